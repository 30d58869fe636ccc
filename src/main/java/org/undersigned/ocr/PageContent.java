package org.undersigned.ocr;

/** What a record offers for one page: lines that are there already, or pixels to be read. */
sealed interface PageContent permits PageContent.Ready, PageContent.Scan {

    /** Nothing left to do. */
    record Ready(Page page) implements PageContent {}

    /**
     * To be read by OCR.
     *
     * @param reason why, for the notes of the page
     */
    record Scan(Raster raster, String reason) implements PageContent {}
}
