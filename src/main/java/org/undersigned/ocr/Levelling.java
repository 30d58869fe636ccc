package org.undersigned.ocr;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The way between the picture of a page whose lines fan out or bend, as on a photograph, and the same page with level lines. Columns of pixels are only
 * moved up and down: for each place of the level page it is known how far below it the picture shows it.
 */
final class Levelling {
    /** Lines of a page that was laid on glass lean alike but for a degree; from here on, in radians, they are taken for photographed. */
    private static final double SPREAD = 0.026;

    /** Parts of the page with print; fewer say nothing of the whole. */
    private static final int PARTS = 12;

    /** What was seen of the lines must fit into one surface but for pictures and the grain of a table. */
    private static final double FITTING = 0.5;

    /** Pixels of the ink map between two places for which it is known. */
    private static final int STEP = 8;

    private final int stepPx;
    private final int above;
    private final int heightPx;
    private final boolean isBent;
    private final float[][] below;

    private Levelling(int stepPx, int above, int heightPx, boolean isBent, float[][] below) {
        this.stepPx = stepPx;
        this.above = above;
        this.heightPx = heightPx;
        this.isBent = isBent;
        this.below = below;
    }

    /** Nothing where too little is printed to tell how the lines run. */
    static Optional<Levelling> find(InkMap map) {
        List<LineSlopes.Seen> seen = LineSlopes.in(map);
        if (seen.size() < PARTS) return Optional.empty();
        SlopeField field = SlopeField.through(seen, map.width(), map.height());
        if (field.share(seen) < FITTING) return Optional.empty();
        Levelling bent = along(field, map, field.spread(seen) > SPREAD);
        if (!bent.isBent) return Optional.of(bent);
        Levelling even = along(SlopeField.even(seen, map.width(), map.height()), map, false);
        return Optional.of(bent.sharpness(map) > even.sharpness(map) ? bent : even);
    }

    /** Whether lines lean so differently as they never do on a scan. */
    boolean isBent() {
        return isBent;
    }

    /** Follows the lines of print from the middle of the page to both sides. */
    private static Levelling along(SlopeField field, InkMap map, boolean isBent) {
        int margin = (int) Math.ceil(map.width() * LineSlopes.STEEPEST / 2 / STEP);
        int rows = map.height() / STEP + 2 + 2 * margin;
        float[][] below = new float[rows][];
        for (int row = 0; row < rows; row++) below[row] = along(field, map, (row - margin) * STEP);
        int stepPx = STEP * map.reduced();
        return new Levelling(stepPx, margin * stepPx, (rows - 1) * stepPx, isBent, below);
    }

    private static float[] along(SlopeField field, InkMap map, int start) {
        float[] below = new float[map.width() / STEP + 2];
        for (int way = -1; way <= 1; way += 2) {
            double y = start;
            for (int k = below.length / 2; k + way >= 0 && k + way < below.length; k += way) {
                // the slope half way to the next place holds for the whole way
                double half = field.at(k * STEP, y) * way * STEP / 2;
                y += field.at((k + way / 2.0) * STEP, y + half) * way * STEP;
                below[k + way] = (float) ((y - start) * map.reduced());
            }
        }
        return below;
    }

    /** How sharply rows of print and white are told apart on the level page. */
    private double sharpness(InkMap map) {
        RowProfile rows = new RowProfile(heightPx / map.reduced() + 2);
        for (int y = 0; y < map.height(); y++)
            for (int x = 0; x < map.width(); x++)
                if (map.at(x, y) > 0)
                    rows.add(onLevel(x * map.reduced(), y * map.reduced()) / map.reduced(), map.at(x, y));
        return rows.sharpness();
    }

    /** The row of the picture that shows this place of the level page. */
    double inPicture(double x, double y) {
        return y - above + below(x, y);
    }

    /** The row of the level page on which this place of the picture stands. */
    double onLevel(double x, double y) {
        double level = y + above;
        for (int round = 0; round < 4; round++) level = y + above - below(x, level);
        return level;
    }

    private double below(double x, double y) {
        double column = Math.max(0, Math.min(below[0].length - 1.001, x / stepPx));
        double row = Math.max(0, Math.min(below.length - 1.001, y / stepPx));
        int k = (int) column;
        int i = (int) row;
        double right = column - k;
        double down = row - i;
        return (below[i][k] * (1 - right) + below[i][k + 1] * right) * (1 - down)
                + (below[i + 1][k] * (1 - right) + below[i + 1][k + 1] * right) * down;
    }

    /** The page with level lines; what lies beyond the picture is as light as its paper. */
    Raster level(Raster picture) {
        int width = picture.widthPx();
        byte[] grey = picture.grey();
        byte[] level = new byte[width * heightPx];
        Arrays.fill(level, picture.paper());
        for (int y = 0; y < heightPx; y++)
            for (int x = 0; x < width; x++) {
                double from = inPicture(x, y);
                int upper = (int) Math.floor(from);
                if (upper < 0 || upper + 1 >= picture.heightPx()) continue;
                double part = from - upper;
                int at = upper * width + x;
                level[y * width + x] =
                        (byte) Math.round((grey[at] & 255) * (1 - part) + (grey[at + width] & 255) * part);
            }
        return new Raster(width, heightPx, picture.dpi(), level);
    }
}
