package org.undersigned.ocr;

import java.util.ArrayList;
import java.util.List;

/**
 * How the lines of print lean in each part of a page. A part is looked at along many slopes; along the right one, rows of print and the white between them
 * differ most.
 */
final class LineSlopes {
    /**
     * What was seen in one part of the page.
     *
     * @param x of its middle, in pixels of the ink map
     * @param slope how much its lines sink for each pixel to the right
     * @param weight how sure that is; 0 where nothing is printed
     */
    record Seen(double x, double y, double slope, double weight) {}

    /** Parts across a page; a part is two of them wide, so that they overlap. */
    private static final int ACROSS = 9;

    private static final int DOWN = 15;

    /** Some twelve degrees, to either side in so many steps. */
    static final double STEEPEST = 0.21;

    private static final int STEPS = 24;

    /** So many steps apart at first, then each around the best: print is sharp along a degree or two. */
    private static final int LEAP = 3;

    /** Along its lines print differs by so many times as much as along any slope. */
    private static final double SURE = 1.6;

    /** More so, and it says no more. */
    private static final double SUREST = 4;

    private static final Seen NOTHING = new Seen(0, 0, 0, 0);

    /** Less ink than this, in full pixels, is no text. */
    private static final double INK = 60;

    private final InkMap map;

    private LineSlopes(InkMap map) {
        this.map = map;
    }

    static List<Seen> in(InkMap map) {
        return new LineSlopes(map).all();
    }

    /** The long sides of a sheet with little print on it are lines too; on scans the right way is twice as sure. */
    private static final double SIDEWAYS = 1.15;

    /** Whether the page lies on its side: its lines are more surely seen to run down than across. */
    static boolean runDown(InkMap map) {
        return sureness(in(map.turned())) > SIDEWAYS * sureness(in(map));
    }

    private static double sureness(List<Seen> seen) {
        return seen.stream().mapToDouble(Seen::weight).sum();
    }

    private List<Seen> all() {
        int width = 2 * map.width() / (ACROSS + 1);
        int height = 2 * map.height() / (DOWN + 1);
        List<Seen> all = new ArrayList<>();
        for (int i = 0; i < DOWN; i++)
            for (int k = 0; k < ACROSS; k++) {
                Seen seen = part(k * width / 2, i * height / 2, width, height);
                if (seen.weight() > 0) all.add(seen);
            }
        return all;
    }

    private Seen part(int left, int top, int width, int height) {
        int[] dots = dots(left, top, width, height);
        if (dots.length == 0) return NOTHING;
        double[] sharpness = new double[2 * STEPS + 1];
        double sum = 0;
        int best = 0;
        for (int i = 0; i < sharpness.length; i += LEAP) {
            sharpness[i] = sharpness(dots, left, top, width, height, slope(i));
            sum += sharpness[i];
            if (sharpness[i] > sharpness[best]) best = i;
        }
        double mean = sum / (2 * STEPS / LEAP + 1);
        if (best == 0 || best == sharpness.length - 1 || sharpness[best] < SURE * mean) return NOTHING;
        int about = best;
        for (int i = about - LEAP + 1; i < about + LEAP; i++) {
            if (i != about) sharpness[i] = sharpness(dots, left, top, width, height, slope(i));
            if (sharpness[i] > sharpness[best]) best = i;
        }
        double slope = slope(best + peak(sharpness[best - 1], sharpness[best], sharpness[best + 1]));
        double weight = Math.min(SUREST, sharpness[best] / mean - 1);
        return new Seen(left + width / 2.0, top + height / 2.0, slope, weight);
    }

    private static double slope(double step) {
        return (step - STEPS) / STEPS * STEEPEST;
    }

    /** Where the parabola through three values, the middle one the highest, is highest. */
    private static double peak(double before, double at, double after) {
        double bend = before - 2 * at + after;
        return bend == 0 ? 0 : (before - after) / (2 * bend);
    }

    /** Places of what is printed; none where it is too little. */
    private int[] dots(int left, int top, int width, int height) {
        int[] dots = new int[width * height];
        int count = 0;
        double ink = 0;
        for (int y = top; y < top + height; y++)
            for (int x = left; x < left + width; x++)
                if (map.at(x, y) > 0) {
                    dots[count++] = y << 16 | x;
                    ink += map.at(x, y);
                }
        return ink < INK ? new int[0] : java.util.Arrays.copyOf(dots, count);
    }

    private double sharpness(int[] dots, int left, int top, int width, int height, double slope) {
        int reach = (int) Math.ceil(width * STEEPEST / 2) + 2;
        RowProfile rows = new RowProfile(height + 2 * reach);
        double middle = left + width / 2.0;
        for (int dot : dots) {
            int x = dot & 0xffff;
            int y = dot >>> 16;
            rows.add(y - top + reach - slope * (x - middle), map.at(x, y));
        }
        return rows.sharpness();
    }
}
