package org.undersigned.signatories;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.undersigned.structure.StatementReader;
import org.undersigned.structure.Transcripts;

/**
 * Reads the statements of the folder cases and holds the share of signatories found against a floor. A case is a text, a line of equals signs, and
 * below it one line per signatory: kind|acronym|name|country|translation; cases called none-… have none.
 */
class AccuracyTest {
    /** Macro F1 over the cases with signatories; raise it when the reading gets better. */
    private static final double FLOOR = .98;

    private final StatementReader statements = new StatementReader();
    private final SignatoryReader signatories = new SignatoryReader();

    /** A case: what is read, and what should come out. */
    private record Case(String name, String text, List<String> expected) {}

    @Test
    void findsTheSignatoriesOfAllLayouts() throws IOException, URISyntaxException {
        List<String> misses = new ArrayList<>();
        double sum = 0;
        int count = 0;
        for (Case one : cases()) {
            if (one.expected().isEmpty()) continue;
            List<String> found =
                    read(one.text()).stream().map(AccuracyTest::line).toList();
            long right = one.expected().stream()
                    .filter(e -> found.stream().anyMatch(f -> agrees(e, f)))
                    .count();
            double f1 = 2.0 * right / (found.size() + one.expected().size());
            if (f1 < 1) misses.add(one.name() + " " + f1 + "\n  expected " + one.expected() + "\n  found    " + found);
            sum += f1;
            count++;
        }
        assertThat(count).isGreaterThanOrEqualTo(40);
        assertThat(sum / count).as(String.join("\n", misses)).isGreaterThanOrEqualTo(FLOOR);
    }

    @Test
    void findsNoSignatoriesWhereNobodySigned() throws IOException, URISyntaxException {
        for (Case one : cases())
            if (one.expected().isEmpty())
                assertThat(read(one.text())).as(one.name()).isEmpty();
    }

    private List<Mention> read(String text) {
        return signatories.read(statements.read(Transcripts.of(text))).stream()
                .flatMap(list -> list.mentions().stream())
                .toList();
    }

    private static String line(Mention m) {
        return m.kind() + "|" + m.acronym().orElse("") + "|"
                + m.name().or(m::person).orElse("") + "|" + m.country().orElse("") + "|"
                + m.translation().orElse("");
    }

    /** Kind and name agree, one of its spellings; acronym, country and translation too where the case states them. */
    private static boolean agrees(String expected, String found) {
        String[] e = (expected + "||||").split("\\|", -1);
        String[] f = (found + "||||").split("\\|", -1);
        String[] country = e[3].split(";");
        List<String> names = new ArrayList<>(List.of(e[2]));
        if (country.length > 1) names.add(country[1]);
        return e[0].equals(f[0])
                && names.contains(f[2])
                && stated(e[1], f[1])
                && stated(country[0], f[3])
                && stated(e[4], f[4]);
    }

    private static boolean stated(String expected, String found) {
        return expected.isEmpty() || expected.equals(found);
    }

    private static List<Case> cases() throws IOException, URISyntaxException {
        URL folder = Objects.requireNonNull(AccuracyTest.class.getResource("cases"));
        try (Stream<Path> files = Files.list(Path.of(folder.toURI()))) {
            List<Case> cases = new ArrayList<>();
            for (Path file : files.sorted().toList()) cases.add(read(file).orElseThrow());
            return cases;
        }
    }

    private static Optional<Case> read(Path file) throws IOException {
        String[] halves = Files.readString(file).split("=====\n", 2);
        List<String> expected =
                halves[1].lines().filter(line -> !line.isBlank()).toList();
        return Optional.of(new Case(file.getFileName().toString(), halves[0], expected));
    }
}
