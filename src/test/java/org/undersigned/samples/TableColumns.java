package org.undersigned.samples;

import java.util.ArrayList;
import java.util.List;

/** How wide the columns of a table are: what their cells want, shrunk in proportion where the page is too narrow. */
final class TableColumns {
    static final double PADDING = 12;
    /** A column of acronyms keeps its width. */
    private static final double SHORT = 90;

    private TableColumns() {}

    static List<Double> widths(List<Block> rows, Face face, double size, double available) {
        List<Double> wanted = new ArrayList<>();
        for (Block row : rows) {
            List<String> cells = row.cells();
            for (int i = 0; i < cells.size(); i++) {
                if (wanted.size() <= i) wanted.add(0.0);
                wanted.set(i, Math.max(wanted.get(i), face.width(cells.get(i)) * size + PADDING));
            }
        }
        double excess = wanted.stream().mapToDouble(Double::doubleValue).sum() - available;
        double shrinkable =
                wanted.stream().mapToDouble(width -> Math.max(0, width - SHORT)).sum();
        if (excess <= 0) return wanted;
        return wanted.stream()
                .map(width -> width - Math.max(0, width - SHORT) * excess / shrinkable)
                .toList();
    }
}
