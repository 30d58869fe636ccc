package org.undersigned.ocr;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;

/**
 * Where the paper ends in a photograph of a page, on each side: a line, straight or nearly so, with something darker beyond. The grain of a table would be read as
 * letters, so that it is painted over with paper.
 */
final class PaperEdges {
    /** The picture is looked at in squares of so many pixels, at a resolution that the edge of a sheet is sharp in. */
    private static final int ACROSS = 600;

    /** The edge is looked for as deep in the picture as this. */
    private static final double DEEPEST = 0.35;

    /** At an edge, squares so far apart are compared. */
    private static final int APART = 2;

    /** What lies beyond is darker by this share. */
    private static final double DARKER = 0.08;

    /** More counts no more. */
    private static final double MUCH_DARKER = 0.2;

    /** So much of the side must be an edge; a sheet is seldom as long as the picture. */
    private static final double LONG = 0.55;

    /** Places of a line that are looked at, so many squares apart. */
    private static final int STRIDE = 10;

    /** The edge of a bent sheet is so many squares off a straight line at the most. */
    private static final int BOW = 9;

    /** Tried first, so many squares apart, then all near the best. */
    private static final int LEAP = 3;

    /** So many squares of paper tell how light it is. */
    private static final int PAPER = 4;

    /** Steeper than this, for each square along, the edge of a photographed sheet is not. */
    private static final double STEEPEST = 0.3;

    private final Raster page;
    private final int square;
    private final int width;
    private final int height;
    private final int[] light;
    private final Map<Side, Edge> found = new EnumMap<>(Side.class);

    /** How deep in the picture the paper begins at both ends of a side, and how much deeper half way, in squares. */
    private record Edge(int from, int to, int bow) {
        double at(double along) {
            return from + (to - from) * along + bow * 4 * along * (1 - along);
        }
    }

    private enum Side {
        LEFT,
        RIGHT,
        TOP,
        BOTTOM;

        boolean isUpright() {
            return this == LEFT || this == RIGHT;
        }
    }

    private PaperEdges(Raster page) {
        this.page = page;
        this.square = Math.max(1, (int) Math.round(page.widthPx() / (double) ACROSS));
        this.width = page.widthPx() / square;
        this.height = page.heightPx() / square;
        this.light = page.sums(square);
    }

    static PaperEdges of(Raster page) {
        PaperEdges edges = new PaperEdges(page);
        for (Side side : Side.values()) edges.find(side).ifPresent(edge -> edges.found.put(side, edge));
        return edges;
    }

    /** Paints paper on the page, which must be nobody else's, as far as the edges of the picture. */
    void paintOverTheTable() {
        found.forEach(this::paint);
    }

    /** Nothing where one of both sides was not found. */
    Optional<Uprighting> uprighting() {
        Edge left = found.get(Side.LEFT);
        Edge right = found.get(Side.RIGHT);
        if (left == null || right == null) return Optional.empty();
        return Optional.of(new Uprighting(
                page.heightPx(), along -> left.at(along) * square, along -> page.widthPx() - right.at(along) * square));
    }

    private Optional<Edge> find(Side side) {
        int deepest = (int) (DEEPEST * depth(side));
        Edge best = new Edge(0, 0, 0);
        for (int bow = -BOW; bow <= BOW; bow += LEAP)
            best = best(side, new Edge(deepest / 2, deepest / 2, bow), deepest / 2, LEAP, best);
        for (int bow = -1; bow <= 1; bow++)
            best = best(side, new Edge(best.from(), best.to(), best.bow() + bow), LEAP, 1, best);
        double there = mean(side, best, by -> by > DARKER ? 1 : 0);
        return there >= LONG ? Optional.of(best) : Optional.empty();
    }

    /** The likeliest of those that begin and end near the one given. */
    private Edge best(Side side, Edge about, int reach, int step, Edge before) {
        Edge best = before;
        double most = likely(side, before);
        for (int from = about.from() - reach; from <= about.from() + reach; from += step)
            for (int to = about.to() - reach; to <= about.to() + reach; to += step) {
                if (Math.abs(to - from) > STEEPEST * length(side)) continue;
                Edge edge = new Edge(from, to, about.bow());
                double here = likely(side, edge);
                if (here <= most) continue;
                most = here;
                best = edge;
            }
        return best;
    }

    private double likely(Side side, Edge edge) {
        return mean(side, edge, by -> Math.max(-MUCH_DARKER, Math.min(MUCH_DARKER, by)));
    }

    /** Over all places of the line, of how much darker it is beyond. */
    private double mean(Side side, Edge edge, DoubleUnaryOperator measure) {
        int length = length(side);
        double sum = 0;
        int count = 0;
        for (int along = STRIDE / 2; along < length; along += STRIDE) {
            int deep = (int) Math.round(edge.at(along / (double) length));
            int inside = light(side, Math.max(0, deep + APART), along);
            int beyond = light(side, Math.max(0, deep - APART), along);
            sum += measure.applyAsDouble(1 - beyond / (double) Math.max(1, inside));
            count++;
        }
        return sum / count;
    }

    private int light(Side side, int deep, int along) {
        return switch (side) {
            case LEFT -> light[along * width + deep];
            case RIGHT -> light[along * width + width - 1 - deep];
            case TOP -> light[deep * width + along];
            case BOTTOM -> light[(height - 1 - deep) * width + along];
        };
    }

    private int depth(Side side) {
        return side.isUpright() ? width : height;
    }

    private int length(Side side) {
        return side.isUpright() ? height : width;
    }

    /** With what the paper is like just inside the edge. */
    private void paint(Side side, Edge edge) {
        byte[] grey = page.grey();
        int length = side.isUpright() ? page.heightPx() : page.widthPx();
        int sample = PAPER * square;
        for (int along = 0; along < length; along++) {
            int deep = Math.max(0, (int) ((edge.at(along / (double) length) + APART) * square));
            long sum = 0;
            for (int i = 0; i < sample; i++) sum += grey[at(side, deep + i, along)] & 255;
            byte paper = (byte) (sum / sample);
            for (int i = 0; i < deep; i++) grey[at(side, i, along)] = paper;
        }
    }

    private int at(Side side, int deep, int along) {
        return switch (side) {
            case LEFT -> along * page.widthPx() + deep;
            case RIGHT -> along * page.widthPx() + page.widthPx() - 1 - deep;
            case TOP -> deep * page.widthPx() + along;
            case BOTTOM -> (page.heightPx() - 1 - deep) * page.widthPx() + along;
        };
    }
}
