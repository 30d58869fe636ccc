package org.undersigned.ocr;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Rows of as many cells each, as they stand on the page from left to right; some are empty.
 *
 * @param asPrinted the same rows, each a line
 */
record ColumnGrid(List<List<Optional<PrintedRow>>> rows, List<Line> asPrinted) {
    ColumnGrid {
        rows = List.copyOf(rows);
        asPrinted = List.copyOf(asPrinted);
    }

    int width() {
        return rows.get(0).size();
    }

    /** What stands in a column, from its top. */
    List<PrintedRow> column(int k) {
        return rows.stream().flatMap(row -> row.get(k).stream()).toList();
    }

    List<List<PrintedRow>> columns() {
        return IntStream.range(0, width()).mapToObj(this::column).toList();
    }

    /** One column after the other. */
    List<Line> down() {
        List<List<PrintedRow>> columns = new ArrayList<>(columns());
        if (isRightToLeft()) Collections.reverse(columns);
        return columns.stream().flatMap(List::stream).map(PrintedRow::line).toList();
    }

    /** One row after the other, each cell a line of its own. */
    List<Line> across() {
        List<Line> lines = new ArrayList<>();
        for (List<Optional<PrintedRow>> row : rows) {
            List<Line> cells = new ArrayList<>(
                    row.stream().flatMap(Optional::stream).map(PrintedRow::line).toList());
            if (isRightToLeft()) Collections.reverse(cells);
            lines.addAll(cells);
        }
        return lines;
    }

    private boolean isRightToLeft() {
        return Scripts.isRightToLeft(String.join(
                " ",
                columns().stream().flatMap(List::stream).map(PrintedRow::text).toList()));
    }
}
