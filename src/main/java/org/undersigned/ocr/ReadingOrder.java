package org.undersigned.ocr;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Puts the lines of a page into the order in which people read them, whether they come from a text layer or from OCR. The order they have is kept but for
 * columns that were written, or read, row by row, with a gap in each line.
 */
final class ReadingOrder {
    private ReadingOrder() {}

    static List<Line> of(List<Line> lines) {
        Slant slant = Slant.of(lines);
        List<Line> ordered = new ArrayList<>();
        int i = 0;
        while (i < lines.size()) {
            Optional<ColumnRun> run = runFrom(i, lines, slant);
            Optional<ColumnGrid> grid = run.flatMap(ColumnRun::grid);
            ordered.addAll(grid.map(ReadingOrder::read).orElse(List.of(lines.get(i))));
            i += grid.map(columns -> columns.rows().size()).orElse(1);
        }
        return ordered;
    }

    private static Optional<ColumnRun> runFrom(int first, List<Line> lines, Slant slant) {
        if (!PrintedRow.isPlaced(lines.get(first))) return Optional.empty();
        Optional<ColumnRun> run = ColumnRun.from(PrintedRow.of(lines.get(first), slant));
        if (run.isEmpty()) return run;
        int next = first + 1;
        while (next < lines.size()
                && PrintedRow.isPlaced(lines.get(next))
                && run.get().takes(PrintedRow.of(lines.get(next), slant))) next++;
        return run;
    }

    private static List<Line> read(ColumnGrid grid) {
        ColumnSigns signs = new ColumnSigns(grid);
        if (signs.areNumberedAcross()) return grid.across();
        return signs.areColumns() ? grid.down() : grid.asPrinted();
    }
}
