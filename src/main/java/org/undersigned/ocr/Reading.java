package org.undersigned.ocr;

import java.util.List;
import org.undersigned.ocr.child.Treatment;

/** One try at a page. */
record Reading(List<Line> lines, Treatment treatment) {
    Reading {
        lines = List.copyOf(lines);
    }

    double confidence() {
        return OcrLines.confidenceOf(lines);
    }

    String text() {
        return String.join("\n", lines.stream().map(Line::text).toList());
    }

    /** What the tries are compared by: a try that finds half of the words, and is sure of them, is no better. */
    double score() {
        return lines.stream()
                .flatMap(line -> line.words().stream())
                .filter(word -> word.confidence() >= LEGIBLE)
                .mapToDouble(word -> word.confidence() * word.text().length())
                .sum();
    }

    /** Below this a word is more often wrong than right. */
    private static final double LEGIBLE = 0.5;
}
