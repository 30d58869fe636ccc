package org.undersigned.ocr;

import java.util.List;

/** How lines lean at every place of a page, as a smooth surface through what was seen of them. */
final class SlopeField {
    /** Powers of x, each alone and times y: perspective needs the lower ones, a bent page the higher. */
    private static final int POWERS = 4;

    private static final int TERMS = 2 * POWERS;

    /** What is farther from the surface than this counts for little: a picture, the grain of the table. */
    private static final double FAR = 0.012;

    /** At first much more is believed, so that the surface is drawn to where most lie; then less, round by round. */
    private static final double FAR_AT_FIRST = 6 * FAR;

    private static final double LESS = 0.8;

    private static final int ROUNDS = 14;

    /** Keeps the surface plain where nothing was seen: how much each term is held down, as a share of all that was seen. */
    private static final double[] STIFF = {1e-8, .0004, .001, .006, .0004, .001, .006, .012};

    private final double halfWidth;
    private final double halfHeight;
    private final double[] terms;

    private SlopeField(double halfWidth, double halfHeight, double[] terms) {
        this.halfWidth = halfWidth;
        this.halfHeight = halfHeight;
        this.terms = terms;
    }

    /** @param width of the picture in which the places were seen */
    static SlopeField through(List<LineSlopes.Seen> seen, int width, int height) {
        SlopeField field = even(seen, width, height);
        double far = FAR_AT_FIRST;
        for (int round = 0; round < ROUNDS; round++) {
            field = field.fitted(seen, far);
            far = Math.max(FAR, far * LESS);
        }
        return field;
    }

    /** All lines leaning alike, as those of most do. */
    static SlopeField even(List<LineSlopes.Seen> seen, int width, int height) {
        double[] terms = new double[TERMS];
        terms[0] = weightedMedian(seen);
        return new SlopeField(width / 2.0, height / 2.0, terms);
    }

    private static double weightedMedian(List<LineSlopes.Seen> seen) {
        List<LineSlopes.Seen> sorted = seen.stream()
                .sorted((one, other) -> Double.compare(one.slope(), other.slope()))
                .toList();
        double all = seen.stream().mapToDouble(LineSlopes.Seen::weight).sum();
        double sum = 0;
        for (LineSlopes.Seen one : sorted) {
            sum += one.weight();
            if (sum >= all / 2) return one.slope();
        }
        return 0;
    }

    private SlopeField fitted(List<LineSlopes.Seen> seen, double far) {
        double[][] equations = new double[TERMS][TERMS + 1];
        double all = 0;
        for (LineSlopes.Seen one : seen) {
            double off = (one.slope() - at(one.x(), one.y())) / far;
            double weight = one.weight() / (1 + off * off * off * off);
            double[] base = base(one.x(), one.y());
            for (int i = 0; i < TERMS; i++) {
                for (int k = 0; k < TERMS; k++) equations[i][k] += weight * base[i] * base[k];
                equations[i][TERMS] += weight * base[i] * one.slope();
            }
            all += weight;
        }
        for (int i = 0; i < TERMS; i++) equations[i][i] += STIFF[i] * all + 1e-9;
        return new SlopeField(halfWidth, halfHeight, solved(equations));
    }

    /** By Gauss's elimination; each row is one equation, its last number the right side. */
    private static double[] solved(double[][] rows) {
        int count = rows.length;
        for (int i = 0; i < count; i++) {
            int pivot = i;
            for (int k = i + 1; k < count; k++) if (Math.abs(rows[k][i]) > Math.abs(rows[pivot][i])) pivot = k;
            double[] swapped = rows[i];
            rows[i] = rows[pivot];
            rows[pivot] = swapped;
            for (int k = i + 1; k < count; k++) {
                double times = rows[k][i] / rows[i][i];
                for (int j = i; j <= count; j++) rows[k][j] -= times * rows[i][j];
            }
        }
        double[] solution = new double[count];
        for (int i = count - 1; i >= 0; i--) {
            double rest = rows[i][count];
            for (int k = i + 1; k < count; k++) rest -= rows[i][k] * solution[k];
            solution[i] = rest / rows[i][i];
        }
        return solution;
    }

    private double[] base(double x, double y) {
        double u = (x - halfWidth) / halfWidth;
        double v = (y - halfHeight) / halfHeight;
        double[] base = new double[TERMS];
        double power = 1;
        for (int i = 0; i < POWERS; i++) {
            base[i] = power;
            base[POWERS + i] = power * v;
            power *= u;
        }
        return base;
    }

    /** Whether what was seen lies on the surface. */
    private boolean tells(LineSlopes.Seen seen) {
        return Math.abs(at(seen.x(), seen.y()) - seen.slope()) < FAR;
    }

    /** How much of what was seen lies on the surface, 0..1. */
    double share(List<LineSlopes.Seen> seen) {
        double told = seen.stream()
                .filter(this::tells)
                .mapToDouble(LineSlopes.Seen::weight)
                .sum();
        return told / seen.stream().mapToDouble(LineSlopes.Seen::weight).sum();
    }

    /** By how much lines lean differently, where nine of ten of those on the surface are. */
    double spread(List<LineSlopes.Seen> seen) {
        double[] slopes = seen.stream()
                .filter(this::tells)
                .mapToDouble(one -> at(one.x(), one.y()))
                .sorted()
                .toArray();
        if (slopes.length == 0) return 0;
        int edge = slopes.length / 20;
        return slopes[slopes.length - 1 - edge] - slopes[edge];
    }

    double at(double x, double y) {
        double[] base = base(x, y);
        double sum = 0;
        for (int i = 0; i < TERMS; i++) sum += terms[i] * base[i];
        return sum;
    }
}
