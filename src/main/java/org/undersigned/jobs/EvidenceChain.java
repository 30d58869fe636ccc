package org.undersigned.jobs;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.undersigned.intake.Cause;
import org.undersigned.ocr.Origin;
import org.undersigned.organisations.Resolution;
import org.undersigned.signatories.Mention;
import org.undersigned.structure.ListRole;

/** From what the archive says of a statement back to the file: scan, page, words, rule, candidates, judgement. */
public record EvidenceChain(Scan scan, List<PageRead> pages, List<ListFound> lists, List<EntryRead> entries) {

    /**
     * The file that was delivered.
     *
     * @param files names it came under
     * @param original the copy in the store
     * @param intact the copy's bytes still have the SHA-256 that they were taken in with
     */
    public record Scan(
            String record, List<String> files, Path original, String mediaType, long bytes, boolean intact) {}

    /** How a page was read. */
    public record PageRead(
            int number, Origin origin, int dpi, double confidence, Optional<Cause> unreadable, List<String> notes) {}

    /** @param evidence what spoke for and against its being a signatory list, in points */
    public record ListFound(
            int list,
            ListRole role,
            Optional<String> heading,
            int entries,
            boolean complete,
            List<Integer> missingNumbers,
            Map<String, Double> evidence) {}

    /** @param resolution none where organisations have not been looked for */
    public record EntryRead(Mention mention, Optional<Resolution> resolution) {}

    /** Only what one entry rests on. */
    public EvidenceChain of(int list, int position) {
        List<EntryRead> one = entries.stream()
                .filter(entry ->
                        entry.mention().list() == list && entry.mention().position() == position)
                .toList();
        return new EvidenceChain(
                scan,
                pages.stream()
                        .filter(page ->
                                one.stream().anyMatch(entry -> entry.mention().page() == page.number()))
                        .toList(),
                lists.stream().filter(found -> found.list() == list).toList(),
                one);
    }
}
