package org.undersigned.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.undersigned.search.Condition.Phrase;
import org.undersigned.search.Condition.Word;

/** Some neighbouring words of a query, or one phrase of it, that may be the name of an organisation. */
record Run(int from, int to, String text) {
    /** Names in full are seldom longer; each run more is a clause more in the lookup. */
    private static final int MOST_WORDS = 12;

    /** Every run of the words and phrases, which {@code to} leaves out. */
    static List<Run> in(List<Condition> texts) {
        List<Run> runs = new ArrayList<>();
        for (int from = 0; from < texts.size(); from++) {
            if (texts.get(from) instanceof Phrase phrase) runs.add(new Run(from, from + 1, phrase.text()));
            for (int to = from + 1; to <= endOfWords(texts, from); to++)
                runs.add(new Run(from, to, joined(texts, from, to)));
        }
        return runs;
    }

    /** The longest first, none that shares a word with a longer one. */
    static List<Run> longest(Set<Run> names) {
        List<Run> chosen = new ArrayList<>();
        names.stream()
                .sorted(Comparator.comparingInt(Run::length).reversed().thenComparingInt(Run::from))
                .forEach(run -> {
                    if (chosen.stream().noneMatch(run::overlaps)) chosen.add(run);
                });
        return chosen;
    }

    int length() {
        return to - from;
    }

    private boolean overlaps(Run other) {
        return from < other.to && other.from < to;
    }

    private static int endOfWords(List<Condition> texts, int from) {
        int end = from;
        while (end < texts.size() && end - from < MOST_WORDS && texts.get(end) instanceof Word) end++;
        return end;
    }

    private static String joined(List<Condition> texts, int from, int to) {
        return texts.subList(from, to).stream()
                .map(text -> ((Word) text).text())
                .collect(Collectors.joining(" "));
    }
}
