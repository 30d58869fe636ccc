package org.undersigned.ocr;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Parts rows of cells where there is free space between them. */
final class ColumnBlocks {
    /** In usual steps from row to row. */
    private static final double FREE = 1.4;

    private ColumnBlocks() {}

    /** How many rows each block has. */
    static List<Integer> sizes(ColumnGrid grid) {
        List<Integer> tops = grid.rows().stream().map(ColumnBlocks::top).toList();
        double usual = usual(tops);
        List<Integer> sizes = new ArrayList<>();
        int open = 1;
        for (int i = 1; i < tops.size(); i++) {
            if (tops.get(i) - tops.get(i - 1) > FREE * usual) {
                sizes.add(open);
                open = 0;
            }
            open++;
        }
        sizes.add(open);
        return sizes;
    }

    private static int top(List<Optional<PrintedRow>> row) {
        return row.stream()
                .flatMap(Optional::stream)
                .mapToInt(cell -> cell.box().top())
                .min()
                .orElse(0);
    }

    /** The lower middle: in blocks of two rows every second step is a wide one. */
    private static double usual(List<Integer> tops) {
        List<Integer> steps = new ArrayList<>();
        for (int i = 1; i < tops.size(); i++) steps.add(tops.get(i) - tops.get(i - 1));
        steps.sort(null);
        return steps.isEmpty() ? 0 : steps.get((steps.size() - 1) * 2 / 5);
    }
}
