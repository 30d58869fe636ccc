package org.undersigned.samples;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A typeset line.
 *
 * @param baseline in points from the top of the page
 * @param furniture a running head or page number, not part of the text
 * @param words in the order they are read
 */
record SetLine(double baseline, double size, Face face, boolean furniture, List<SetWord> words) {
    SetLine {
        words = List.copyOf(words);
    }

    String text() {
        return words.stream().map(SetWord::text).collect(Collectors.joining(" "));
    }
}
