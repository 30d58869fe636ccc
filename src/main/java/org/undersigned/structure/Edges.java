package org.undersigned.structure;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Where lines begin and end, counted from the edge that writing begins at: the right one for Arabic and Hebrew. */
final class Edges {
    private final Map<Integer, Integer> rightToLeft;

    Edges(List<TextLine> lines) {
        this.rightToLeft = rightToLeft(lines);
    }

    /** From the edge where lines begin: the left one, or the right one of a page written from right to left. */
    int left(TextLine line) {
        Integer edge = rightToLeft.get(line.page());
        return line.box()
                .map(box -> edge == null ? box.left() : edge - box.right())
                .orElse(0);
    }

    int right(TextLine line) {
        Integer edge = rightToLeft.get(line.page());
        return line.box()
                .map(box -> edge == null ? box.right() : edge - box.left())
                .orElse(line.text().length());
    }

    /** The pages written from right to left, with the edge that their lines begin at. */
    private static Map<Integer, Integer> rightToLeft(List<TextLine> lines) {
        Map<Integer, Integer> balance = new HashMap<>();
        Map<Integer, Integer> edges = new HashMap<>();
        for (TextLine line : lines) {
            balance.merge(line.page(), Script.isRightToLeft(line.text()) ? 1 : -1, Integer::sum);
            line.box().ifPresent(box -> edges.merge(line.page(), box.right() + box.left() / 2, Math::max));
        }
        edges.keySet().removeIf(page -> balance.getOrDefault(page, 0) <= 0);
        return edges;
    }
}
