package org.undersigned.web;

import java.util.Arrays;
import java.util.List;
import org.undersigned.search.SearchResult;

/** One way to divide up what was found, each part with the address that shows it alone. */
record Narrowing(Narrow narrow, boolean open, List<Choice> choices) {
    Narrowing {
        choices = List.copyOf(choices);
    }

    /** @param chosen its address takes it away again */
    record Choice(String label, long statements, boolean chosen, String link) {}

    /** What divides nothing is left out. */
    static List<Narrowing> of(Question question, SearchResult.Facets facets, Wording wording) {
        return Arrays.stream(Narrow.values())
                .map(narrow -> of(narrow, question, facets, wording))
                .filter(narrowing -> !narrowing.choices().isEmpty())
                .toList();
    }

    private static Narrowing of(Narrow narrow, Question question, SearchResult.Facets facets, Wording wording) {
        List<Choice> choices = narrow.counts(facets).stream()
                .map(count -> new Choice(
                        wording.value(narrow, count),
                        count.statements(),
                        question.by(narrow).contains(count.value()),
                        question.toggled(narrow, count.value()).link()))
                .toList();
        return new Narrowing(narrow, narrow.isForSeveral() || narrow == Narrow.YEAR, choices);
    }
}
