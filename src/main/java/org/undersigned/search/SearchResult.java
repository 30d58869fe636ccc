package org.undersigned.search;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What was found, best first.
 *
 * @param total statements that meet the query, on all pages together
 * @param next where the next page starts; none on the last page
 * @param notes what of the query could not be used
 */
public record SearchResult(
        long total, List<Hit> hits, Optional<Facets> facets, Optional<Cursor> next, List<Note> notes) {
    public SearchResult {
        hits = List.copyOf(hits);
        notes = List.copyOf(notes);
    }

    /**
     * A statement that was found.
     *
     * @param pages of the file
     * @param fragments where in the text
     * @param foundOn the same by the page on which they stand; a fragment whose page is not known is left out
     * @param signatories entries of its lists that were found, by name or because their organisation was meant
     * @param why in which ways the parts of the query were found in it
     */
    public record Hit(
            String record,
            Fragment title,
            Optional<String> issuer,
            Optional<String> kind,
            Optional<LocalDate> date,
            String language,
            List<String> files,
            int pages,
            int signatureCount,
            double confidence,
            double score,
            List<Fragment> fragments,
            List<FoundPage> foundOn,
            List<FoundSignatory> signatories,
            List<Why.Found> why) {
        public Hit {
            fragments = List.copyOf(fragments);
            foundOn = List.copyOf(foundOn);
            why = List.copyOf(why);
            signatories = List.copyOf(signatories);
        }

        /** The page that one of the fragments stands on, where it is known. */
        public Optional<Integer> pageOf(Fragment fragment) {
            return foundOn.stream()
                    .filter(page -> page.fragments().contains(fragment))
                    .map(FoundPage::page)
                    .findFirst();
        }
    }

    /** A page, from 1, and the fragments that stand on it. */
    public record FoundPage(int page, List<Fragment> fragments) {
        public FoundPage {
            fragments = List.copyOf(fragments);
        }
    }

    /** An entry of a signatory list that was found. */
    public record FoundSignatory(
            int list,
            int position,
            Fragment asPrinted,
            int page,
            Optional<String> organisationId,
            Optional<String> organisationName) {}

    /** How all that was found divides up, most frequent first; years latest first. */
    public record Facets(
            List<Count> organisations,
            List<Count> countries,
            List<Count> years,
            List<Count> languages,
            List<Count> kinds,
            List<Count> origins,
            List<Count> sureness) {}

    /** @param value what to ask for */
    public record Count(String value, String label, long statements) {}
}
