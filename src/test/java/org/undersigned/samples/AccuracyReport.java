package org.undersigned.samples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.undersigned.ocr.Transcript;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a reader of signatory lists gets right on a set of cases: by layout, by language, by field, false lists apart.
 *
 * <p>As a program it scores the jsonl that {@code extract} wrote: {@code write DIR} puts every case there as a transcript
 * for {@code extract}, {@code score FILE.jsonl} reports on its answers, and {@code score FILE.jsonl TRUTHS} on the
 * answers for any other documents with a folder of truth files.
 */
public final class AccuracyReport {
    private static final JsonMapper JSON = JsonMapper.shared();

    /** One case and its score. */
    public record Row(
            String name, String language, String layout, boolean unseen, boolean negative, SignatoryScore score) {
        private static Row of(Case asked, JsonNode answer) {
            return new Row(
                    asked.key(),
                    asked.language(),
                    asked.layout(),
                    asked.unseen(),
                    asked.isNegative(),
                    SignatoryScore.of(asked.truth(), answer));
        }
    }

    private final List<Row> rows;

    private AccuracyReport(List<Row> rows) {
        this.rows = List.copyOf(rows);
    }

    /** @param reader a transcript in, a statement out as {@code extract} writes it */
    public static AccuracyReport of(Function<Transcript, JsonNode> reader, List<Case> cases) {
        return new AccuracyReport(cases.stream()
                .map(asked -> Row.of(asked, reader.apply(asked.transcript())))
                .toList());
    }

    public static void main(String[] arguments) throws IOException {
        if (arguments.length == 2 && arguments[0].equals("write")) write(Path.of(arguments[1]));
        else if (arguments.length >= 2 && arguments[0].equals("score")) System.out.println(score(arguments));
        else System.err.println("Usage: AccuracyReport write DIR | score FILE.jsonl [TRUTHS]");
    }

    private static void write(Path folder) throws IOException {
        Files.createDirectories(folder);
        for (Case each : Samples.cases())
            Files.writeString(folder.resolve(each.key() + ".json"), JSON.writeValueAsString(each.transcript()));
    }

    private static AccuracyReport score(String[] arguments) throws IOException {
        Map<String, JsonNode> answers = new HashMap<>();
        for (String line : Files.readAllLines(Path.of(arguments[1]))) {
            JsonNode answer = JSON.readTree(line);
            answer.path("files").forEach(file -> answers.put(stem(file.asString()), answer));
        }
        Function<String, JsonNode> answer = name -> answers.getOrDefault(name, JSON.createObjectNode());
        List<Row> rows = new ArrayList<>();
        if (arguments.length > 2)
            for (Truth truth : Truth.in(Path.of(arguments[2]))) rows.add(row(truth, answer.apply(truth.id())));
        else for (Case each : Samples.cases()) rows.add(Row.of(each, answer.apply(each.key())));
        return new AccuracyReport(rows);
    }

    private static Row row(Truth truth, JsonNode answer) {
        boolean negative = truth.signatories().isEmpty();
        return new Row(truth.id(), truth.language(), truth.layout(), false, negative, SignatoryScore.of(truth, answer));
    }

    private static String stem(String file) {
        return Path.of(file).getFileName().toString().replaceFirst("\\.[^.]+$", "");
    }

    /** Only some of the rows, as those of the unseen cases. */
    public AccuracyReport where(Predicate<Row> wanted) {
        return new AccuracyReport(rows.stream().filter(wanted).toList());
    }

    public List<Row> rows() {
        return rows;
    }

    /** Macro average over the cases that have signatories. */
    public double f1() {
        return mean(Function.identity(), SignatoryScore::f1);
    }

    public double precision() {
        return mean(Function.identity(), SignatoryScore::precision);
    }

    public double recall() {
        return mean(Function.identity(), SignatoryScore::recall);
    }

    private double mean(Function<Row, Row> from, java.util.function.ToDoubleFunction<SignatoryScore> figure) {
        return rows.stream()
                .filter(row -> !row.negative())
                .map(from)
                .mapToDouble(row -> figure.applyAsDouble(row.score()))
                .average()
                .orElse(0);
    }

    /** The cases without signatories in which some were found all the same. */
    public List<String> falseLists() {
        return rows.stream()
                .filter(row -> row.negative() && row.score().found() > 0)
                .map(Row::name)
                .toList();
    }

    public Map<String, SignatoryScore.Tally> fields() {
        Map<String, SignatoryScore.Tally> fields = new TreeMap<>();
        for (Row row : rows)
            row.score().fields().forEach((field, tally) -> fields.merge(field, tally, SignatoryScore.Tally::plus));
        return fields;
    }

    public Map<String, Integer> invented() {
        Map<String, Integer> invented = new TreeMap<>();
        for (Row row : rows)
            row.score().invented().forEach((field, times) -> invented.merge(field, times, Integer::sum));
        return invented;
    }

    private Map<String, AccuracyReport> by(Function<Row, String> group) {
        return rows.stream()
                .filter(row -> !row.negative())
                .collect(Collectors.groupingBy(
                        group, TreeMap::new, Collectors.collectingAndThen(Collectors.toList(), AccuracyReport::new)));
    }

    @Override
    public String toString() {
        StringBuilder report = new StringBuilder();
        table(report, "reading", by(row -> row.name().replaceFirst(".*\\.", "") + (row.unseen() ? " unseen" : "")));
        table(report, "layout", by(Row::layout));
        table(report, "language", by(Row::language));
        report.append("fields      ").append(fields()).append('\n');
        report.append("invented    ").append(invented()).append('\n');
        report.append("false lists ").append(falseLists()).append('\n');
        for (Row row : rows) detail(report, row);
        return report.toString();
    }

    private static void table(StringBuilder report, String title, Map<String, AccuracyReport> groups) {
        report.append(String.format(Locale.ROOT, "%-24s cases   P     R     F1%n", title));
        groups.forEach((name, group) -> report.append(String.format(
                Locale.ROOT,
                "  %-22s %5d  %.3f %.3f %.3f%n",
                name,
                group.rows.size(),
                group.precision(),
                group.recall(),
                group.f1())));
    }

    /** What was missed and what was made up; of the unseen cases only the figures, so that they stay unseen. */
    private static void detail(StringBuilder report, Row row) {
        if (row.score().missed().isEmpty() && row.score().extra().isEmpty()) return;
        report.append(row.name()).append("  ").append(row.score()).append('\n');
        if (row.unseen()) return;
        row.score()
                .missed()
                .forEach(entry -> report.append("    missed: ").append(entry).append('\n'));
        row.score()
                .extra()
                .forEach(entry -> report.append("    extra:  ").append(entry).append('\n'));
    }
}
