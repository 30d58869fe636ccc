package org.undersigned.ocr;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.undersigned.samples.ScanSet.Degree;
import org.undersigned.samples.TextScore;

/** The table and the picture that a bench ends with. */
final class BenchReport {
    private static final Path README = Path.of("README.md");
    private static final Path PICTURE = Path.of("src/docs/images/ocr-bench.svg");
    private static final Path EACH_FILE = Path.of("src/docs/ocr-bench.csv");
    private static final String BEGIN = "<!-- ocr bench -->\n";
    private static final String END = "<!-- end of ocr bench -->";
    private static final String LINK =
            "\n![Wrong characters and CPU seconds by reader](src/docs/images/ocr-bench.svg)\n\nEach file is in `src/docs/ocr-bench.csv`.\n";
    private static final List<String> READERS = List.of("undersigned", "ocrmypdf", "tesseract");
    private static final List<String> COLOURS = List.of("#1f6f5c", "#b8860b", "#8a8f98");

    /** One file as one reader read it. */
    record Row(String reader, Degree degree, String file, int pages, TextScore score, double cpu, double wall) {
        String csv() {
            return String.format(
                    Locale.ROOT,
                    "%s,%s,%s,%d,%.2f,%.2f,%.2f,%.2f",
                    degree.name().toLowerCase(Locale.ROOT),
                    file,
                    reader,
                    pages,
                    100 * score.characters(),
                    100 * score.words(),
                    cpu,
                    wall);
        }

        static Row of(String csv) {
            String[] cells = csv.split(",");
            return new Row(
                    cells[2],
                    Degree.valueOf(cells[0].toUpperCase(Locale.ROOT)),
                    cells[1],
                    Integer.parseInt(cells[3]),
                    new TextScore(Double.parseDouble(cells[4]) / 100, Double.parseDouble(cells[5]) / 100),
                    Double.parseDouble(cells[6]),
                    Double.parseDouble(cells[7]));
        }

        String key() {
            return String.join(",", degree.name(), file, reader);
        }
    }

    private final List<Row> rows;

    private BenchReport(List<Row> rows) {
        this.rows = rows;
    }

    /** Together with what earlier runs have read. */
    static void write(List<Row> fresh) throws IOException {
        Map<String, Row> all = new TreeMap<>();
        if (Files.exists(EACH_FILE))
            Files.readAllLines(EACH_FILE).stream().skip(1).map(Row::of).forEach(row -> all.put(row.key(), row));
        fresh.forEach(row -> all.put(row.key(), row));
        List<Row> rows = List.copyOf(all.values());
        BenchReport report = new BenchReport(rows);
        Stream<String> header = Stream.of("degree,file,reader,pages,CER %,WER %,CPU s,wall s");
        Files.write(
                EACH_FILE, Stream.concat(header, rows.stream().map(Row::csv)).toList());
        Files.writeString(PICTURE, report.picture());
        String table = report.table();
        System.out.println(table);
        String readme = Files.readString(README);
        int begin = readme.indexOf(BEGIN);
        int end = readme.indexOf(END);
        if (begin < 0 || end < begin) throw new IOException(README + " has no place for the table");
        Files.writeString(README, readme.substring(0, begin + BEGIN.length()) + table + LINK + readme.substring(end));
    }

    private String table() {
        StringBuilder table = new StringBuilder(
                "| scans | reader | CER %, median | CER %, mean | WER %, mean | CPU s/page | pages/min |\n");
        table.append("|---|---|---|---|---|---|---|\n");
        for (Degree degree : Degree.values())
            for (String reader : READERS)
                table.append(String.format(
                        Locale.ROOT,
                        "| %s | %s | %.2f | %.2f | %.2f | %.2f | %.0f |%n",
                        degree.name().toLowerCase(Locale.ROOT),
                        reader,
                        100 * median(reader, degree),
                        100 * mean(reader, degree, row -> row.score().characters()),
                        100 * mean(reader, degree, row -> row.score().words()),
                        cpuPerPage(reader, degree),
                        60 * pages(reader, degree) / sum(reader, degree, Row::wall)));
        return table.toString();
    }

    private List<Row> of(String reader, Degree degree) {
        return rows.stream()
                .filter(row -> row.reader().equals(reader) && row.degree() == degree)
                .toList();
    }

    /** Macro: each file counts once. */
    private double mean(String reader, Degree degree, ToDoubleFunction<Row> figure) {
        return of(reader, degree).stream().mapToDouble(figure).average().orElse(0);
    }

    private double median(String reader, Degree degree) {
        double[] sorted = of(reader, degree).stream()
                .mapToDouble(row -> row.score().characters())
                .sorted()
                .toArray();
        return sorted.length == 0 ? 0 : (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
    }

    private double sum(String reader, Degree degree, ToDoubleFunction<Row> figure) {
        return of(reader, degree).stream().mapToDouble(figure).sum();
    }

    private double pages(String reader, Degree degree) {
        return sum(reader, degree, Row::pages);
    }

    private double cpuPerPage(String reader, Degree degree) {
        return sum(reader, degree, Row::cpu) / pages(reader, degree);
    }

    private String picture() {
        StringBuilder svg = new StringBuilder("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 640 300\" "
                + "font-family=\"sans-serif\" font-size=\"12\">\n<rect width=\"640\" height=\"300\" fill=\"#fff\"/>\n");
        bars(svg, 20, "wrong characters, %, median", (reader, degree) -> 100 * median(reader, degree));
        bars(svg, 340, "CPU seconds per page", this::cpuPerPage);
        for (int i = 0; i < READERS.size(); i++)
            svg.append(String.format(
                    Locale.ROOT,
                    "<rect x=\"%d\" y=\"276\" width=\"10\" height=\"10\" fill=\"%s\"/><text x=\"%d\" y=\"285\">%s</text>%n",
                    20 + i * 130,
                    COLOURS.get(i),
                    35 + i * 130,
                    READERS.get(i)));
        return svg.append("</svg>\n").toString();
    }

    private interface Figure {
        double of(String reader, Degree degree);
    }

    private void bars(StringBuilder svg, int left, String title, Figure figure) {
        double most = 0;
        for (Degree degree : Degree.values())
            for (String reader : READERS) most = Math.max(most, figure.of(reader, degree));
        svg.append(String.format("<text x=\"%d\" y=\"24\" font-weight=\"bold\">%s</text>%n", left, title));
        for (Degree degree : Degree.values()) {
            int x = left + degree.ordinal() * 95;
            svg.append(String.format(
                    "<text x=\"%d\" y=\"262\">%s</text>%n", x, degree.name().toLowerCase(Locale.ROOT)));
            for (int i = 0; i < READERS.size(); i++)
                bar(svg, x + i * 28, figure.of(READERS.get(i), degree), most, COLOURS.get(i));
        }
    }

    private static void bar(StringBuilder svg, int x, double value, double most, String colour) {
        double height = most == 0 ? 0 : 190 * value / most;
        svg.append(String.format(
                Locale.ROOT,
                "<rect x=\"%d\" y=\"%.1f\" width=\"24\" height=\"%.1f\" fill=\"%s\"/>"
                        + "<text x=\"%d\" y=\"%.1f\" font-size=\"10\">%.2f</text>%n",
                x,
                245 - height,
                height,
                colour,
                x,
                241 - height,
                value));
    }
}
