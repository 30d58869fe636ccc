package org.undersigned.ocr.child;

/** What is done to the pixels before they are read. */
public enum Treatment {
    /** As they are; Tesseract binarises by Sauvola's method. */
    NONE,
    /** Turned upright where they lean: layout analysis takes leaning lines for columns. */
    DESKEW,
    /** Shadows evened out, then turned upright. */
    EVEN_AND_DESKEW,
    /** Shadows evened out, speckles taken away by a 3x3 median, then turned upright. */
    EVEN_MEDIAN_AND_DESKEW,
    /** As they are, and binarised by one threshold for all: a pale stroke that Sauvola's method keeps, as of a pen through the print, goes away. */
    PLAIN
}
