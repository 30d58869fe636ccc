package org.undersigned.search;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.undersigned.intake.Cause;
import org.undersigned.ocr.Origin;

/**
 * Single pages that were found, best first.
 *
 * @param total pages that meet the query, in all answers together
 * @param next where the next answer starts; none in the last one
 * @param notes what of the query could not be used
 */
public record PageResult(long total, List<Hit> hits, Optional<Cursor> next, List<Note> notes) {
    public PageResult {
        hits = List.copyOf(hits);
        notes = List.copyOf(notes);
    }

    /**
     * A page that was found.
     *
     * @param pages of the file
     * @param day of the statement
     * @param language of the page
     * @param fragments where on the page
     */
    public record Hit(
            String record,
            int page,
            int pages,
            Optional<String> statementTitle,
            List<String> files,
            Optional<LocalDate> day,
            String language,
            Origin origin,
            double confidence,
            Optional<Cause> unreadable,
            int words,
            Optional<Integer> widthPx,
            Optional<Integer> heightPx,
            Optional<Integer> dpi,
            double score,
            List<Fragment> fragments) {
        public Hit {
            files = List.copyOf(files);
            fragments = List.copyOf(fragments);
        }
    }
}
