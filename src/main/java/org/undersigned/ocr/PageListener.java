package org.undersigned.ocr;

/** Is told of each page of a record as it is done, from any thread; pages read by OCR may come out of order. */
@FunctionalInterface
public interface PageListener {
    PageListener SILENT = (page, pages) -> {};

    /** @param pages how many the record has */
    void done(Page page, int pages);
}
