package org.undersigned.web;

import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.undersigned.search.SearchResult;

/** One way to divide up what was found, each part with the address that shows it alone. */
record Narrowing(Narrow narrow, boolean open, List<Choice> choices) {
    /** The others have an order of their own: years, how well it was read. */
    private static final Set<Narrow> BY_COUNT = EnumSet.of(Narrow.ORG, Narrow.COUNTRY, Narrow.LANG, Narrow.KIND);

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
                .sorted(order(narrow, wording))
                .toList();
        return new Narrowing(narrow, narrow.isForSeveral() || narrow == Narrow.YEAR, choices);
    }

    /** The index has those that count as much in the order of their codes, which no reader knows. */
    private static Comparator<Choice> order(Narrow narrow, Wording wording) {
        return BY_COUNT.contains(narrow)
                ? Comparator.comparingLong(Choice::statements)
                        .reversed()
                        .thenComparing(Choice::label, wording.alphabet())
                : (one, other) -> 0;
    }
}
