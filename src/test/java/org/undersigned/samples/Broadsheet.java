package org.undersigned.samples;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.pdfbox.pdmodel.PDDocument;

/** A page that is put together block by block, with the order in which people read it apart from the order in which it is written. */
final class Broadsheet {
    private static final double LEFT = 62;
    private static final double WIDTH = SetPage.WIDTH - 2 * LEFT;

    private final Face face;
    private final double size;
    private final double leading;
    private final boolean rightToLeft;
    private final List<SetLine> written = new ArrayList<>();
    private final List<String> read = new ArrayList<>();
    private double y = 70;

    Broadsheet(Face face, double size, double leading, boolean rightToLeft) {
        this.face = face;
        this.size = size;
        this.leading = leading * size;
        this.rightToLeft = rightToLeft;
    }

    void space(double points) {
        y += points;
    }

    void toFoot() {
        y = SetPage.HEIGHT - 70;
    }

    /** Over the whole width. */
    void paragraph(String text) {
        for (String line : broken(text, WIDTH)) below(line, size, face, LEFT, WIDTH);
        y += leading / 2;
    }

    void heading(String text) {
        y += leading / 2;
        below(text, size * 1.2, face.bold(), LEFT, WIDTH);
        y += leading / 3;
    }

    /** At its left edge, or its right one where the writing begins there. */
    void at(double share, String text) {
        below(text, size, face, LEFT + share * WIDTH, WIDTH * (1 - share));
    }

    private void below(String text, double points, Face in, double left, double width) {
        y += leading * points / size;
        written.add(line(text, points, in, left, width, y));
        read.add(text);
    }

    private SetLine line(String text, double points, Face in, double left, double width, double baseline) {
        List<String> words = List.of(text.split(" "));
        double length = words.stream()
                        .mapToDouble(word -> in.width(Script.joined(word)) * points)
                        .sum()
                + (words.size() - 1) * in.width(" ") * points;
        double start = rightToLeft ? left + width - length : left;
        return new SetLine(baseline, points, in, false, Typesetter.placed(words, in, points, start, rightToLeft));
    }

    List<String> broken(String text, double width) {
        return LineBreaker.lines(text, face, size, width, 0).stream()
                .map(words -> String.join(" ", words))
                .toList();
    }

    /** Lines as wide as one of so many columns allows. */
    List<String> filling(String text, int columns) {
        return broken(text, WIDTH / columns - 16);
    }

    /**
     * Columns side by side, read one after the other.
     *
     * @param columns lines from the top; an empty one leaves its place free
     * @param starts where they begin, as shares of the width
     * @param byRow written as rows with a gap in each, as with tabs
     */
    void columns(List<List<String>> columns, List<Double> starts, boolean byRow) {
        for (List<String> column : columns)
            column.stream().filter(line -> !line.isEmpty()).forEach(read::add);
        sideBySide(columns, starts, byRow);
    }

    /** A table, read row by row. */
    void table(List<List<String>> rows, List<Double> starts) {
        for (List<String> row : rows)
            read.add(row.stream().filter(cell -> !cell.isEmpty()).collect(Collectors.joining(" ")));
        int width = rows.get(0).size();
        List<List<String>> columns = IntStream.range(0, width)
                .mapToObj(k -> rows.stream().map(row -> row.get(k)).toList())
                .toList();
        sideBySide(columns, starts, true);
    }

    private void sideBySide(List<List<String>> columns, List<Double> starts, boolean byRow) {
        int rows = columns.stream().mapToInt(List::size).max().orElse(0);
        List<List<SetLine>> cells = new ArrayList<>();
        for (int k = 0; k < columns.size(); k++) cells.add(column(columns.get(k), k, starts));
        if (!byRow) cells.forEach(written::addAll);
        else for (int row = 0; row < rows; row++) row(cells, y + (row + 1) * leading);
        y += rows * leading + leading / 2;
    }

    private List<SetLine> column(List<String> lines, int k, List<Double> starts) {
        double from = LEFT + starts.get(k) * WIDTH;
        double to = k + 1 < starts.size() ? LEFT + starts.get(k + 1) * WIDTH - 12 : LEFT + WIDTH;
        double left = rightToLeft ? SetPage.WIDTH - to : from;
        List<SetLine> set = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++)
            if (!lines.get(i).isEmpty())
                set.add(line(lines.get(i), size, face, left, to - from, y + (i + 1) * leading));
        return set;
    }

    private void row(List<List<SetLine>> cells, double baseline) {
        List<SetWord> words = cells.stream()
                .flatMap(List::stream)
                .filter(line -> Math.abs(line.baseline() - baseline) < 1)
                .flatMap(line -> line.words().stream())
                .toList();
        if (!words.isEmpty()) written.add(new SetLine(baseline, size, face, false, words));
    }

    /** Small print beside a paragraph, which is read before it. */
    void noted(String text, String note) {
        List<String> lines = broken(text, WIDTH * .7);
        double top = y;
        for (String line : lines) below(line, size, face, LEFT + WIDTH * .3, WIDTH * .7);
        double below = y;
        y = top;
        for (String line : LineBreaker.lines(note, face, size * .75, WIDTH * .24, 0).stream()
                .map(words -> String.join(" ", words))
                .toList()) below(line, size * .75, face, LEFT, WIDTH * .24);
        y = Math.max(y, below) + leading / 2;
    }

    byte[] pdf() {
        try (PDDocument document = PdfPress.print(List.of(new SetPage(1, written, List.of())))) {
            return PdfPress.bytes(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String text() {
        return String.join("\n", read);
    }
}
