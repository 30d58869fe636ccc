package org.undersigned.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Tells rows of a table from lines of a text: their cells begin below each other. */
final class Cells {
    private Cells() {}

    /** Whether two lines are rows of one table. */
    static boolean areRows(TextLine a, TextLine b) {
        if (a.text().indexOf('|') < 0 || b.text().indexOf('|') < 0) return false;
        List<Integer> one = lefts(a);
        List<Integer> other = lefts(b);
        int near = a.box().map(box -> Math.max(box.height(), 8)).orElse(8);
        return one.size() == other.size()
                && !one.isEmpty()
                && IntStream.range(0, one.size()).allMatch(k -> Math.abs(one.get(k) - other.get(k)) <= near);
    }

    /** Where the cells begin that stand behind a bar; none where a place is not known. */
    private static List<Integer> lefts(TextLine line) {
        List<Integer> lefts = new ArrayList<>();
        int bar = line.text().indexOf('|');
        for (TextLine.Placed word : line.words()) {
            while (bar >= 0 && word.from() > bar) {
                word.word().box().ifPresent(box -> lefts.add(box.left()));
                bar = line.text().indexOf('|', bar + 1);
            }
        }
        return lefts;
    }
}
