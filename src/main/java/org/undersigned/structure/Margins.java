package org.undersigned.structure;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** Where the lines of each column begin and end, learned from the lines themselves and from the page that they stand on. */
final class Margins {
    /** Lines that begin within this part of the page's width from each other stand in one column. */
    private static final double COLUMN = .06;
    /** A margin is believed when so many lines reach it, and this share of the lines of its column. */
    private static final int REACHING = 3;

    private static final double REACHING_SHARE = .2;

    /** Ragged lines end a little before the margin that typesetting gave them. */
    private static final double AT_PAGE_MARGIN = .92;

    private static final double TITLE_SIZE = 1.2;
    private static final double NEAR_MARGIN = .97;
    private static final double NEARLY_FULL = .92;

    private final Edges edges;
    private final Map<Integer, Integer> textMargins;
    private final Map<Integer, Integer> widths = new HashMap<>();
    private final Map<Long, Integer> margins = new HashMap<>();
    private final Map<Long, Integer> lefts = new HashMap<>();
    private final Map<Long, Integer> counts = new HashMap<>();
    private final Map<Long, Integer> reaching = new HashMap<>();
    private final Map<Long, Integer> columnWidths = new HashMap<>();
    private final Map<TextLine, Boolean> beside = new IdentityHashMap<>();

    /** @param textMargins the right margin that each page has if it is like the left one */
    Margins(List<TextLine> lines, Edges edges, SideBySide sides, Map<Integer, Integer> textMargins) {
        this.edges = edges;
        this.textMargins = textMargins;
        for (int i = 0; i < lines.size(); i++) if (sides.isBeside(i)) beside.put(lines.get(i), true);
        lines.forEach(line -> widths.merge(line.page(), edges.right(line), Math::max));
        double size = middleSize(lines);
        lines.stream()
                .filter(line -> isSized(line, size))
                .forEach(line -> margins.merge(column(line), edges.right(line), Math::max));
        lines.forEach(line -> lefts.merge(column(line), edges.left(line), Math::min));
        lines.stream()
                .filter(this::isBeside)
                .forEach(line -> columnWidths.merge(pool(line), edges.right(line) - left(line), Math::max));
        lines.forEach(line -> counts.merge(column(line), 1, Integer::sum));
        for (TextLine line : lines) if (reaches(line)) reaching.merge(column(line), 1, Integer::sum);
    }

    /** In one of several columns of entries side by side. */
    boolean isBeside(TextLine line) {
        return beside.containsKey(line);
    }

    /** What is learned of one of several columns side by side holds for all of them. */
    long pool(TextLine line) {
        return isBeside(line) ? line.page() * 1000L + 999 : column(line);
    }

    int left(TextLine line) {
        return lefts.getOrDefault(column(line), 0);
    }

    int margin(TextLine line) {
        return isBeside(line)
                ? left(line) + columnWidths.getOrDefault(pool(line), 0)
                : margins.getOrDefault(column(line), 0);
    }

    private long column(TextLine line) {
        if (line.box().isEmpty()) return line.page() * 1000L;
        double width = Math.max(40, COLUMN * widths.getOrDefault(line.page(), 1000));
        return line.page() * 1000L + Math.round(edges.left(line) / width) + (isBeside(line) ? 500 : 0);
    }

    private static double middleSize(List<TextLine> lines) {
        List<Double> sizes = lines.stream()
                .map(TextLine::fontSizePt)
                .filter(size -> size > 0)
                .sorted()
                .toList();
        return sizes.isEmpty() ? 0 : sizes.get(sizes.size() / 2);
    }

    /** Titles in larger letters say nothing of the margin that the text keeps. */
    private static boolean isSized(TextLine line, double size) {
        return size == 0 || line.fontSizePt() == 0 || line.fontSizePt() < TITLE_SIZE * size;
    }

    private boolean reaches(TextLine line) {
        return edges.right(line) - left(line) >= NEAR_MARGIN * (margin(line) - left(line));
    }

    /** The margin of a column is that of the page, or one that enough lines reach. */
    boolean isReached(TextLine line) {
        long column = column(line);
        int margin = margin(line);
        int page = textMargins.getOrDefault(line.page(), Integer.MAX_VALUE);
        if (margin >= AT_PAGE_MARGIN * page && edges.left(line) < margin / 2) return true;
        int reach = reaching.getOrDefault(column, 0);
        return reach >= REACHING && reach >= REACHING_SHARE * counts.getOrDefault(column, 1);
    }

    /** The first word of the second line does not fit behind the first line. */
    boolean hasNoRoom(TextLine a, TextLine b) {
        double perCharacter = a.box()
                .map(box -> (double) box.width() / Math.max(1, a.text().length()))
                .orElse(1.0);
        return edges.right(a) + (firstWord(b.content()) + 1) * perCharacter > margin(a);
    }

    /** How long it is. */
    private static int firstWord(String text) {
        int to = 0;
        while (to < text.length() && !Signs.isSpace(text.charAt(to))) to++;
        return to;
    }

    /** Whether a line takes nearly all of its column. */
    boolean isNearlyFull(TextLine line) {
        return edges.right(line) - left(line) > NEARLY_FULL * (margin(line) - left(line));
    }
}
