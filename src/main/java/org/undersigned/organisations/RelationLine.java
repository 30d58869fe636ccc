package org.undersigned.organisations;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What became of an organisation, as a line of an authority file has it. Each part is blank where the line has none.
 *
 * @param became renamed, merged, split or dissolved
 * @param on a day, or two with two dots between them
 * @param by who entered it
 */
record RelationLine(String became, String to, String on, String source, String by) {
    /** Dates before kinds before ids: as people would tell it, and always alike. */
    static RelationLine of(Relation relation) {
        return new RelationLine(
                relation.kind().name().toLowerCase(Locale.ROOT),
                relation.to().orElse(""),
                relation.when(),
                relation.source(),
                relation.by());
    }

    List<String> columns() {
        return List.of(became, to, on, source, by);
    }

    boolean isBlank() {
        return columns().stream().allMatch(String::isBlank);
    }

    /**
     * @param importer who entered it, where the line does not say
     * @throws IllegalArgumentException saying what is wrong
     */
    Relation relation(String from, String importer) {
        return Relation.on(
                on, kind(), from, Optional.of(to).filter(id -> !id.isBlank()), source, by.isBlank() ? importer : by);
    }

    private Relation.Kind kind() {
        if (became.isBlank()) throw new IllegalArgumentException("it does not say what became of it: " + kinds());
        return Arrays.stream(Relation.Kind.values())
                .filter(kind -> kind.name().equalsIgnoreCase(became))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(became + " is none of " + kinds()));
    }

    private static String kinds() {
        return Stream.of(Relation.Kind.values())
                .map(kind -> kind.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
    }
}
