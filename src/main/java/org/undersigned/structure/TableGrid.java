package org.undersigned.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Where the columns of a table begin, learned from its full rows; parts cells that stand too close in other rows. */
final class TableGrid {
    /** So many rows must agree on where a column begins. */
    private static final int ROWS = 2;

    private static final double NEAR = .8;

    private final List<Integer> lefts = new ArrayList<>();
    private final int width;

    TableGrid(List<List<TextLine>> rows, int width) {
        this.width = width;
        List<List<TextLine>> full = rows.stream()
                .filter(row -> row.size() == width && arePlaced(row))
                .toList();
        if (full.size() < ROWS) return;
        for (int k = 0; k < width; k++) {
            int column = k;
            List<Integer> sorted =
                    full.stream().map(row -> left(row.get(column))).sorted().toList();
            lefts.add(sorted.get(sorted.size() / 2));
        }
    }

    private static boolean arePlaced(List<TextLine> row) {
        return row.stream().allMatch(cell -> cell.box().isPresent());
    }

    private static int left(TextLine cell) {
        return cell.box().orElseThrow().left();
    }

    /** The lines of the table; in short rows a bar goes where a word begins where a column begins. */
    List<TextLine> straighten(List<TextLine> lines, List<List<TextLine>> rows) {
        if (lefts.isEmpty()) return lines;
        List<TextLine> out = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++)
            out.add(rows.get(i).size() < width ? parted(lines.get(i)) : lines.get(i));
        return out;
    }

    private TextLine parted(TextLine line) {
        TextLine parted = line;
        for (int k = 1; k < width; k++) {
            int left = lefts.get(k);
            double near = NEAR * line.box().map(box -> box.height()).orElse(0);
            Optional<TextLine.Placed> opener = parted.words().stream()
                    .filter(word -> word.from() > 0 && word.word().box().isPresent())
                    .filter(word -> Math.abs(word.word().box().get().left() - left) < near)
                    .findFirst();
            if (opener.isPresent()) parted = parted.withBarAt(opener.get().from());
        }
        return parted;
    }
}
