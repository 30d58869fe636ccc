package org.undersigned.ocr;

import java.util.List;
import java.util.Optional;

/**
 * One printed line (or one paragraph of a format without lines), words from left to right as read.
 *
 * @param box where it stands; none in formats without pages
 * @param confidence 0..1, of its words weighted by their length
 * @param fontSizePt 0 where unknown
 * @param bold false where unknown
 */
public record Line(
        String text, Optional<Box> box, double confidence, double fontSizePt, boolean bold, List<Word> words) {
    public Line {
        words = List.copyOf(words);
    }

    /** White space between paragraphs, in formats whose lines have no places that would show it. */
    static Line blank() {
        return new Line("", Optional.empty(), 1, 0, false, List.of());
    }

    public boolean isBlank() {
        return words.isEmpty();
    }

    /** The same line, its words in other boxes, and its own around them. */
    Line inBoxesOf(List<Word> others) {
        if (others.isEmpty()) return this;
        Box around =
                Box.around(others.stream().flatMap(word -> word.box().stream()).toList());
        return new Line(text, Optional.of(around), confidence, fontSizePt, bold, others);
    }

    /** The same line at another place. */
    Line moved(int right, int down) {
        List<Word> movedWords =
                words.stream().map(word -> word.moved(right, down)).toList();
        return new Line(text, box.map(at -> at.moved(right, down)), confidence, fontSizePt, bold, movedWords);
    }
}
