package org.undersigned.ocr.child;

/**
 * One word as Tesseract read it.
 *
 * @param line number of its line on the page, from 0, in reading order
 * @param confidence 0..1
 * @param ink share of its box that is black; heavier than its neighbours' where it is bold
 */
public record ReadWord(String text, int line, int left, int top, int right, int bottom, double confidence, double ink) {
    /** The same on a picture so many times as wide and as high. */
    public ReadWord enlarged(int by) {
        return by == 1 ? this : new ReadWord(text, line, left * by, top * by, right * by, bottom * by, confidence, ink);
    }
}
