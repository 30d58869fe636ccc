package org.undersigned.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.undersigned.search.Sample.record;
import static org.undersigned.search.Sample.statement;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class KindredIT extends OnOneIndex {
    @Test
    void aTranslationIsFoundByItsSignatoriesAndItsDay() {
        StatementDocument original =
                signed(statement("fr", "fr", "Pour l’eau de tous", "t").dated("2022-03-01"), "a b c d e");
        fill(
                original,
                signed(statement("en", "en", "For everybody’s water", "t").dated("2022-03-04"), "a b c d x"),
                // a long list that has all of them, as it has everybody
                signed(statement("all", "en", "Something else", "t").dated("2022-03-01"), "a b c d e f g h i j k"),
                signed(statement("later", "en", "Another one", "t").dated("2022-05-01"), "a b c d e"),
                signed(statement("few", "en", "A third", "t").dated("2022-03-01"), "a b y z v"));
        assertThat(server.kindred().kin(original))
                .containsExactly(new Kindred.Kin(
                        record("en"),
                        Optional.of("For everybody’s water"),
                        "en",
                        Optional.of(LocalDate.of(2022, 3, 4)),
                        false,
                        4,
                        5,
                        Optional.of(3L)));
    }

    @Test
    void anotherVersionIsFoundByItsTitleHoweverItIsWritten() {
        StatementDocument original = signed(
                statement("one", "fr", "Appel pour l’eau et la forêt", "t").dated("2022-03-01"), "a b");
        fill(
                original,
                statement("two", "fr", "APPEL POUR L’EAU ET LA FORET !", "t").document(),
                statement("more", "fr", "Appel pour l’eau et la forêt de demain", "t")
                        .document());
        assertThat(server.kindred().kin(original)).singleElement().satisfies(kin -> {
            assertThat(kin.record()).isEqualTo(record("two"));
            assertThat(kin.sameTitle()).isTrue();
            assertThat(kin.daysApart()).isEmpty();
        });
    }

    @Test
    void aTitleOfFewWordsSaysNothing() {
        StatementDocument original = statement("one", "en", "Open letter", "t").document();
        fill(original, statement("two", "en", "Open letter", "t").document());
        assertThat(server.kindred().kin(original)).isEmpty();
    }

    @Test
    void whatSeveralSignedWithoutOneIsFoundMostOfThemFirst() {
        fill(
                signed(statement("two", "en", "Two of them", "t").dated("2022-03-01"), "a b x"),
                signed(statement("three", "en", "Three of them", "t").dated("2022-03-02"), "a b c"),
                signed(statement("with", "en", "With it", "t").dated("2022-03-03"), "a b c own"),
                signed(statement("before", "en", "As it was called before", "t").dated("2022-03-03"), "a b c old"),
                signed(statement("early", "en", "Before its time", "t").dated("2001-03-03"), "a b c"),
                signed(statement("one", "en", "One of them", "t").dated("2022-03-03"), "a x y"));
        assertThat(server.kindred()
                        .unsigned(
                                List.of("a", "b", "c"),
                                2,
                                List.of("own", "old"),
                                LocalDate.of(2020, 1, 1),
                                LocalDate.of(2023, 1, 1),
                                10))
                .extracting(Kindred.Unsigned::record, Kindred.Unsigned::shared)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(record("three"), 3),
                        org.assertj.core.groups.Tuple.tuple(record("two"), 2));
    }

    private static StatementDocument signed(Sample sample, String organisations) {
        for (String id : organisations.split(" ")) sample.signed("Union " + id, "", "", id);
        return sample.document();
    }

    private static void fill(StatementDocument... statements) {
        assertThat(index.index(List.of(statements), List.of())).isEmpty();
        index.refresh();
    }
}
