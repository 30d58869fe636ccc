package org.undersigned.structure;

import java.util.ArrayList;
import java.util.List;

/**
 * White space between entries where it is a little more than between the lines of one entry: too little for a gap, but
 * the same throughout the list.
 */
final class Leading {
    /** Steps that differ by less are the same. */
    private static final double SAME = .05;

    /** The wider step is at least so much wider. */
    private static final double WIDER = 1.1;

    /** Where the wider steps differ among each other, no chance of measuring may have made them. */
    private static final double APART = 1.2;

    private static final int ENTRIES = 3;

    /** So many of the lines that follow closely must have had no room on the line above. */
    private static final double PROVED = .8;

    private final List<TextLine> lines;
    private final Wraps wraps;
    private double close;
    private double wide;

    Leading(List<TextLine> lines, Wraps wraps, int from, int to) {
        this.lines = lines;
        this.wraps = wraps;
        List<Integer> inside = new ArrayList<>();
        for (int i = from + 1; i < to; i++) if (step(i) > 0) inside.add(i);
        measure(inside);
    }

    private void measure(List<Integer> inside) {
        List<Double> steps = inside.stream().map(this::step).sorted().toList();
        if (steps.size() < 2 * ENTRIES) return;
        double low = steps.get(0);
        List<Double> near =
                steps.stream().filter(s -> s <= low * (1 + SAME) + 2).toList();
        // headings inside the list have more white around them than its entries
        List<Double> far = steps.stream().filter(s -> s > WIDER * low).toList();
        boolean two = near.size() + far.size() == steps.size();
        if (!two || near.size() < 2 || far.size() < ENTRIES) return;
        boolean alike = far.get(0) >= far.get(far.size() - 1) * (1 - SAME) - 2;
        if (!alike && far.get(0) < APART * low) return;
        long full = inside.stream()
                .filter(i -> step(i) <= low * (1 + SAME) + 2)
                .filter(i -> wraps.hasNoRoom(i - 1, i))
                .count();
        if (full < PROVED * near.size()) return;
        close = low * (1 + SAME) + 2;
        wide = far.get(0) * (1 - SAME) - 2;
    }

    /** Whether the white space says that the line goes on with the one above. */
    boolean isClose(int line) {
        return close > 0 && step(line) > 0 && step(line) <= close;
    }

    /** Whether it says that the line begins an entry. */
    boolean isWide(int line) {
        return wide > 0 && step(line) >= wide;
    }

    /** From the top of the line above to the top of this one; 0 where the line above is not above it. */
    private double step(int i) {
        TextLine a = lines.get(i - 1);
        TextLine b = lines.get(i);
        if (a.page() != b.page() || a.box().isEmpty() || b.box().isEmpty() || b.isMarked()) return 0;
        int step = b.box().get().bottom() - a.box().get().bottom();
        return step > 0 && step < 3 * a.box().get().height() ? step : 0;
    }
}
