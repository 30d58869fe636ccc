package org.undersigned.ocr;

import java.util.Optional;

/**
 * One word of a line.
 *
 * @param text the word as it is used from here on
 * @param printed what was read from the page, where a repair changed it
 * @param box where it stands; none in formats without pages, such as DOCX
 * @param confidence 0..1; 1 for a text layer
 */
public record Word(String text, Optional<String> printed, Optional<Box> box, double confidence) {
    public static Word of(String text, Box box, double confidence) {
        return new Word(text, Optional.empty(), Optional.of(box), confidence);
    }

    /** The same word in another box. */
    Word at(Box other) {
        return new Word(text, printed, Optional.of(other), confidence);
    }

    Word moved(int right, int down) {
        return new Word(text, printed, box.map(at -> at.moved(right, down)), confidence);
    }
}
