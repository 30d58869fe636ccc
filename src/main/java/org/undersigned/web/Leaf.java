package org.undersigned.web;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.undersigned.intake.Cause;
import org.undersigned.ocr.Box;
import org.undersigned.ocr.Page;
import org.undersigned.ocr.Transcript;
import org.undersigned.search.StatementDocument;
import org.undersigned.search.StatementDocument.Signatory;

/**
 * One page as it is shown: the size of its picture and what is marked on it.
 *
 * @param widthPx of the page that boxes are counted in
 * @param unreadable why it could not be read
 * @param found boxes of what was searched for
 */
record Leaf(
        int page,
        int widthPx,
        int heightPx,
        int dpi,
        double confidence,
        Optional<Cause> unreadable,
        List<Box> found,
        List<Entry> entries) {
    /** Around a box that the eye has to find on a whole page. */
    private static final int MARGIN_PX = 3;

    /** Print of 10 points comes out about as large as the text beside it. */
    private static final double CROP_PX_AN_INCH = 115;

    Leaf {
        found = List.copyOf(found);
        entries = List.copyOf(entries);
    }

    /** An entry of a signatory list that stands on this page. */
    record Entry(int list, int position, String asPrinted, boolean sought, Box box) {
        public String anchor() {
            return list + "-" + position;
        }
    }

    /** @param sought anchors of the entries that were searched for */
    static List<Leaf> of(
            StatementDocument statement, Transcript transcript, Map<Integer, List<Box>> found, List<String> sought) {
        return transcript.pages().stream()
                .map(page -> new Leaf(
                        page.number(),
                        page.widthPx(),
                        page.heightPx(),
                        page.dpi(),
                        page.confidence(),
                        page.unreadable(),
                        found.getOrDefault(page.number(), List.of()),
                        entries(statement, page, sought)))
                .toList();
    }

    private static List<Entry> entries(StatementDocument statement, Page page, List<String> sought) {
        List<Entry> entries = new ArrayList<>();
        for (Signatory signatory : statement.signatories()) {
            if (signatory.page() != page.number()) continue;
            String anchor = signatory.list() + "-" + signatory.position();
            signatory
                    .box()
                    .ifPresent(box -> entries.add(new Entry(
                            signatory.list(),
                            signatory.position(),
                            signatory.asPrinted(),
                            sought.contains(anchor),
                            box)));
        }
        return entries;
    }

    /** Formats without pages, and pages that could not be opened, have no picture. */
    @JsonIgnore
    public boolean isShown() {
        return widthPx > 0 && heightPx > 0;
    }

    /** So that the letters of all crops of a page are of one size. */
    public long shownWidth(Box crop) {
        return Math.round((crop.width() + 2 * StoredScans.MARGIN_PX) * CROP_PX_AN_INCH / Math.max(1, dpi));
    }

    public long shownHeight(Box crop) {
        return Math.round((crop.height() + 2 * StoredScans.MARGIN_PX) * CROP_PX_AN_INCH / Math.max(1, dpi));
    }

    @JsonIgnore
    public String viewBox() {
        return "0 0 " + widthPx + " " + heightPx;
    }

    public int margin() {
        return MARGIN_PX;
    }
}
