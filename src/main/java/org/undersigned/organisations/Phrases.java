package org.undersigned.organisations;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Words and phrases with their meanings; a star ends a stem, which may carry a short tail of inflection. */
final class Phrases {
    /** Long enough for "-istische", "-eiros", "-ycznej"; a longer tail is another word glued on, which must not vanish. */
    static final int LONGEST_TAIL = 6;

    private static final int SHORTEST_STEM = 3;

    private final Map<String, Node> exact = new HashMap<>(4);
    private final Map<String, Node> stems = new HashMap<>(4);

    private static final class Node {
        final List<Term> terms = new ArrayList<>(1);
        final Phrases next = new Phrases();
        int tail;
    }

    /** @param length how many tokens it covers */
    record Found(int length, List<Term> terms) {}

    /** @param words each a folded word, or a stem with a star */
    void add(List<String> words, Term term) {
        add(words, term, LONGEST_TAIL);
    }

    void add(List<String> words, Term term, int longestTail) {
        String first = words.get(0);
        Node node = first.endsWith("*")
                ? stems.computeIfAbsent(first.substring(0, first.length() - 1), stem -> new Node())
                : exact.computeIfAbsent(first, word -> new Node());
        // a tail longer than its stem says more than the stem does
        node.tail = Math.max(node.tail, Math.min(longestTail, first.length()));
        if (words.size() > 1) node.next.add(words.subList(1, words.size()), term, longestTail);
        else addMeaning(node.terms, term);
    }

    private static void addMeaning(List<Term> terms, Term term) {
        for (int i = 0; i < terms.size(); i++) {
            Term known = terms.get(i);
            boolean same = known.meansTheSameAs(term);
            boolean bothPlaces = known.kind() == term.kind() && term.kind().isPlace();
            if (!same && !bothPlaces) continue;
            terms.set(i, same ? known.alsoIn(term.languages()) : known.and(term));
            return;
        }
        terms.add(term);
    }

    /** The longest phrase that starts at this token; an exact word before a stem, a long stem before a short one. */
    Optional<Found> longest(List<String> tokens, int from) {
        if (from >= tokens.size()) return Optional.empty();
        String word = tokens.get(from);
        Optional<Found> whole = better(Optional.empty(), exact.get(word), tokens, from);
        Optional<Found> stem = longestStem(word, tokens, from);
        if (whole.isEmpty() || stem.isEmpty()) return whole.or(() -> stem);
        if (whole.get().length() == stem.get().length())
            return Optional.of(countryOrAdjective(whole.get(), stem.get()));
        return whole.get().length() > stem.get().length() ? whole : stem;
    }

    private Optional<Found> longestStem(String word, List<String> tokens, int from) {
        Optional<Found> best = Optional.empty();
        if (stems.isEmpty()) return best;
        for (int tail = 0; tail <= LONGEST_TAIL && word.length() - tail >= SHORTEST_STEM; tail++) {
            Node node = stems.get(word.substring(0, word.length() - tail));
            if (node != null && tail <= node.tail) best = better(best, node, tokens, from);
        }
        return best;
    }

    private static Optional<Found> better(Optional<Found> best, @Nullable Node node, List<String> tokens, int from) {
        if (node == null) return best;
        Optional<Found> here = node.next.longest(tokens, from + 1).map(f -> new Found(f.length() + 1, f.terms()));
        if (here.isEmpty() && !node.terms.isEmpty()) here = Optional.of(new Found(1, node.terms));
        if (here.isEmpty() || best.isEmpty()) return here.or(() -> best);
        if (here.get().length() == best.get().length()) return Optional.of(alsoIn(best.get(), here.get()));
        return here.get().length() > best.get().length() ? here : best;
    }

    /** "kommunisti*" is Finnish, "kommunist*" of many languages: what both explain alike belongs to all of these. */
    private static Found alsoIn(Found best, Found other) {
        List<Term> terms = new ArrayList<>(best.terms());
        terms.replaceAll(term -> other.terms().stream()
                .filter(term::meansTheSameAs)
                .reduce(term, (known, same) -> known.alsoIn(same.languages()), (a, b) -> a));
        return new Found(best.length(), terms);
    }

    /** "italien" is a country in German and an adjective in French: the language of the other words decides. */
    private static Found countryOrAdjective(Found whole, Found stem) {
        boolean undecided = whole.terms().stream().allMatch(term -> term.kind() == Kind.COUNTRY)
                && stem.terms().stream().allMatch(term -> term.kind() == Kind.NATIONALITY);
        if (!undecided) return whole;
        return new Found(
                whole.length(),
                Stream.concat(whole.terms().stream(), stem.terms().stream()).toList());
    }

    /** What a whole word means, stems left aside. */
    List<Term> exactly(String word) {
        Node node = exact.get(word);
        return node == null ? List.of() : node.terms;
    }

    /** Single words and stems (with their star). */
    void forEachWord(BiConsumer<String, List<Term>> action) {
        exact.forEach((word, node) -> action.accept(word, node.terms));
        stems.forEach((stem, node) -> action.accept(stem + "*", node.terms));
    }
}
