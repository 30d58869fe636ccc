package org.undersigned.structure;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** The rules about the world: CSV files beside this class, one with a header line and forms parted by a bar. */
final class Table {
    private static final CSVFormat FORMAT =
            CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();

    private Table() {}

    static List<CSVRecord> rows(String name) {
        try (InputStream in = Objects.requireNonNull(Table.class.getResourceAsStream(name), name);
                var reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            return FORMAT.parse(reader).getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the table " + name, e);
        }
    }

    static List<String> forms(CSVRecord row) {
        return Arrays.asList(row.get("forms").split("\\|"));
    }

    /** All forms of one kind, the longest first, so that a pattern of them does not read "of the" as "of". */
    static List<String> forms(String name, String kind) {
        return rows(name).stream()
                .filter(row -> row.get("kind").equals(kind))
                .flatMap(row -> forms(row).stream())
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
    }

    /** A group of a pattern that takes any of the forms of one kind. */
    static String anyOf(String name, String kind) {
        return forms(name, kind).stream().map(Pattern::quote).collect(Collectors.joining("|", "(?:", ")"));
    }

    static Lexicon lexicon(String name) {
        return lexicon(rows(name));
    }

    /** The lexicons of a table that says in its column kind which of them a row belongs to. */
    static Lexicons lexicons(String name) {
        return new Lexicons(rows(name).stream()
                .collect(Collectors.groupingBy(
                        row -> row.get("kind"), Collectors.collectingAndThen(Collectors.toList(), Table::lexicon))));
    }

    private static Lexicon lexicon(List<CSVRecord> rows) {
        return new Lexicon(rows.stream().flatMap(row -> forms(row).stream()).toList());
    }

    static Lexicon lexicon(String name, Predicate<CSVRecord> wanted) {
        return lexicon(rows(name).stream().filter(wanted).toList());
    }
}
