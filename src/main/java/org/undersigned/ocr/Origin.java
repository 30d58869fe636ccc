package org.undersigned.ocr;

/** Where the words of a page or of a whole transcript come from. */
public enum Origin {
    TEXT_LAYER,
    OCR,
    MIXED
}
