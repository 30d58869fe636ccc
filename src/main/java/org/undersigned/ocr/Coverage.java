package org.undersigned.ocr;

import java.awt.geom.Rectangle2D;
import java.util.BitSet;
import java.util.List;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** How much of a page a set of rectangles covers, overlaps counted once: on a grid, which is exact enough for a decision. */
final class Coverage {
    private static final int CELLS = 50;

    private Coverage() {}

    /** In the unit of the page, squared. */
    static double of(List<Rectangle2D> boxes, PDRectangle page) {
        BitSet covered = new BitSet(CELLS * CELLS);
        for (Rectangle2D box : boxes)
            for (int row = 0; row < CELLS; row++)
                for (int column = 0; column < CELLS; column++) {
                    double x = page.getLowerLeftX() + (column + 0.5) * page.getWidth() / CELLS;
                    double y = page.getLowerLeftY() + (row + 0.5) * page.getHeight() / CELLS;
                    if (box.contains(x, y)) covered.set(row * CELLS + column);
                }
        return covered.cardinality() * (double) page.getWidth() * page.getHeight() / (CELLS * CELLS);
    }
}
