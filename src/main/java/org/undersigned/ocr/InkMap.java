package org.undersigned.ocr;

/** A small picture of where a page is darker than its surroundings: print, whatever light falls on it. */
final class InkMap {
    /** Across; a line of print on a page is then some ten pixels below the one before. */
    private static final int WIDTH = 600;

    /** Half the side of the surroundings, in pixels of the small picture: two or three lines of print. */
    private static final int AROUND = 12;

    /** Print is darker than its surroundings by more than this share, the grain of paper by less. */
    private static final double DARKER = 0.1;

    /** What is darker still counts no more: a table beside the page is no better print. */
    private static final double DARKEST = 0.5;

    private final int reduced;
    private final int width;
    private final int height;
    private final float[] ink;

    private InkMap(int reduced, int width, int height, float[] ink) {
        this.reduced = reduced;
        this.width = width;
        this.height = height;
        this.ink = ink;
    }

    static InkMap of(Raster page) {
        int by = Math.max(1, (int) Math.round(page.widthPx() / (double) WIDTH));
        int width = page.widthPx() / by;
        int height = page.heightPx() / by;
        int[] light = page.sums(by);
        return new InkMap(by, width, height, ink(light, width, height));
    }

    private static float[] ink(int[] light, int width, int height) {
        long[] sums = sums(light, width, height);
        float[] ink = new float[width * height];
        for (int y = 0; y < height; y++)
            for (int x = 0; x < width; x++) {
                int left = Math.max(0, x - AROUND);
                int right = Math.min(width, x + AROUND + 1);
                int top = Math.max(0, y - AROUND) * (width + 1);
                int bottom = Math.min(height, y + AROUND + 1) * (width + 1);
                double mean = (sums[bottom + right] - sums[bottom + left] - sums[top + right] + sums[top + left])
                        / (double) ((bottom - top) / (width + 1) * (right - left));
                double darker = 1 - light[y * width + x] / Math.max(1, mean);
                if (darker > DARKER) ink[y * width + x] = (float) Math.min(darker, DARKEST);
            }
        return ink;
    }

    /** Of all that is above and to the left. */
    private static long[] sums(int[] light, int width, int height) {
        long[] sums = new long[(width + 1) * (height + 1)];
        for (int y = 0; y < height; y++) {
            long row = 0;
            for (int x = 0; x < width; x++) {
                row += light[y * width + x];
                sums[(y + 1) * (width + 1) + x + 1] = sums[y * (width + 1) + x + 1] + row;
            }
        }
        return sums;
    }

    /** The same map with rows for columns. */
    InkMap turned() {
        float[] turned = new float[ink.length];
        for (int y = 0; y < height; y++) for (int x = 0; x < width; x++) turned[x * height + y] = ink[y * width + x];
        return new InkMap(reduced, height, width, turned);
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    /** How many pixels of the page, across and down, are one of these. */
    int reduced() {
        return reduced;
    }

    float at(int x, int y) {
        return ink[y * width + x];
    }
}
