package org.undersigned.ocr.child;

/**
 * One word as Tesseract read it.
 *
 * @param line number of its line on the page, from 0, in reading order
 * @param confidence 0..1
 * @param ink share of its box that is black; heavier than its neighbours' where it is bold
 */
public record ReadWord(
        String text, int line, int left, int top, int right, int bottom, double confidence, double ink) {}
