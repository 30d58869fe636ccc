package org.undersigned.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.IntStream;
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

    private final Line[] lines;
    private final NavigableMap<Double, List<Integer>> byMiddle = new TreeMap<>();
    private final int[] lefts;

    private Torn(List<Line> lines) {
        this.lines = lines.toArray(Line[]::new);
        for (int i = 0; i < lines.size(); i++)
            byMiddle.computeIfAbsent(middle(box(lines.get(i))), any -> new ArrayList<>())
                    .add(i);
        this.lefts = lines.stream().mapToInt(line -> box(line).left()).sorted().toArray();
    }

    static List<Line> mended(List<Line> lines) {
        if (lines.stream().anyMatch(line -> line.box().isEmpty())) return lines;
        return new Torn(lines).mended();
    }

    private List<Line> mended() {
        boolean[] joined = new boolean[lines.length];
        for (int i = 0; i < lines.length; i++) {
            if (joined[i]) continue;
            for (OptionalInt end = endOf(i, joined); end.isPresent(); end = endOf(i, joined)) {
                lines[i] = join(lines[i], lines[end.getAsInt()]);
                joined[end.getAsInt()] = true;
            }
        }
        return IntStream.range(0, lines.length)
                .filter(i -> !joined[i])
                .mapToObj(i -> lines[i])
                .toList();
    }

    /** The first in reading order; only what is as high as the line is looked at. */
    private OptionalInt endOf(int line, boolean[] joined) {
        Box box = box(lines[line]);
        return byMiddle
                .subMap((double) box.top(), false, (double) Math.max(box.top(), box.bottom()), false)
                .values()
                .stream()
                .flatMap(List::stream)
                .filter(other -> other != line && !joined[other] && isEnd(box, box(lines[other])))
                .filter(other -> !opensColumn(box(lines[other])))
                .mapToInt(Integer::intValue)
                .min();
    }

    private static double middle(Box box) {
        return (box.top() + box.bottom()) / 2.0;
    }

    private static boolean isEnd(Box line, Box end) {
        double white = end.left() - line.right();
        return end.height() <= 1.5 * line.height()
                && white > -OVERLAP * line.height()
                && white < FARTHEST * line.height();
    }

    /** Of all the lines of the page, as they were: others that begin as far from the edge. */
    private boolean opensColumn(Box box) {
        int beside = firstFrom(box.left() + SAME_LEFT + 1) - firstFrom(box.left() - SAME_LEFT);
        return beside - 1 >= COLUMN;
    }

    /** How many begin left of it. */
    private int firstFrom(int left) {
        int from = 0;
        int to = lefts.length;
        while (from < to) {
            int half = (from + to) >>> 1;
            if (lefts[half] < left) from = half + 1;
            else to = half;
        }
        return from;
    }

    private static Box box(Line line) {
        return line.box().orElseThrow();
    }

    private static Line join(Line line, Line end) {
        List<Word> words =
                Stream.concat(line.words().stream(), end.words().stream()).toList();
        double confidence = Math.min(line.confidence(), end.confidence());
        String text = line.text().strip() + " " + end.text().strip();
        // a note's number is set smaller than the note
        Line like = line.text().length() < end.text().length() ? end : line;
        return new Line(
                text,
                Optional.of(Box.around(List.of(box(line), box(end)))),
                confidence,
                like.fontSizePt(),
                like.bold(),
                words);
    }
}
