package org.undersigned.ocr;

import java.util.Optional;

/** Decides for each PDF page whether its text layer is used or the page is read by OCR, and says why. */
final class PageRouter {
    /** A picture that covers this much of a page is the page, not an illustration. */
    private static final double FULL_PAGE = 0.5;

    /** A stamp, a page number or a file mark has fewer characters than this; a page of text has more. */
    private static final int STAMP = 400;

    /** With more than this share of its glyphs unknown, a text layer cannot be searched. */
    private static final double TOO_MANY_UNMAPPED = 0.05;

    /** Letters drawn as outlines: a page has some thousand of them, a form or a table some hundred lines. */
    private static final int DRAWN_LETTERS = 500;

    private PageRouter() {}

    /** Why the page is to be read by OCR; empty where its text layer is good. */
    static Optional<String> whyOcr(PdfGlance page) {
        if (page.glyphs() == 0) return whyOcrWithoutText(page);
        if (page.unmapped() > page.glyphs() * TOO_MANY_UNMAPPED)
            return Optional.of(page.unmapped() + " of " + page.glyphs() + " characters of its text layer are unknown");
        boolean scan = page.imageShare() >= FULL_PAGE;
        if (scan && page.glyphs() < STAMP)
            return Optional.of("it is a scan with a text of " + page.glyphs() + " characters");
        if (scan && page.invisible() > 0 && page.invisible() < page.visible())
            return Optional.of("it is a scan, and most of its text stands on it, not under it");
        if (!Wording.isPlausible(page.text())) return Optional.of("the words of its text layer are no words");
        return Optional.empty();
    }

    private static Optional<String> whyOcrWithoutText(PdfGlance page) {
        if (page.imageShare() > 0) return Optional.of("it is a picture without text layer");
        if (page.paths() > DRAWN_LETTERS) return Optional.of("its letters are drawn, not written");
        return Optional.empty();
    }
}
