package org.undersigned.ocr;

import java.util.function.DoubleUnaryOperator;

/**
 * The way between a page whose sides lean towards or away from each other and the same page with upright sides, where columns stand below each other. Rows
 * of pixels are only moved and stretched sideways.
 */
final class Uprighting {
    /** Sides of a page that was laid on glass run alike; from here on, in pixels for each pixel down, it was photographed from above or below. */
    private static final double CONVERGING = 0.026;

    private final int heightPx;
    private final DoubleUnaryOperator left;
    private final DoubleUnaryOperator right;
    private final double levelLeft;
    private final double levelRight;

    /**
     * @param left where the left side of the page is, in pixels, from 0 at the top to 1 at the bottom
     * @param right the same of its right side
     */
    Uprighting(int heightPx, DoubleUnaryOperator left, DoubleUnaryOperator right) {
        this.heightPx = heightPx;
        this.left = left;
        this.right = right;
        this.levelLeft = left.applyAsDouble(.5);
        this.levelRight = right.applyAsDouble(.5);
    }

    boolean isConverging() {
        double leftRuns = left.applyAsDouble(1) - left.applyAsDouble(0);
        double rightRuns = right.applyAsDouble(1) - right.applyAsDouble(0);
        return Math.abs(leftRuns - rightRuns) > CONVERGING * heightPx;
    }

    /** The column of the leaning page that shows this place of the upright one. */
    double inLeaning(double x, double y) {
        double from = left.applyAsDouble(y / heightPx);
        double to = right.applyAsDouble(y / heightPx);
        return from + (x - levelLeft) * (to - from) / (levelRight - levelLeft);
    }

    double onUpright(double x, double y) {
        double from = left.applyAsDouble(y / heightPx);
        double to = right.applyAsDouble(y / heightPx);
        return levelLeft + (x - from) * (levelRight - levelLeft) / (to - from);
    }

    /** The page with upright sides; what lies beyond the picture is as the nearest pixel. */
    Raster upright(Raster leaning) {
        int width = leaning.widthPx();
        byte[] grey = leaning.grey();
        byte[] upright = new byte[grey.length];
        for (int y = 0; y < leaning.heightPx(); y++) {
            double start = inLeaning(0, y);
            double step = inLeaning(1, y) - start;
            for (int x = 0; x < width; x++) {
                double from = Math.max(0, Math.min(width - 1.001, start + step * x));
                int before = (int) from;
                double part = from - before;
                int at = y * width + before;
                upright[y * width + x] = (byte) Math.round((grey[at] & 255) * (1 - part) + (grey[at + 1] & 255) * part);
            }
        }
        return leaning.with(upright);
    }
}
