package org.undersigned.ocr;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The way between the picture of a page whose lines fan out or bend, as on a photograph, and the same page with level lines. Columns of pixels are only
 * moved up and down: for each place of the flat page it is known how far below it the picture shows it.
 */
final class Flattening {
    /** As notes of pages tell it. */
    static final String NOTE = "photographed from the side or bent, its lines made level to be read";

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
    private final float[][] below;

    private Flattening(int stepPx, int above, int heightPx, float[][] below) {
        this.stepPx = stepPx;
        this.above = above;
        this.heightPx = heightPx;
        this.below = below;
    }

    /** None where the lines lean alike, as those of nearly all pages do: to see that takes some hundredths of a second. */
    static Optional<Flattening> find(Raster picture) {
        InkMap map = InkMap.of(picture);
        List<LineSlopes.Seen> seen = LineSlopes.in(map);
        if (seen.size() < PARTS) return Optional.empty();
        SlopeField field = SlopeField.through(seen, map.width(), map.height());
        if (field.spread(seen) < SPREAD || field.share(seen) < FITTING) return Optional.empty();
        Flattening bent = along(field, map);
        Flattening even = along(SlopeField.even(seen, map.width(), map.height()), map);
        return bent.sharpness(map) > even.sharpness(map) ? Optional.of(bent) : Optional.empty();
    }

    /** Follows the lines of print from the middle of the page to both sides. */
    private static Flattening along(SlopeField field, InkMap map) {
        int margin = (int) Math.ceil(map.width() * LineSlopes.STEEPEST / 2 / STEP);
        int rows = map.height() / STEP + 2 + 2 * margin;
        float[][] below = new float[rows][];
        for (int row = 0; row < rows; row++) below[row] = along(field, map, (row - margin) * STEP);
        int stepPx = STEP * map.reduced();
        return new Flattening(stepPx, margin * stepPx, (rows - 1) * stepPx, below);
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

    /** How sharply rows of print and white are told apart on the flat page. */
    private double sharpness(InkMap map) {
        RowProfile rows = new RowProfile(heightPx / map.reduced() + 2);
        for (int y = 0; y < map.height(); y++)
            for (int x = 0; x < map.width(); x++)
                if (map.at(x, y) > 0)
                    rows.add(onFlat(x * map.reduced(), y * map.reduced()) / map.reduced(), map.at(x, y));
        return rows.sharpness();
    }

    /** The row of the picture that shows this place of the flat page. */
    private double inPicture(double x, double y) {
        return y - above + below(x, y);
    }

    /** The row of the flat page on which this place of the picture stands. */
    private double onFlat(double x, double y) {
        double flat = y + above;
        for (int round = 0; round < 4; round++) flat = y + above - below(x, flat);
        return flat;
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
    Raster flat(Raster picture) {
        int width = picture.widthPx();
        byte[] grey = picture.grey();
        byte[] flat = new byte[width * heightPx];
        Arrays.fill(flat, picture.paper());
        for (int y = 0; y < heightPx; y++)
            for (int x = 0; x < width; x++) {
                double from = inPicture(x, y);
                int upper = (int) Math.floor(from);
                if (upper < 0 || upper + 1 >= picture.heightPx()) continue;
                double part = from - upper;
                int at = upper * width + x;
                flat[y * width + x] =
                        (byte) Math.round((grey[at] & 255) * (1 - part) + (grey[at + width] & 255) * part);
            }
        return new Raster(width, heightPx, picture.dpi(), flat);
    }

    /** Lines of the flat page, each word where the picture shows it. */
    List<Line> inPicture(List<Line> flat, Raster picture) {
        return flat.stream()
                .map(line -> line.inBoxesOf(line.words().stream()
                        .map(word -> word.at(inPicture(word.box().orElseThrow(), picture)))
                        .toList()))
                .toList();
    }

    /** As large as on the flat page, which moves places but does not turn them. */
    private Box inPicture(Box box, Raster picture) {
        double x = (box.left() + box.right()) / 2.0;
        double y = (box.top() + box.bottom()) / 2.0;
        int down = (int) Math.round(inPicture(x, y) - y);
        int bottom = Math.max(0, Math.min(picture.heightPx(), box.bottom() + down));
        return new Box(box.left(), Math.max(0, Math.min(bottom, box.top() + down)), box.right(), bottom);
    }

    /** The part of the flat page that shows all of this part of the picture. */
    Box onFlat(Box box) {
        double top = Double.MAX_VALUE;
        double bottom = 0;
        for (int x = box.left(); x <= box.right(); x += stepPx) {
            top = Math.min(top, onFlat(x, box.top()));
            bottom = Math.max(bottom, onFlat(x, box.bottom()));
        }
        int highest = (int) Math.max(0, Math.min(heightPx, top));
        return new Box(box.left(), highest, box.right(), (int) Math.max(highest, Math.min(heightPx, Math.ceil(bottom))));
    }
}
