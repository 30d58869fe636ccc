package org.undersigned.structure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names of persons that stand in a row with nothing between them, as a page leaves them whose line breaks were lost: given names tell where each begins. */
final class BareNames {
    private static final Pattern WORD = Pattern.compile("\\S+");
    private static final Pattern NAME = Pattern.compile("\\p{Lu}[\\p{L}.’'-]*");
    private static final Pattern INITIAL = Pattern.compile("\\p{Lu}\\.");

    private static final int FEWEST = 6;
    private static final int LONGEST = 4;

    /** The share of names whose given name is known. */
    private static final double KNOWN = .5;

    private static final double NAMES = 1.6;

    private final List<TextLine> lines;
    private final Vocabulary vocabulary;
    private final Hyphens hyphens;

    BareNames(List<TextLine> lines, Vocabulary vocabulary, Hyphens hyphens) {
        this.lines = lines;
        this.vocabulary = vocabulary;
        this.hyphens = hyphens;
    }

    List<Candidate> find(List<int[]> paragraphs) {
        List<Candidate> found = new ArrayList<>();
        for (int[] paragraph : paragraphs) {
            Flow flow = new Flow(hyphens);
            for (int i = paragraph[0]; i < paragraph[1]; i++) flow.add(i, lines.get(i), 0);
            List<Range> words = words(flow.text());
            if (words.size() < 2 * FEWEST) continue;
            List<Range> names = names(flow.text(), words);
            double known = (double) names.stream()
                            .filter(name -> isGiven(flow.text(), name))
                            .count()
                    / names.size();
            if (names.size() >= FEWEST && known >= KNOWN) found.add(candidate(paragraph, flow, names, known));
        }
        return found;
    }

    /** All words of the text; none where one of them is no part of a name. */
    private List<Range> words(String text) {
        List<Range> words = new ArrayList<>();
        Matcher m = WORD.matcher(text);
        while (m.find()) {
            boolean name = NAME.matcher(m.group()).matches()
                    || vocabulary.nameParticles().isIn(m.group());
            if (!name) return List.of();
            words.add(new Range(m.start(), m.end()));
        }
        return words;
    }

    /** A name begins at each known given name that another word follows, and after two words where none is known. */
    private List<Range> names(String text, List<Range> words) {
        List<Range> names = new ArrayList<>();
        int first = 0;
        for (int i = 1; i <= words.size(); i++) {
            if (i < words.size() && !begins(text, words, first, i)) continue;
            names.add(words.get(first).upTo(words.get(i - 1)));
            first = i;
        }
        return names;
    }

    private boolean begins(String text, List<Range> words, int first, int i) {
        String before = words.get(i - 1).of(text);
        boolean whole = i - first >= 2
                && !INITIAL.matcher(before).matches()
                && !vocabulary.nameParticles().isIn(before);
        if (!whole || i + 1 >= words.size()) return false;
        return isGiven(text, words.get(i)) || i - first >= LONGEST || !isGivenNext(text, words, i);
    }

    /** The word after the next begins a name: then this one still belongs to the name before. */
    private boolean isGivenNext(String text, List<Range> words, int i) {
        return i + 1 < words.size() && isGiven(text, words.get(i + 1));
    }

    private boolean isGiven(String text, Range range) {
        String name = range.of(text);
        return vocabulary.firstNames().isIn(name.split(" ", 2)[0]);
    }

    private static Candidate candidate(int[] paragraph, Flow flow, List<Range> names, double known) {
        List<Draft> entries = names.stream().map(flow::draft).toList();
        Map<String, Double> evidence = new LinkedHashMap<>();
        evidence.put("given names", NAMES * known);
        evidence.put("count", Math.min(1.2, .4 * Math.log(names.size() / 3.0)));
        return new Candidate(paragraph[0], paragraph[1], entries, Optional.empty(), Cue.NONE, "run-on", evidence);
    }
}
