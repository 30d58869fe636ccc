package org.undersigned.ocr;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Puts the lines of a text layer into the order in which people read them. Its own order is kept but for one case: two columns that were written row by
 * row, with a gap in each line.
 */
final class ReadingOrder {
    /** A gap between columns, in heights of the line; between two words it is a third of one. */
    private static final double GAP = 1.2;

    /** Right columns that start within this many heights of each other start at one place. */
    private static final double ALIGNED = 0.5;

    /** So many rows in a row with the same gap are columns. */
    private static final int ROWS = 4;

    /** A column of names has longer lines than this on average; shorter ones are cells of a table, which is read row by row. */
    private static final int COLUMN_LETTERS = 20;

    private record Halves(Line left, Line right) {}

    private ReadingOrder() {}

    static List<Line> of(List<Line> lines) {
        List<Line> ordered = new ArrayList<>();
        List<Halves> rows = new ArrayList<>();
        for (Line line : lines) {
            Optional<Halves> halves = halves(line);
            if (halves.isEmpty() || !rows.isEmpty() && !isAligned(rows.get(0), halves.get())) flush(rows, ordered);
            if (halves.isPresent()) rows.add(halves.get());
            else ordered.add(line);
        }
        flush(rows, ordered);
        return ordered;
    }

    private static boolean isAligned(Halves row, Halves next) {
        Box first = row.right().box().orElseThrow();
        Box other = next.right().box().orElseThrow();
        return Math.abs(first.left() - other.left()) < ALIGNED * first.height() && other.top() > first.top();
    }

    private static void flush(List<Halves> rows, List<Line> ordered) {
        if (areColumns(rows)) {
            rows.forEach(row -> ordered.add(row.left()));
            rows.forEach(row -> ordered.add(row.right()));
        } else rows.forEach(row -> ordered.add(joined(row)));
        rows.clear();
    }

    private static boolean areColumns(List<Halves> rows) {
        return rows.size() >= ROWS
                && rows.stream()
                                .mapToInt(row -> row.left().text().length())
                                .average()
                                .orElse(0)
                        > COLUMN_LETTERS
                && rows.stream()
                                .mapToInt(row -> row.right().text().length())
                                .average()
                                .orElse(0)
                        > COLUMN_LETTERS;
    }

    /** The line on both sides of its widest gap. */
    private static Optional<Halves> halves(Line line) {
        List<Word> words = line.words();
        int widest = 0;
        int at = 0;
        for (int i = 1; i < words.size(); i++) {
            int gap = words.get(i).box().orElseThrow().left()
                    - words.get(i - 1).box().orElseThrow().right();
            if (gap > widest) {
                widest = gap;
                at = i;
            }
        }
        if (widest < GAP * line.box().orElseThrow().height()) return Optional.empty();
        return Optional.of(new Halves(part(line, words.subList(0, at)), part(line, words.subList(at, words.size()))));
    }

    private static Line part(Line line, List<Word> words) {
        Box box =
                Box.around(words.stream().map(word -> word.box().orElseThrow()).toList());
        return new Line(
                Scripts.join(words), Optional.of(box), line.confidence(), line.fontSizePt(), line.bold(), words);
    }

    private static Line joined(Halves row) {
        List<Word> words = new ArrayList<>(row.left().words());
        words.addAll(row.right().words());
        return part(row.left(), words);
    }
}
