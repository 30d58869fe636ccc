package org.undersigned.structure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.undersigned.ocr.Box;

/** Which lines stand in columns beside each other: their margin is that of a column, not that of the text above. */
final class SideBySide {
    /** Lines beside each other share more than this part of their height. */
    private static final double LEVEL = .5;

    /** A column may be so many lines longer than those beside it. */
    private static final int LONGER = 3;

    private static final int NEAR = 12;

    private final List<TextLine> lines;
    private final BitSet beside = new BitSet();

    SideBySide(List<TextLine> lines) {
        this.lines = lines;
        Map<Integer, List<Integer>> pages = IntStream.range(0, lines.size())
                .filter(i -> lines.get(i).box().isPresent())
                .boxed()
                .collect(Collectors.groupingBy(i -> lines.get(i).page()));
        pages.values().forEach(this::page);
    }

    boolean isBeside(int line) {
        return beside.get(line);
    }

    /** Whether the second line stands on the height of the first, not below it. */
    boolean areLevel(int before, int line) {
        if (lines.get(before).page() != lines.get(line).page()) return false;
        if (lines.get(before).box().isEmpty() || lines.get(line).box().isEmpty()) return false;
        return areLevel(box(before), box(line));
    }

    private static boolean areLevel(Box a, Box b) {
        int shared = Math.min(a.bottom(), b.bottom()) - Math.max(a.top(), b.top());
        boolean apart = a.right() <= b.left() || b.right() <= a.left();
        return apart && shared > LEVEL * Math.min(a.height(), b.height());
    }

    private Box box(int i) {
        return Objects.requireNonNull(lines.get(i).box().orElse(null));
    }

    private void page(List<Integer> page) {
        List<Integer> sorted = new ArrayList<>(page);
        sorted.sort(Comparator.comparingInt(i -> box(i).top()));
        BitSet level = new BitSet();
        for (int a = 0; a < sorted.size(); a++)
            for (int b = a + 1; b < sorted.size(); b++) {
                if (box(sorted.get(b)).top() >= box(sorted.get(a)).bottom()) break;
                if (!areLevel(box(sorted.get(a)), box(sorted.get(b)))) continue;
                level.set(sorted.get(a));
                level.set(sorted.get(b));
            }
        beside.or(level);
        lengthen(sorted, level);
    }

    /** The lines of a column between and below those that have others beside them. */
    private void lengthen(List<Integer> sorted, BitSet level) {
        Map<Integer, Integer> lowest = new HashMap<>();
        for (int i : sorted) {
            int column = Math.round((float) box(i).left() / NEAR);
            if (level.get(i)) lowest.put(column, box(i).bottom());
            for (int k = column - 1; k <= column + 1; k++) {
                int bottom = lowest.getOrDefault(k, Integer.MIN_VALUE / 2);
                boolean near = box(i).top() - bottom < LONGER * box(i).height();
                if (near && !beside.get(i) && !lines.get(i).gapBefore()) {
                    beside.set(i);
                    lowest.put(column, box(i).bottom());
                }
            }
        }
    }
}
