package org.undersigned.ocr.child;

/** What is done to the pixels before they are read. */
public enum Treatment {
    /** As they are; Tesseract binarises by Sauvola's method. */
    NONE,
    /** Shadows evened out, then turned upright: for shadowed or skewed pages of good resolution. */
    EVEN_AND_DESKEW,
    /** Shadows evened out, then a 3x3 median: for speckled pages. */
    EVEN_AND_MEDIAN,
    /** Twice the size after the speckles are gone: for small print. */
    EVEN_MEDIAN_AND_ENLARGE
}
