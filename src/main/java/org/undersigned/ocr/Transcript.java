package org.undersigned.ocr;

import java.util.List;

/**
 * Everything that can be read in a record.
 *
 * @param record SHA-256 of the record
 * @param engine what read it, with the version of its language data, as "tesseract 5.5.3, best_int fra+eng"
 * @param pages of a long record they are read from disk each time they are asked for: go through them in their order, and seldom
 */
public record Transcript(String record, Origin origin, double confidence, String engine, List<Page> pages) {
    public Transcript {
        // those of a long record stay where they are: on disk
        pages = pages instanceof PageShelf ? pages : List.copyOf(pages);
    }

    public long pagesUnreadable() {
        return pages.stream().filter(page -> page.unreadable().isPresent()).count();
    }
}
