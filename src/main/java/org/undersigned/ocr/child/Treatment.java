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
    EVEN_MEDIAN_AND_DESKEW
}
