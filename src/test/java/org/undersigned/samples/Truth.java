package org.undersigned.samples;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.annotation.JsonNaming;
import tools.jackson.databind.json.JsonMapper;

/** What is true of a statement, in the form that the scorers read and write. */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record Truth(
        String id,
        String language,
        String title,
        Optional<String> date,
        Optional<String> dateText,
        Optional<String> dateOfSignatures,
        Optional<String> dateOfSignaturesText,
        Optional<String> issuer,
        Optional<String> signatoryHeading,
        String listRole,
        String layout,
        boolean numbered,
        boolean listComplete,
        Optional<Integer> declaredTotal,
        int signatoryCount,
        List<Signatory> signatories) {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    /** One entry; {@code n} counts over all lists, {@code country} is the printed one. */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    public record Signatory(
            int n,
            int list,
            Optional<Integer> printedNumber,
            Optional<String> acronym,
            Optional<String> name,
            Optional<String> translation,
            Optional<String> country,
            @JsonProperty("countryCode") Optional<String> countryCode,
            String kind,
            Optional<String> role,
            Optional<String> affiliation,
            Optional<String> group,
            String asPrinted) {
        private static Signatory of(int n, Entry entry) {
            return new Signatory(
                    n,
                    entry.list(),
                    entry.printedNumber(),
                    entry.acronym(),
                    entry.name(),
                    entry.translation(),
                    entry.country(),
                    entry.countryCode(),
                    entry.kind().name().toLowerCase(Locale.ROOT),
                    entry.role(),
                    entry.affiliation(),
                    entry.group(),
                    entry.asPrinted());
        }
    }

    static Truth of(Sample sample) {
        List<Entry> entries = sample.entries();
        return new Truth(
                sample.id(),
                sample.language(),
                sample.title(),
                day(sample, "date"),
                dayText(sample, "date"),
                day(sample, "signed"),
                dayText(sample, "signed"),
                sample.find("issuer"),
                sample.signatoryHeading(),
                sample.find("role").orElse("signatories"),
                sample.get("layout"),
                entries.stream().anyMatch(entry -> entry.printedNumber().isPresent()),
                !sample.find("complete").equals(Optional.of("no")),
                sample.find("total").map(Integer::valueOf),
                entries.size(),
                IntStream.range(0, entries.size())
                        .mapToObj(i -> Signatory.of(i + 1, entries.get(i)))
                        .toList());
    }

    /** Those of a folder of {@code NAME.json}, by name; what this form does not know in them is passed over. */
    static List<Truth> in(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .map(file -> JSON.readValue(file, Truth.class))
                    .toList();
        }
    }

    String json() {
        return JSON.writeValueAsString(this) + "\n";
    }

    /** A header's date is {@code 2024-05-01 = 1 May 2024}, or only the printed half where no full date is printed. */
    private static Optional<String> day(Sample sample, String key) {
        return sample.find(key).filter(value -> value.contains(" = ")).map(value -> value.split(" = ", 2)[0]);
    }

    private static Optional<String> dayText(Sample sample, String key) {
        return sample.find(key).map(value -> value.substring(value.indexOf(" = ") < 0 ? 0 : value.indexOf(" = ") + 3));
    }
}
