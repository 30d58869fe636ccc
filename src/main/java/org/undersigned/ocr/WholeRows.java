package org.undersigned.ocr;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Puts rows together again that layout analysis tore: it takes the cells of a table for columns, and cuts the lines below the table where the columns would
 * go on.
 */
final class WholeRows {
    /** White inside a line, in its heights: a word space is a third of one. */
    private static final double WORD_SPACE = 0.6;

    /** White before a piece that begins where nothing else does, and so is no column. */
    private static final double LOOSE = 2.5;

    /** Less white than this is none: a word was cut. */
    private static final double CUT = 0.12;

    /** Of the signs for columns: so few speak for a table, also against the layout analysis. */
    private static final double TABLE = -1;

    private static final double ALIGNED = 0.6;
    private static final double SAME_ROW = 0.5;

    private final Slant slant;
    private final List<PrintedRow> rows;

    private WholeRows(List<Line> lines) {
        this.slant = Slant.of(lines);
        this.rows = lines.stream().map(line -> PrintedRow.of(line, slant)).toList();
    }

    /** The lines in their order; a row that was put together stands where its first piece stood. */
    static List<Line> of(List<Line> lines) {
        if (!lines.stream().allMatch(PrintedRow::isPlaced)) return lines;
        return new WholeRows(new WholeRows(lines).linesJoined()).tablesJoined();
    }

    private List<Line> linesJoined() {
        Map<Integer, Integer> next = new HashMap<>();
        Set<Integer> joined = new HashSet<>();
        for (int i = 0; i < rows.size(); i++) {
            int from = i;
            nextInRow(i)
                    .filter(to -> isTorn(rows.get(from), rows.get(to)) && joined.add(to))
                    .ifPresent(to -> next.put(from, to));
        }
        List<Line> whole = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            if (joined.contains(i)) continue;
            Line line = rows.get(i).line();
            for (Integer k = next.get(i); k != null; k = next.get(k))
                line = joined(line, rows.get(k).line());
            whole.add(line);
        }
        return whole;
    }

    /** The nearest piece to the right. */
    private Optional<Integer> nextInRow(int i) {
        Box box = rows.get(i).box();
        return IntStream.range(0, rows.size())
                .filter(k -> k != i
                        && rows.get(k).box().left() > (box.left() + box.right()) / 2
                        && rows.get(k).box().right() > box.right()
                        && isSameRow(box, rows.get(k).box()))
                .boxed()
                .min(Comparator.comparingInt(k -> rows.get(k).box().left()));
    }

    private static boolean isSameRow(Box one, Box other) {
        return one.sameRow(other) > SAME_ROW
                && Math.min(one.height(), other.height()) * 5 > Math.max(one.height(), other.height()) * 2;
    }

    private boolean isTorn(PrintedRow row, PrintedRow next) {
        int white = next.box().left() - row.box().right();
        int height = Math.max(row.height(), next.height());
        if (white < -height / 2) return false;
        return white < WORD_SPACE * height || white < LOOSE * height && isLoose(next);
    }

    /** Whether no column begins at its left edge: one other line there may be chance. */
    private boolean isLoose(PrintedRow piece) {
        return rows.stream()
                        .filter(other -> other != piece
                                && Math.abs(other.box().left() - piece.box().left()) < ALIGNED * piece.height())
                        .count()
                < 2;
    }

    private static Line joined(Line line, Line next) {
        List<Word> words = new ArrayList<>(line.words());
        List<Word> more = new ArrayList<>(next.words());
        Word last = words.get(words.size() - 1);
        Word first = more.get(0);
        Box end = last.box().orElseThrow();
        Box begin = first.box().orElseThrow();
        if (begin.left() - end.right() < CUT * Math.max(end.height(), begin.height())) {
            words.set(
                    words.size() - 1,
                    new Word(
                            last.text() + first.text(),
                            Optional.empty(),
                            Optional.of(end.union(begin)),
                            Math.min(last.confidence(), first.confidence())));
            more.remove(0);
        }
        words.addAll(more);
        // a note's number is set smaller than the note
        return line(line.text().length() < next.text().length() ? next : line, words);
    }

    private static Line line(Line like, List<Word> words) {
        List<Word> ordered = Scripts.inReadingOrder(words);
        return new Line(
                Scripts.join(ordered),
                Optional.of(Box.around(
                        ordered.stream().flatMap(word -> word.box().stream()).toList())),
                OcrLines.confidence(ordered),
                like.fontSizePt(),
                like.bold(),
                ordered);
    }

    private List<Line> tablesJoined() {
        List<List<Integer>> printed = printedRows();
        Map<Integer, List<Line>> tables = new HashMap<>();
        Set<Integer> cells = new HashSet<>();
        int i = 0;
        while (i < printed.size()) {
            Optional<ColumnGrid> grid = gridFrom(printed, i);
            int end = i + grid.map(found -> found.rows().size()).orElse(1);
            if (grid.filter(WholeRows::isTable).isPresent()) {
                List<List<Integer>> table = printed.subList(i, end);
                List<Integer> pieces = table.stream().flatMap(List::stream).toList();
                tables.put(
                        Collections.min(pieces), table.stream().map(this::line).toList());
                cells.addAll(pieces);
            }
            i = end;
        }
        return IntStream.range(0, rows.size())
                .boxed()
                .flatMap(k ->
                        tables
                                .getOrDefault(
                                        k,
                                        cells.contains(k)
                                                ? List.of()
                                                : List.of(rows.get(k).line()))
                                .stream())
                .toList();
    }

    private static boolean isTable(ColumnGrid grid) {
        return new ColumnSigns(grid).score() <= TABLE;
    }

    /** Empty where no columns begin. */
    private Optional<ColumnGrid> gridFrom(List<List<Integer>> printed, int from) {
        Optional<ColumnRun> run = ColumnRun.from(PrintedRow.of(line(printed.get(from)), slant));
        if (run.isEmpty()) return Optional.empty();
        for (int i = from + 1; i < printed.size(); i++)
            if (!run.get().takes(PrintedRow.of(line(printed.get(i)), slant))) break;
        return run.get().grid();
    }

    /** Pieces by the row in which they stand, from the top down and from left to right. */
    private List<List<Integer>> printedRows() {
        List<Integer> down = IntStream.range(0, rows.size())
                .boxed()
                .sorted(Comparator.comparingInt(i -> middle(rows.get(i).box())))
                .toList();
        List<List<Integer>> printed = new ArrayList<>();
        for (int i : down) {
            List<Integer> last = printed.isEmpty() ? List.of() : printed.get(printed.size() - 1);
            boolean same = !last.isEmpty()
                    && isSameRow(rows.get(last.get(0)).box(), rows.get(i).box());
            if (!same) printed.add(new ArrayList<>());
            printed.get(printed.size() - 1).add(i);
        }
        printed.forEach(
                row -> row.sort(Comparator.comparingInt(i -> rows.get(i).box().left())));
        return printed;
    }

    private static int middle(Box box) {
        return (box.top() + box.bottom()) / 2;
    }

    private Line line(List<Integer> pieces) {
        Line first = rows.get(pieces.get(0)).line();
        if (pieces.size() == 1) return first;
        return line(
                first,
                pieces.stream()
                        .flatMap(i -> rows.get(i).line().words().stream())
                        .toList());
    }
}
