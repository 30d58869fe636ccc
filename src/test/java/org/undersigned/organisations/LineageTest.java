package org.undersigned.organisations;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LineageTest {
    /** League, renamed Union in 1950; Circle merged into the Union in 1960; Front split from it in 1970; dissolved in the nineties. */
    private final Lineage lineage = new Lineage(List.of(
            relation(Relation.Kind.RENAMED, "league", "union", "1950-01-01", "1950-01-01"),
            relation(Relation.Kind.MERGED, "circle", "union", "1960-01-01", "1960-01-01"),
            relation(Relation.Kind.SPLIT, "union", "front", "1970-01-01", "1970-01-01"),
            relation(Relation.Kind.DISSOLVED, "union", "", "1990-01-01", "1999-12-31")));

    @ParameterizedTest
    @CsvSource(textBlock = """
            # asked about | on         | stands
            union         , 1940-01-01 , league circle
            union         , 1950-01-01 , union circle
            union         , 1965-01-01 , union
            league        , 1965-01-01 , union
            circle        , 1965-01-01 , union
            union         , 1975-01-01 , union front
            # a branch does not speak for the other
            front         , 1965-01-01 , union
            front         , 1975-01-01 , union front
            # between the days the sources give
            union         , 1995-06-01 , union? front
            union         , 2001-01-01 , front
            circle        , 2001-01-01 , front""")
    void stands(String organisation, LocalDate day, String standing) {
        List<String> found = lineage.asOf(organisation, day).entrySet().stream()
                .map(one -> one.getKey() + (one.getValue() == Lineage.Standing.POSSIBLE ? "?" : ""))
                .toList();

        assertThat(found).containsExactlyInAnyOrder(standing.split(" "));
    }

    @Test
    void whatNothingBecameOfStandsForItself() {
        assertThat(lineage.asOf("other", LocalDate.of(2000, 1, 1))).containsOnlyKeys("other");
    }

    private static Relation relation(Relation.Kind kind, String from, String to, String earliest, String latest) {
        return new Relation(
                kind,
                from,
                Optional.of(to).filter(id -> !id.isEmpty()),
                LocalDate.parse(earliest),
                LocalDate.parse(latest),
                "gazette",
                "ada");
    }
}
