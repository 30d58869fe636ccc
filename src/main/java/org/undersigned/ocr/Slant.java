package org.undersigned.ocr;

import java.util.List;

/** How far the lines of a page lean, so that what stands on one line, or under each other, can be told. Places are read here only; no box is changed. */
record Slant(double slope) {
    /** A shorter line leans by its ascenders more than by its paper. */
    private static final int WORDS = 4;

    private static final double LENGTH = 12;

    /** Less moves the end of a line by less than half its height. */
    private static final double LEVEL = 0.002;

    /** That of most long lines. */
    static Slant of(List<Line> lines) {
        List<Double> slopes = lines.stream()
                .filter(line -> line.words().size() >= WORDS)
                .map(Slant::slope)
                .filter(slope -> !slope.isNaN())
                .sorted()
                .toList();
        double middle = slopes.isEmpty() ? 0 : slopes.get(slopes.size() / 2);
        return new Slant(Math.abs(middle) < LEVEL ? 0 : middle);
    }

    /** Least squares through the feet of its words; NaN for a line that is too short to tell. */
    private static double slope(Line line) {
        List<Box> boxes =
                line.words().stream().flatMap(word -> word.box().stream()).toList();
        if (boxes.size() < WORDS) return Double.NaN;
        Box all = Box.around(boxes);
        int height = boxes.stream().mapToInt(Box::height).max().orElse(0);
        if (all.width() < LENGTH * height) return Double.NaN;
        double middleX = boxes.stream().mapToInt(Slant::x).average().orElse(0);
        double middleY = boxes.stream().mapToInt(Box::bottom).average().orElse(0);
        double across =
                boxes.stream().mapToDouble(box -> square(x(box) - middleX)).sum();
        double along = boxes.stream()
                .mapToDouble(box -> (x(box) - middleX) * (box.bottom() - middleY))
                .sum();
        return across == 0 ? Double.NaN : along / across;
    }

    private static int x(Box box) {
        return (box.left() + box.right()) / 2;
    }

    private static double square(double value) {
        return value * value;
    }

    /** Where it would stand if the page did not lean. */
    Box level(Box box) {
        if (slope == 0) return box;
        double y = (box.top() + box.bottom()) / 2.0;
        return box.moved((int) Math.round(slope * y), (int) Math.round(-slope * x(box)));
    }
}
