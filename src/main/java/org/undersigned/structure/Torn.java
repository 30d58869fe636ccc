package org.undersigned.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.undersigned.ocr.Box;
import org.undersigned.ocr.Line;
import org.undersigned.ocr.Word;

/** Puts the end of a line back where OCR took it for a block of its own: on the same height, no farther than words stand apart. */
final class Torn {
    /** The white space between the parts, in heights of the line; what is farther apart are cells. */
    private static final double FARTHEST = 1.6;

    /** Parts may overlap by a slanting letter. */
    private static final double OVERLAP = .3;

    /** Where so many lines begin side by side with it, a column does. */
    private static final int COLUMN = 2;

    private static final int SAME_LEFT = 12;

    private Torn() {}

    static List<Line> mended(List<Line> lines) {
        if (lines.stream().anyMatch(line -> line.box().isEmpty())) return lines;
        List<Line> out = new ArrayList<>(lines);
        for (int i = 0; i < out.size(); i++) {
            Optional<Line> end = endOf(out.get(i), out);
            if (end.isEmpty()) continue;
            out.set(i, join(out.get(i), end.get()));
            out.remove(end.get());
            i = -1;
        }
        return out;
    }

    private static Optional<Line> endOf(Line line, List<Line> lines) {
        return lines.stream()
                .filter(other -> other != line && isEnd(box(line), box(other)))
                .filter(other -> !opensColumn(other, lines))
                .findFirst();
    }

    private static boolean isEnd(Box line, Box end) {
        double middle = (end.top() + end.bottom()) / 2.0;
        double white = end.left() - line.right();
        return middle > line.top()
                && middle < line.bottom()
                && end.height() <= 1.5 * line.height()
                && white > -OVERLAP * line.height()
                && white < FARTHEST * line.height();
    }

    private static boolean opensColumn(Line line, List<Line> lines) {
        return lines.stream()
                        .filter(other -> other != line
                                && Math.abs(box(other).left() - box(line).left()) <= SAME_LEFT)
                        .count()
                >= COLUMN;
    }

    private static Box box(Line line) {
        return line.box().orElseThrow();
    }

    private static Line join(Line line, Line end) {
        List<Word> words =
                Stream.concat(line.words().stream(), end.words().stream()).toList();
        double confidence = Math.min(line.confidence(), end.confidence());
        String text = line.text().strip() + " " + end.text().strip();
        return new Line(
                text,
                Optional.of(Box.around(List.of(box(line), box(end)))),
                confidence,
                line.fontSizePt(),
                line.bold(),
                words);
    }
}
