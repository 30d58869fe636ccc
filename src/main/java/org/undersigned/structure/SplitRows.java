package org.undersigned.structure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.undersigned.ocr.Box;
import org.undersigned.ocr.Line;
import org.undersigned.ocr.Word;

/** Puts rows of tables together whose cells take several lines each, so that the page gives them in pieces. */
final class SplitRows {
    /** Two columns may be names side by side; rows of three are a table. */
    private static final int COLUMNS = 3;

    private static final int ROWS = 2;

    /** A cell begins so near to where its column begins, in heights of a line. */
    private static final double NEAR = .6;

    /** So much of the height of a line two lines share that belong to one row. */
    private static final double OVERLAP = .15;

    /** A line so much nearer than the rows are to each other goes on with the row above it. */
    private static final double NEARER = .93;

    private static final int TALLEST = 5;

    /** What begins in more ways than this on one page is no table, or one of these ways is its own. */
    private static final int PATTERNS = 200;

    /** A stretch of words without white space as between columns. */
    private record Cell(int left, List<Word> words) {}

    private record Row(Line line, List<Cell> cells) {
        int top() {
            return line.box().orElseThrow().top();
        }

        int bottom() {
            return line.box().orElseThrow().bottom();
        }
    }

    private final List<Row> rows;
    private final int height;
    private final List<Integer> lefts;

    private SplitRows(List<Line> lines) {
        rows = lines.stream()
                .map(SplitRows::row)
                .sorted(Comparator.comparingInt(Row::top))
                .toList();
        List<Integer> heights =
                rows.stream().map(row -> row.bottom() - row.top()).sorted().toList();
        height = heights.get(heights.size() / 2);
        lefts = columns();
    }

    /** The lines of a page; those of a row are one line where the page has a table with rows in pieces. */
    static List<Line> joined(List<Line> lines) {
        boolean placed = lines.stream()
                .allMatch(line -> line.box().isPresent()
                        && line.words().stream().allMatch(word -> word.box().isPresent()));
        if (lines.size() < COLUMNS || !placed) return lines;
        SplitRows table = new SplitRows(lines);
        return table.lefts.isEmpty() ? lines : table.join(lines);
    }

    private static Row row(Line line) {
        List<Cell> cells = new ArrayList<>();
        int height = line.box().orElseThrow().height();
        int right = Integer.MIN_VALUE;
        for (Word word : line.words()) {
            Box box = word.box().orElseThrow();
            if (cells.isEmpty() || box.left() - right > LineReader.CELL_GAP * height)
                cells.add(new Cell(box.left(), new ArrayList<>()));
            cells.get(cells.size() - 1).words().add(word);
            right = box.right();
        }
        return new Row(line, cells);
    }

    /** Where the columns begin: as in the row that most rows agree with. */
    private List<Integer> columns() {
        List<Row> titled = rows.stream().filter(SplitRows::titlesColumns).toList();
        List<Integer> best = List.of();
        long most = ROWS - 1;
        for (List<Integer> starts : patterns()) {
            // two columns are a table where their first row says what they hold
            int fewest = titled.stream().anyMatch(row -> isLike(row, starts)) ? 2 : COLUMNS;
            if (starts.size() < Math.max(fewest, best.size())) continue;
            long alike = rows.stream().filter(other -> isLike(other, starts)).count();
            if (alike > most) {
                most = alike;
                best = starts;
            }
        }
        return best;
    }

    private static boolean titlesColumns(Row row) {
        return row.cells().size() > 1
                && Vocabulary.standard()
                        .columnTitles()
                        .areMostOf(Wording.of(row.line().text()));
    }

    private List<List<Integer>> patterns() {
        return rows.stream()
                .filter(row -> row.cells().size() > 1)
                .map(row -> row.cells().stream().map(Cell::left).toList())
                .distinct()
                .limit(PATTERNS)
                .toList();
    }

    private boolean isLike(Row row, List<Integer> starts) {
        return row.cells().size() == starts.size()
                && IntStream.range(0, starts.size())
                        .allMatch(k -> isNear(row.cells().get(k).left(), starts.get(k)));
    }

    private boolean isNear(int a, int b) {
        return Math.abs(a - b) <= NEAR * height;
    }

    private Optional<Integer> column(Cell cell) {
        return IntStream.range(0, lefts.size())
                .filter(k -> isNear(cell.left(), lefts.get(k)))
                .boxed()
                .findFirst();
    }

    private boolean isFull(Row row) {
        return isLike(row, lefts);
    }

    private List<Line> join(List<Line> lines) {
        int step = step();
        List<List<Row>> groups = new ArrayList<>();
        for (Row row : rows) {
            boolean goesOn = !groups.isEmpty() && belongs(groups.get(groups.size() - 1), row, step);
            if (!goesOn) groups.add(new ArrayList<>());
            groups.get(groups.size() - 1).add(row);
        }
        if (groups.stream().noneMatch(group -> group.size() > 1)) return lines;
        return groups.stream().map(this::line).toList();
    }

    /** The usual distance of rows that take one line each. */
    private int step() {
        List<Integer> steps = new ArrayList<>();
        for (int i = 1; i < rows.size(); i++)
            if (isFull(rows.get(i - 1)) && isFull(rows.get(i)))
                steps.add(rows.get(i).top() - rows.get(i - 1).top());
        steps.sort(null);
        return steps.isEmpty() ? 0 : steps.get(steps.size() / 2);
    }

    private boolean belongs(List<Row> group, Row row, int step) {
        Row above = group.get(group.size() - 1);
        boolean cells = group.stream().allMatch(this::isInColumns) && isInColumns(row);
        if (!cells || isFull(row) && isFull(above) || group.size() >= TALLEST) return false;
        int lowest = group.stream().mapToInt(Row::bottom).max().orElseThrow();
        boolean beside = lowest - row.top() > OVERLAP * height;
        boolean near = row.top() - above.top() < NEARER * step && row.top() - lowest < height;
        boolean below = isWhole(group) && row.cells().size() < lefts.size() && near;
        return beside || below;
    }

    private boolean isWhole(List<Row> group) {
        return group.stream()
                        .flatMap(row -> row.cells().stream())
                        .flatMap(cell -> column(cell).stream())
                        .distinct()
                        .count()
                == lefts.size();
    }

    private boolean isInColumns(Row row) {
        return row.cells().stream().allMatch(cell -> column(cell).isPresent());
    }

    private Line line(List<Row> group) {
        Line first = group.get(0).line();
        if (group.size() == 1) return first;
        TreeMap<Integer, List<Word>> columns = new TreeMap<>();
        for (Row row : group)
            for (Cell cell : row.cells())
                columns.computeIfAbsent(column(cell).orElse(0), k -> new ArrayList<>())
                        .addAll(cell.words());
        List<Word> words = columns.values().stream().flatMap(List::stream).toList();
        String text = String.join(" ", words.stream().map(Word::text).toList());
        Box box =
                Box.around(words.stream().map(word -> word.box().orElseThrow()).toList());
        return new Line(text, Optional.of(box), first.confidence(), first.fontSizePt(), first.bold(), words);
    }
}
