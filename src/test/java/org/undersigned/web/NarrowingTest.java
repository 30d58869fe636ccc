package org.undersigned.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.StaticMessageSource;
import org.undersigned.search.SearchResult.Count;
import org.undersigned.search.SearchResult.Facets;

/** In which order the ways to narrow a search down are offered. */
class NarrowingTest {
    @AfterEach
    void forget() {
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void whatCountsAsMuchStandsInTheOrderOfTheReadersAlphabet() {
        LocaleContextHolder.setLocale(Locale.FRENCH);
        assertThat(labels(Narrow.COUNTRY))
                .containsExactly("Suisse", "Allemagne", "Belgique", "Bolivie", "Équateur", "Espagne");
        assertThat(labels(Narrow.YEAR)).as("in an order of their own").containsExactly("2024", "2023");
    }

    private static List<String> labels(Narrow narrow) {
        Question question = new Question("", Map.of(), Optional.empty(), Optional.empty(), Optional.empty(), false);
        Facets facets = new Facets(
                List.of(),
                Stream.of("CH", "BE", "BO", "DE", "EC", "ES")
                        .map(code -> new Count(code, code, code.equals("CH") ? 2 : 1))
                        .toList(),
                List.of(new Count("2024", "2024", 1), new Count("2023", "2023", 3)),
                List.of(),
                List.of(),
                List.of(),
                List.of());
        return Narrowing.of(question, facets, new Wording(new StaticMessageSource())).stream()
                .filter(narrowing -> narrowing.narrow() == narrow)
                .flatMap(narrowing -> narrowing.choices().stream())
                .map(Narrowing.Choice::label)
                .toList();
    }
}
