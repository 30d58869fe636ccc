package org.undersigned.organisations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;
import org.junit.jupiter.api.Test;

/** How well the labelled names are brought together and kept apart, with a floor under it and the whole result frozen. */
class OrganisationBenchTest {
    /** Raised whenever the resolver got better; a wrong merge costs an archive more than a missed one. */
    private static final double PRECISION_FLOOR = 0.99;

    private static final double F1_FLOOR = 0.86;
    private static final Path FROZEN = Path.of("src/test/resources/org/undersigned/organisations/resolved.txt");

    private final List<Entry> entries = LabelledNames.known().stream()
            .flatMap(known -> known.forms().stream().map(form -> new Entry(known.organisation(), form)))
            .toList();

    private record Entry(String organisation, String printed) {}

    private record Score(int right, int proposed, int wanted) {
        double precision() {
            return (double) right / proposed;
        }

        double f1() {
            return 2.0 * right / (proposed + wanted);
        }

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT, "precision %.3f recall %.3f f1 %.3f", precision(), (double) right / wanted, f1());
        }
    }

    @Test
    void staysAboveItsFloorAndAboveComparingStrings() {
        Map<String, Optional<String>> found = resolve();
        Score ours = score((a, b) -> together(found, a, b));
        JaroWinklerSimilarity jaroWinkler = new JaroWinklerSimilarity();
        Score strings = score((a, b) -> jaroWinkler.apply(Normaliser.fold(a), Normaliser.fold(b)) >= 0.95);

        assertThat(ours.precision()).as("%s", ours).isGreaterThanOrEqualTo(PRECISION_FLOOR);
        assertThat(ours.f1()).as("%s", ours).isGreaterThanOrEqualTo(F1_FLOOR);
        assertThat(ours.f1()).as("Jaro-Winkler %s", strings).isGreaterThan(strings.f1() + 0.3);
    }

    @Test
    void mergesNoPairThatIsKnownToBeDifferent() {
        Map<String, Set<String>> ids = new HashMap<>();
        Map<String, Optional<String>> found = resolve();
        for (Entry entry : entries)
            found.getOrDefault(entry.printed(), Optional.empty())
                    .ifPresent(id -> ids.computeIfAbsent(entry.organisation(), o -> new HashSet<>())
                            .add(id));
        for (LabelledNames.Different pair : LabelledNames.different())
            assertThat(Collections.disjoint(
                            ids.getOrDefault(pair.one(), Set.of()), ids.getOrDefault(pair.other(), Set.of())))
                    .as("%s and %s: %s", pair.one(), pair.other(), pair.why())
                    .isTrue();
    }

    /** A reviewed copy of every decision: -Dgolden.update=true writes it anew. */
    @Test
    void decidesAsWasReviewed() throws IOException {
        String decided = decisions();
        if (Boolean.getBoolean("golden.update")) Files.writeString(FROZEN, decided);
        try (InputStream frozen = OrganisationBenchTest.class.getResourceAsStream("resolved.txt")) {
            String expected = frozen == null ? "" : new String(frozen.readAllBytes(), StandardCharsets.UTF_8);
            assertThat(decided).isEqualTo(Boolean.getBoolean("golden.update") ? decided : expected);
        }
    }

    private String decisions() {
        BatchResolver resolver = new BatchResolver();
        entries.forEach(entry -> resolver.add(entry.organisation() + " | " + entry.printed(), entry.printed()));
        Set<String> lines = new TreeSet<>();
        resolver.resolve(r -> lines.add(String.format(
                "%s | %s | %s",
                r.mention(),
                r.judgement(),
                r.organisation().map(OrganisationRef::name).orElse("-"))));
        return String.join("\n", lines) + "\n";
    }

    private Map<String, Optional<String>> resolve() {
        BatchResolver resolver = new BatchResolver();
        entries.forEach(entry -> resolver.add(entry.printed(), entry.printed()));
        Map<String, Optional<String>> found = new HashMap<>();
        resolver.resolve(r -> found.put(r.mention(), r.organisation().map(OrganisationRef::id)));
        return found;
    }

    private static boolean together(Map<String, Optional<String>> found, String a, String b) {
        Optional<String> id = found.getOrDefault(a, Optional.empty());
        return id.isPresent() && id.equals(found.get(b));
    }

    private Score score(BiPredicate<String, String> same) {
        int right = 0;
        int proposed = 0;
        int wanted = 0;
        for (int i = 0; i < entries.size(); i++)
            for (int j = i + 1; j < entries.size(); j++) {
                boolean isSame =
                        entries.get(i).organisation().equals(entries.get(j).organisation());
                boolean said =
                        same.test(entries.get(i).printed(), entries.get(j).printed());
                if (isSame) wanted++;
                if (said) proposed++;
                if (said && isSame) right++;
            }
        return new Score(right, proposed, wanted);
    }
}
