package org.undersigned.structure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Sorts out lines with bars in them: columns of names are read down, one after the other; tables stay in rows, as
 * their cells say different things of one signatory.
 */
final class Columns {
    private static final Pattern BAR = Pattern.compile(" ?\\| ?");
    private static final double MOST = .6;

    private final Shapes shapes;
    private final Vocabulary vocabulary;
    private int tableAtEnd;

    Columns(Shapes shapes, Vocabulary vocabulary) {
        this.shapes = shapes;
        this.vocabulary = vocabulary;
    }

    /** The lines of a page; pages are given in their order, as a table may go on from one to the next. */
    List<TextLine> inOrder(List<TextLine> lines) {
        List<TextLine> out = new ArrayList<>();
        int openTable = tableAtEnd;
        tableAtEnd = 0;
        int i = 0;
        while (i < lines.size()) {
            int end = blockEnd(lines, i);
            if (end - i >= 2) {
                boolean goesOn = i == 0 && openTable > 0;
                out.addAll(block(lines.subList(i, end), goesOn ? openTable : 0));
                if (end < lines.size()) tableAtEnd = 0;
            } else out.add(lines.get(i));
            i = Math.max(end, i + 1);
        }
        return out;
    }

    /** A block: lines with bars, also over white space, and single lines between them. */
    private static int blockEnd(List<TextLine> lines, int from) {
        if (!hasBar(lines.get(from))) return from + 1;
        int last = from;
        for (int i = from + 1; i < lines.size() && i - last <= 2; i++) {
            if (hasBar(lines.get(i))) last = i;
            else if (!fitsBelow(lines, from, i)) break;
        }
        boolean loneTail = last + 1 < lines.size()
                && !lines.get(last + 1).gapBefore()
                && last - from >= 2
                && fitsBelow(lines, from, last + 1);
        return loneTail ? last + 2 : last + 1;
    }

    private static boolean fitsBelow(List<TextLine> lines, int from, int at) {
        return lines.get(at).text().length() < 90
                && Math.abs(lines.get(at).indentPx() - lines.get(from).indentPx()) < 12;
    }

    private static boolean hasBar(TextLine line) {
        return line.text().contains("|");
    }

    /** @param openTable how many cells the rows have of a table that the page before ended with; 0 where there is none */
    private List<TextLine> block(List<TextLine> block, int openTable) {
        List<List<TextLine>> rows = block.stream().map(this::cells).toList();
        int width = rows.stream().mapToInt(List::size).max().orElse(1);
        if (width < 2) return block;
        if (width == openTable || isTable(rows, width)) {
            tableAtEnd = width;
            return new TableGrid(rows, width).straighten(block, rows);
        }
        Map<Integer, List<TextLine>> columns = new TreeMap<>();
        for (List<TextLine> row : rows)
            for (int k = 0; k < row.size(); k++)
                columns.computeIfAbsent(column(row, k, rows, width), c -> new ArrayList<>())
                        .add(row.get(k));
        return columns.values().stream().flatMap(List::stream).toList();
    }

    /** Which column a cell of a short row belongs to: by its place, where places are known. */
    private static int column(List<TextLine> row, int k, List<List<TextLine>> rows, int width) {
        if (row.size() == width || row.get(k).box().isEmpty()) return k;
        int left = row.get(k).box().get().left();
        return rows.stream()
                .filter(r ->
                        r.size() == width && r.stream().allMatch(c -> c.box().isPresent()))
                .findFirst()
                .map(full -> nearest(full, left))
                .orElse(k);
    }

    private static int nearest(List<TextLine> full, int left) {
        return java.util.stream.IntStream.range(0, full.size())
                .boxed()
                .min(Comparator.comparingInt(
                        c -> Math.abs(full.get(c).box().orElseThrow().left() - left)))
                .orElse(0);
    }

    /** Cells of a row say different things: a column of countries, of acronyms, of numbers, of roles or of titles. */
    private boolean isTable(List<List<TextLine>> rows, int width) {
        double[] score = new double[width];
        double[] country = new double[width];
        double[] acronym = new double[width];
        double[] person = new double[width];
        double[] number = new double[width];
        int[] count = new int[width];
        for (List<TextLine> row : rows)
            for (int k = 0; k < row.size(); k++) {
                String text = row.get(k).content();
                Shape shape = shapes.of(text);
                count[k]++;
                score[k] += shape.score();
                country[k] += shape.country() ? 1 : 0;
                acronym[k] += Acronyms.isAcronym(text) ? 1 : 0;
                person[k] += shape.person() == PersonNames.Likeness.NONE ? 0 : 1;
                number[k] += text.matches("\\W*\\d+\\W*") ? 1 : 0;
            }
        return isTitled(rows.get(0))
                || differ(country, count)
                || differ(acronym, count)
                || differ(person, count)
                || differ(number, count)
                || score[0] / Math.max(1, count[0]) > .4 && lowest(score, count) < .1;
    }

    private boolean isTitled(List<TextLine> first) {
        return vocabulary
                .columnTitles()
                .areMostOf(Wording.of(first.stream().map(TextLine::text).collect(Collectors.joining(" "))));
    }

    private static boolean differ(double[] sum, int[] count) {
        boolean most = false;
        boolean few = false;
        for (int k = 0; k < sum.length; k++) {
            double share = sum[k] / Math.max(1, count[k]);
            most |= share > MOST;
            few |= share < 1 - MOST;
        }
        return most && few;
    }

    private static double lowest(double[] sum, int[] count) {
        double lowest = Double.MAX_VALUE;
        for (int k = 1; k < sum.length; k++) lowest = Math.min(lowest, sum[k] / Math.max(1, count[k]));
        return lowest;
    }

    private List<TextLine> cells(TextLine line) {
        List<TextLine> cells = new ArrayList<>();
        var m = BAR.matcher(line.text());
        int from = 0;
        while (m.find()) {
            if (m.start() > from) cells.add(line.part(from, m.start(), line.gapBefore() && cells.isEmpty()));
            from = m.end();
        }
        if (from < line.text().length())
            cells.add(line.part(from, line.text().length(), line.gapBefore() && cells.isEmpty()));
        return cells;
    }
}
