package org.undersigned.ocr;

import java.text.Collator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Weighs whether cells side by side are columns, each read down before the next one, or a table, of which each row says several things of one. Columns hold
 * the same kind of thing: they are alike in length, in words, in width; cells of a table are not.
 */
final class ColumnSigns {
    /** Of the signs together; whoever reads a table down tears its rows apart, so that in doubt rows stay whole. */
    private static final double ENOUGH = 2;

    /** Means that lie farther apart, in errors of their difference, are not those of one kind of thing. */
    private static final double UNLIKE = 3;

    private static final double ALIKE = 2;

    /** Names in one column may all be somewhat shorter than those in the other. */
    private static final double RATIO = 1.6;

    /** A line of running text fills this much of its column. */
    private static final double FULL = 0.8;

    /** So many rows of running text are more than one entry. */
    private static final int TEXT = 8;

    /** So many rows in the order of the alphabet are no chance. */
    private static final int SORTED = 5;

    /** Shorter words are articles and prepositions, which stand in every column. */
    private static final int TELLING_WORD = 4;

    private static final Pattern NUMBERED = Pattern.compile("^\\W{0,2}(\\d{1,3})[.)\\]:°–-]{0,2}(?:\\s.*)?$");
    private static final Pattern BARE = Pattern.compile("[\\W_]*[\\p{L}]?\\d+[\\W_]*");
    private static final Pattern CAPITALS = Pattern.compile("[\\p{Lu}\\d./&-]{2,8}");
    private static final Pattern WORDS = Pattern.compile("[^\\p{L}\\p{M}]+");

    private final ColumnGrid grid;
    private final List<List<PrintedRow>> columns;

    ColumnSigns(ColumnGrid grid) {
        this.grid = grid;
        this.columns = grid.columns();
    }

    boolean areColumns() {
        return score() >= ENOUGH;
    }

    double score() {
        return likeness()
                + sharedWords()
                + widths()
                + filling()
                + alphabet()
                + numbers()
                + blocks()
                + holes()
                + kinds();
    }

    /** Whether entries are numbered from cell to cell along the rows, "1. 2." and below them "3. 4.". */
    boolean areNumberedAcross() {
        long next = grid.rows().stream()
                .filter(row -> {
                    Optional<Integer> first = row.get(0).flatMap(ColumnSigns::number);
                    Optional<Integer> second = row.get(1).flatMap(ColumnSigns::number);
                    return first.isPresent() && second.isPresent() && second.get() == first.get() + 1;
                })
                .count();
        return next >= 2 && next * 3 >= grid.rows().size() * 2L;
    }

    private static Optional<Integer> number(PrintedRow cell) {
        Matcher numbered = NUMBERED.matcher(cell.text());
        return numbered.matches() && !BARE.matcher(cell.text()).matches()
                ? Optional.of(Integer.valueOf(numbered.group(1)))
                : Optional.empty();
    }

    /** Neighbours whose lengths could be drawn from one hat. */
    private double likeness() {
        double worst = IntStream.range(1, columns.size())
                .mapToDouble(k -> ratio(columns.get(k - 1), columns.get(k)) < RATIO
                        ? Math.min(UNLIKE, difference(columns.get(k - 1), columns.get(k)))
                        : difference(columns.get(k - 1), columns.get(k)))
                .max()
                .orElse(0);
        return worst > UNLIKE ? -2.5 : worst < ALIKE ? 1 : 0;
    }

    private static double difference(List<PrintedRow> one, List<PrintedRow> other) {
        double error = Math.sqrt(variance(one) / one.size() + variance(other) / other.size());
        return Math.abs(mean(one, ColumnSigns::length) - mean(other, ColumnSigns::length)) / Math.max(error, 0.5);
    }

    private static double ratio(List<PrintedRow> one, List<PrintedRow> other) {
        double first = mean(one, ColumnSigns::length);
        double second = mean(other, ColumnSigns::length);
        return Math.max(first, second) / Math.max(1, Math.min(first, second));
    }

    private static double length(PrintedRow cell) {
        return cell.text().length();
    }

    private static double variance(List<PrintedRow> cells) {
        double mean = mean(cells, ColumnSigns::length);
        return mean(cells, cell -> (length(cell) - mean) * (length(cell) - mean));
    }

    private static double mean(List<PrintedRow> cells, ToDoubleFunction<PrintedRow> of) {
        return cells.stream().mapToDouble(of).average().orElse(0);
    }

    /** "Union", "Liga" or a first name in both. */
    private double sharedWords() {
        double least = 1;
        for (int k = 1; k < columns.size(); k++) {
            Set<String> one = words(columns.get(k - 1));
            Set<String> other = words(columns.get(k));
            int fewer = Math.min(one.size(), other.size());
            Set<String> both = new HashSet<>(one);
            both.retainAll(other);
            least = Math.min(least, both.size() < 2 ? 0 : both.size() / (double) Math.max(1, fewer));
        }
        return least >= 0.08 ? 2 : 0;
    }

    private static Set<String> words(List<PrintedRow> cells) {
        return cells.stream()
                .flatMap(cell -> WORDS.splitAsStream(cell.text().toLowerCase(Locale.ROOT)))
                .filter(word -> word.length() >= TELLING_WORD)
                .collect(Collectors.toSet());
    }

    /** Columns begin at equal distances, cells where they find room. */
    private double widths() {
        List<Integer> starts = columns.stream()
                .map(column -> column.stream()
                        .mapToInt(cell -> cell.box().left())
                        .min()
                        .orElse(0))
                .toList();
        if (columns.size() == 2) return 0;
        int first = starts.get(1) - starts.get(0);
        return IntStream.range(2, columns.size())
                        .allMatch(k -> Math.abs(starts.get(k) - starts.get(k - 1) - first) < 0.06 * first)
                ? 1.5
                : -1;
    }

    /** Running text in all columns; or in one, beside names that fill as many rows as a cell of a table would not. */
    private double filling() {
        if (columns.stream().allMatch(ColumnSigns::isRunning)) return 3;
        boolean beside = columns.stream().anyMatch(column -> column.size() >= TEXT && isRunning(column))
                && columns.stream()
                        .allMatch(column -> column.size() * 10 >= grid.rows().size() * 6);
        return beside ? 6 : 0;
    }

    /** Running text goes on to the edge of its column. */
    private static boolean isRunning(List<PrintedRow> column) {
        int widest = column.stream().mapToInt(cell -> cell.box().width()).max().orElse(1);
        long full = column.stream()
                .filter(cell -> cell.box().width() >= FULL * widest)
                .count();
        return column.size() >= SORTED && full * 10 >= column.size() * 7L && goesOn(column);
    }

    /** Lines that begin in the middle of a sentence. */
    private static boolean goesOn(List<PrintedRow> column) {
        long small = column.stream()
                .filter(cell -> Character.isLowerCase(cell.text().codePointAt(0))
                        || Character.UnicodeScript.of(cell.text().codePointAt(0)) != Character.UnicodeScript.LATIN)
                .count();
        return small * 10 >= column.size() * 4L;
    }

    /** An order that goes on from column to column; in a table one column at the most has one. */
    private double alphabet() {
        Collator collator = Collator.getInstance(Locale.ROOT);
        List<Boolean> sorted =
                columns.stream().map(column -> isSorted(column, collator)).toList();
        if (grid.rows().size() < SORTED) return 0;
        if (sorted.stream().allMatch(is -> is)
                && IntStream.range(1, columns.size())
                        .allMatch(k -> collator.compare(
                                        columns.get(k - 1)
                                                .get(columns.get(k - 1).size() - 1)
                                                .text(),
                                        columns.get(k).get(0).text())
                                <= 0)) return 4;
        return sorted.get(0) && sorted.stream().skip(1).noneMatch(is -> is) ? -1.5 : 0;
    }

    /** But for one that was misread. */
    private static boolean isSorted(List<PrintedRow> column, Collator collator) {
        long falls = IntStream.range(1, column.size())
                .filter(i ->
                        collator.compare(column.get(i - 1).text(), column.get(i).text()) > 0)
                .count();
        return falls * 8 <= column.size();
    }

    /** A column of bare numbers belongs to a table; numbers that go on in the next column, but for one that was not read, do not. */
    private double numbers() {
        if (columns.stream().anyMatch(column -> share(column, BARE) > 0.5)) return -4;
        List<List<Integer>> numbers = columns.stream()
                .map(column ->
                        column.stream().flatMap(cell -> number(cell).stream()).toList())
                .toList();
        if (numbers.stream().anyMatch(List::isEmpty)) return 0;
        boolean goesOn = IntStream.range(1, numbers.size()).allMatch(k -> {
            List<Integer> before = numbers.get(k - 1);
            int step = numbers.get(k).get(0) - before.get(before.size() - 1);
            return step == 1 || step == 2;
        });
        return goesOn ? 5 : 0;
    }

    private static double share(List<PrintedRow> column, Pattern like) {
        return column.stream()
                        .filter(cell -> like.matcher(cell.text()).matches())
                        .count()
                / (double) Math.max(1, column.size());
    }

    /** Signatures with what stands under them: some rows that are full, free space, some rows. */
    private double blocks() {
        List<Integer> sizes = ColumnBlocks.sizes(grid);
        boolean full = grid.rows().stream()
                                .filter(row -> row.stream().allMatch(Optional::isPresent))
                                .count()
                        * 10
                >= grid.rows().size() * 8L;
        return full && sizes.size() > 1 && sizes.stream().allMatch(size -> size > 1 && size < 6) ? 3 : 0;
    }

    /** Columns end where they end; a cell may be missing anywhere. */
    private double holes() {
        return IntStream.range(1, columns.size()).anyMatch(this::hasHole) ? -1.5 : 0;
    }

    private boolean hasHole(int k) {
        List<Integer> filled = IntStream.range(0, grid.rows().size())
                .filter(row -> grid.rows().get(row).get(k).isPresent())
                .boxed()
                .toList();
        return filled.get(filled.size() - 1) - filled.get(0) + 1 > filled.size();
    }

    /** Acronyms, or ever the same few words, in one column alone. */
    private double kinds() {
        double[] capitals =
                columns.stream().mapToDouble(column -> share(column, CAPITALS)).toArray();
        double[] repeated = columns.stream().mapToDouble(ColumnSigns::repeated).toArray();
        return (range(capitals) > 0.5 ? -3 : 0) + (range(repeated) > 0.3 ? -1.5 : 0);
    }

    private static double repeated(List<PrintedRow> column) {
        long different = column.stream().map(PrintedRow::text).distinct().count();
        return 1 - different / (double) column.size();
    }

    private static double range(double[] values) {
        return java.util.Arrays.stream(values).max().orElse(0)
                - java.util.Arrays.stream(values).min().orElse(0);
    }
}
