package org.undersigned.ocr;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import org.undersigned.ocr.PrintedRow.White;

/** Rows below each other with white that goes down through all of them. */
final class ColumnRun {
    /** White between columns, in heights of the line; between two words it is a third of one. */
    private static final double GUTTER = 1.2;

    /** Where columns are known to part, a long name may leave less. */
    private static final double NARROWEST = 0.45;

    /** What starts within this many heights of each other starts at one place. */
    private static final double ALIGNED = 0.6;

    /** So many of the lines of a column do. */
    private static final double MOST = 0.7;

    /** Room for a signature by hand, in heights of the line. */
    private static final double FARTHEST = 7;

    /** Fewer rows with the same white may be chance. */
    private static final int ROWS = 3;

    /** A line that goes on a column stands no farther below it than this, in usual steps from line to line. */
    private static final double GOES_ON = 1.4;

    private final List<PrintedRow> rows = new ArrayList<>();
    private List<White> gutters;

    private ColumnRun(PrintedRow first, List<White> gutters) {
        rows.add(first);
        this.gutters = gutters;
    }

    /** Empty where the row has no wide white. */
    static Optional<ColumnRun> from(PrintedRow first) {
        List<White> wide = first.whites(GUTTER * first.height()).stream()
                .filter(White::isBetweenWords)
                .toList();
        return wide.isEmpty() ? Optional.empty() : Optional.of(new ColumnRun(first, wide));
    }

    /** Takes the row in where it stands below and leaves the white free. */
    boolean takes(PrintedRow row) {
        PrintedRow last = rows.get(rows.size() - 1);
        int step = row.box().top() - last.box().top();
        if (step < last.height() / 2 || step > FARTHEST * last.height()) return false;
        List<White> left = left(row);
        if (left.isEmpty() || lost(left)) return false;
        gutters = left;
        rows.add(row);
        return true;
    }

    private List<White> left(PrintedRow row) {
        double least = NARROWEST * row.height();
        List<White> whites = row.whites(least);
        return gutters.stream()
                .flatMap(gutter -> whites.stream()
                        .filter(white -> isWideEnough(white, gutter, row))
                        .map(gutter::shared)
                        .filter(shared -> shared.width() >= least)
                        .limit(1))
                .toList();
    }

    /** A narrow one parts columns only where the next one starts at its place. */
    private boolean isWideEnough(White white, White gutter, PrintedRow row) {
        return white.width() >= GUTTER * row.height()
                || near(white.to(), gutter.to(), row)
                || Scripts.isRightToLeft(row.text()) && near(white.from(), gutter.from(), row);
    }

    /** White that parted three rows is not given up for one that runs through it. */
    private boolean lost(List<White> left) {
        return gutters.stream().filter(gutter -> parted(gutter) >= ROWS).anyMatch(gutter -> left.stream()
                .noneMatch(white -> white.from() >= gutter.from() && white.to() <= gutter.to()));
    }

    private long parted(White gutter) {
        return rows.stream().filter(row -> parts(row, gutter)).count();
    }

    private static boolean parts(PrintedRow row, White gutter) {
        return row.box().left() < gutter.from() + 1 && row.box().right() > gutter.to() - 1;
    }

    /** Its rows in columns; empty where they are none. */
    Optional<ColumnGrid> grid() {
        List<White> parting = gutters.stream()
                .filter(gutter -> parted(gutter) >= ROWS)
                .filter(this::isAligned)
                .toList();
        if (parting.isEmpty()) return Optional.empty();
        int end = end(parting);
        return Optional.of(new ColumnGrid(
                rows.subList(0, end).stream().map(row -> row.cells(parting)).toList(),
                rows.subList(0, end).stream().map(PrintedRow::line).toList()));
    }

    /** What stands before the white ends at one place, or what stands behind it begins at one, or has one middle. */
    private boolean isAligned(White gutter) {
        List<PrintedRow> left = beside(gutter, 0);
        List<PrintedRow> right = beside(gutter, 1);
        return isAligned(right, row -> row.box().left())
                || isAligned(left, row -> row.box().right())
                || isAligned(right, row -> (row.box().left() + row.box().right()) / 2);
    }

    private List<PrintedRow> beside(White gutter, int side) {
        return rows.stream()
                .filter(row -> parts(row, gutter))
                .flatMap(row -> row.cells(List.of(gutter)).get(side).stream())
                .toList();
    }

    private static boolean isAligned(List<PrintedRow> cells, ToIntFunction<PrintedRow> edge) {
        int[] edges = cells.stream().mapToInt(edge).sorted().toArray();
        int middle = edges[edges.length / 2];
        long near = cells.stream()
                .filter(cell -> Math.abs(edge.applyAsInt(cell) - middle) < ALIGNED * cell.height())
                .count();
        return near >= MOST * edges.length;
    }

    /** Behind the last row in columns, and what goes on the first column below it. */
    private int end(List<White> parting) {
        int last = IntStream.range(0, rows.size())
                .filter(i -> parting.stream().anyMatch(gutter -> parts(rows.get(i), gutter)))
                .max()
                .orElse(0);
        double step = usualStep(last);
        int end = last + 1;
        while (end < rows.size() && goesOn(rows.get(end - 1), rows.get(end), step)) end++;
        return end;
    }

    private boolean goesOn(PrintedRow above, PrintedRow row, double step) {
        return row.box().top() - above.box().top() < GOES_ON * step
                && (near(row.box().left(), rows.get(0).box().left(), row)
                        || near(row.box().right(), rows.get(0).box().right(), row));
    }

    private static boolean near(int one, int other, PrintedRow row) {
        return Math.abs(one - other) < ALIGNED * row.height();
    }

    private double usualStep(int last) {
        int[] steps = IntStream.rangeClosed(1, last)
                .map(i -> rows.get(i).box().top() - rows.get(i - 1).box().top())
                .sorted()
                .toArray();
        return steps.length == 0 ? 0 : steps[steps.length / 2];
    }
}
