package org.undersigned.web;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.undersigned.search.SearchResult;

/** One way to divide up what was found, each part with the address that shows it alone. */
record Narrowing(String heading, List<Choice> choices) {
    Narrowing {
        choices = List.copyOf(choices);
    }

    /** @param chosen its address takes it away again */
    record Choice(String label, long statements, boolean chosen, String link) {}

    static List<Narrowing> of(Question question, SearchResult.Facets facets, Wording wording) {
        return Stream.of(
                        new Narrowing(
                                "Organisation",
                                choices(
                                        facets.organisations(),
                                        SearchResult.Count::label,
                                        question.org(),
                                        question::withOrganisation)),
                        new Narrowing(
                                "Country",
                                choices(
                                        facets.countries(),
                                        count -> wording.country(count.value()),
                                        question.country(),
                                        question::withCountry)),
                        new Narrowing(
                                "Year",
                                choices(
                                        facets.years(),
                                        SearchResult.Count::label,
                                        question.year().stream().toList(),
                                        question::withYear)),
                        new Narrowing(
                                "Language",
                                choices(
                                        facets.languages(),
                                        count -> wording.language(count.value()),
                                        question.lang().stream().toList(),
                                        question::withLanguage)))
                .filter(narrowing -> !narrowing.choices().isEmpty())
                .toList();
    }

    private static List<Choice> choices(
            List<SearchResult.Count> counts,
            Function<SearchResult.Count, String> label,
            List<String> chosen,
            Function<String, Question> toggle) {
        return counts.stream()
                .map(count -> new Choice(
                        label.apply(count),
                        count.statements(),
                        chosen.contains(count.value()),
                        toggle.apply(count.value()).link()))
                .toList();
    }
}
