package org.undersigned.samples;

/** In what state a case reaches the reading rooms. */
public enum Reading {
    /** As a text layer gives it: every word right, every box known. */
    PRINTED,
    /** As OCR of a middling scan gives it: about one letter in a hundred wrong, words torn and glued. */
    MISREAD,
    /** As an office format gives it: one line a paragraph, no boxes. */
    PARAGRAPHS
}
