package org.undersigned.structure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * States that speak together without a list: "the Heads of Government of Denmark, Finland and Canada met", "the Minister for Foreign Affairs of Japan, A. B.,
 * and the Secretary of State of the United States, C. D., met", "We, Chile and Peru". Who is only called upon has no such sentence.
 */
final class Governments {
    /** Statements of governments name them in the title or soon after. */
    private static final int LATEST_LINE = 16;

    private static final int FEWEST = 3;

    /** In characters: who speaks is said at the beginning of a paragraph. */
    private static final int OPENING = 3_000;

    /** In words: "the Presidents, Prime Ministers and other heads of government of". */
    private static final int OFFICES = 12;

    private static final int LONGEST_COUNTRY = 7;
    private static final double SPEAK = 3.5;
    private static final Pattern SENTENCE_END = Pattern.compile("[.!?](?=\\s+\\p{Lu}|$)");

    private final Voice voice;
    private final Lexicon governing;
    private final Lexicon meeting;
    private final Lexicon urging;
    private final Lexicon addressing;
    private final List<TextLine> lines;
    private final Vocabulary vocabulary;
    private final Shapes shapes;
    private final Hyphens hyphens;

    Governments(List<TextLine> lines, Vocabulary vocabulary, Voice voice, Shapes shapes, Hyphens hyphens) {
        this.voice = voice;
        this.lines = lines;
        this.vocabulary = vocabulary;
        this.governing = vocabulary.prose("governing");
        this.meeting = vocabulary.prose("meeting");
        this.urging = vocabulary.prose("speaking");
        this.addressing = vocabulary.prose("addressing");
        this.shapes = shapes;
        this.hyphens = hyphens;
    }

    List<Candidate> find(List<int[]> paragraphs) {
        List<Candidate> found = new ArrayList<>();
        for (int[] paragraph : paragraphs) {
            if (paragraph[0] > LATEST_LINE) break;
            Flow flow = new Flow(hyphens);
            for (int i = paragraph[0]; i < paragraph[1]; i++)
                flow.add(i, lines.get(i), i == paragraph[0] ? lines.get(i).contentStart() : 0);
            String opening = flow.text().substring(0, Math.min(flow.length(), OPENING));
            List<Range> named = speakers(opening);
            if (named.size() < FEWEST) named = countries(opening);
            if (named.size() < FEWEST) named = holders(opening);
            if (named.size() >= 2) found.add(candidate(paragraph, flow, named));
        }
        return found;
    }

    private static Candidate candidate(int[] paragraph, Flow flow, List<Range> named) {
        List<Draft> entries = named.stream().map(flow::draft).toList();
        Map<String, Double> evidence = new LinkedHashMap<>();
        evidence.put("governments speak", SPEAK);
        evidence.put("count", Math.min(1.0, .3 * Math.log(named.size())));
        return new Candidate(paragraph[0], paragraph[1], entries, Optional.empty(), Cue.NONE, "run-on", evidence);
    }

    /** "We, the governments of Chile, Peru and Brazil", "We, Chile, Peru and Brazil". */
    private List<Range> speakers(String text) {
        int from = voice.behindWe(text);
        if (from == 0) return List.of();
        List<Range> named = countriesFrom(text, from);
        if (named.size() >= FEWEST) return named;
        Wording words = Wording.of(text.substring(from));
        return IntStream.range(0, Math.min(OFFICES, words.size()))
                .mapToObj(i -> governing.at(words, i))
                .flatMap(Optional::stream)
                .map(hit -> countriesFrom(
                        text, from + words.tokens().get(hit.toWord() - 1).to()))
                .filter(countries -> countries.size() >= FEWEST)
                .findFirst()
                .orElse(List.of());
    }

    /** The countries behind "governments of", where the sentence says that they met or speak. */
    private List<Range> countries(String text) {
        Wording words = Wording.of(text);
        for (int i = 0; i < words.size(); i++) {
            Optional<Lexicon.Hit> hit = governing.at(words, i);
            if (hit.isEmpty() || hit.get().toWord() >= words.size()) continue;
            int from = words.tokens().get(hit.get().toWord() - 1).to();
            int phrase = words.tokens().get(i).from();
            if (!meeting.isIn(sentence(text, from)) || isCalledUpon(text.substring(0, phrase))) continue;
            List<Range> named = countriesFrom(text, from);
            if (named.size() >= FEWEST) return named;
        }
        return List.of();
    }

    /** "In this joint statement we urge the governments of", "an open letter to the governments of": whom it is about. */
    private boolean isCalledUpon(String before) {
        Wording words = Wording.of(before.substring(Math.max(0, before.lastIndexOf(". "))));
        boolean addressed = words.size() > 0
                && IntStream.of(words.size() - 2, words.size() - 1)
                        .filter(i -> i >= 0)
                        .anyMatch(i -> addressing
                                .at(words, i)
                                .filter(hit -> hit.toWord() == words.size())
                                .isPresent());
        return addressed || urging.isIn(words);
    }

    private List<Range> countriesFrom(String text, int from) {
        List<Range> named = new ArrayList<>();
        int at = from;
        while (at < text.length()) {
            Matcher between = Joints.BETWEEN_COUNTRIES.matcher(text).region(at, text.length());
            if (!between.lookingAt()) break;
            Optional<Range> country =
                    countryAt(text, between.end()).or(() -> countryAt(text, skipSpace(text, between.start())));
            if (country.isEmpty()) break;
            named.add(country.get());
            at = country.get().to();
        }
        return named;
    }

    private static int skipSpace(String text, int at) {
        int start = at;
        while (start < text.length() && " ,;".indexOf(text.charAt(start)) >= 0) start++;
        return start;
    }

    /** The longest name of a country that begins there. */
    private Optional<Range> countryAt(String text, int from) {
        Optional<Range> longest = Optional.empty();
        int to = from;
        for (int n = 0; n < LONGEST_COUNTRY && to < text.length(); n++) {
            int end = to;
            while (end < text.length() && " ,;.()".indexOf(text.charAt(end)) < 0) end++;
            if (end > from && isOneCountry(text.substring(from, end))) longest = Optional.of(new Range(from, end));
            if (end >= text.length() || text.charAt(end) != ' ') break;
            to = end + 1;
        }
        return longest;
    }

    /** "Poland and Ukraine" are two, "Trinidad and Tobago" is one. */
    private boolean isOneCountry(String text) {
        Gazetteer countries = vocabulary.countries();
        if (!countries.isCountry(text)) return false;
        String[] words = text.split(" ");
        for (int i = 1; i + 1 < words.length; i++) {
            String before = String.join(" ", Arrays.copyOfRange(words, 0, i));
            String behind = String.join(" ", Arrays.copyOfRange(words, i + 1, words.length));
            if (countries.isCountry(before) && countries.isCountry(behind)) return false;
        }
        return true;
    }

    /** Office and name in turn, up to the verb. */
    private List<Range> holders(String text) {
        Matcher end = SENTENCE_END.matcher(text);
        String sentence = end.find() ? text.substring(0, end.start()) : text;
        Wording words = Wording.of(sentence);
        Optional<Lexicon.Hit> verb = meeting.find(words);
        if (verb.isEmpty()) return List.of();
        List<Range> parts = parts(
                sentence.substring(0, words.tokens().get(verb.get().fromWord()).from()));
        List<Range> named = new ArrayList<>();
        for (int i = 0; i + 1 < parts.size(); i += 2) {
            if (!isOffice(parts.get(i).of(text)) || !isPerson(parts.get(i + 1).of(text))) return List.of();
            named.add(parts.get(i).upTo(parts.get(i + 1)));
        }
        return named;
    }

    private List<Range> parts(String text) {
        List<Range> parts = new ArrayList<>();
        Matcher first = Joints.ARTICLE.matcher(text);
        int from = first.lookingAt() ? first.end() : 0;
        Matcher m = Joints.COMMA.matcher(text);
        while (m.find(from)) {
            parts.add(new Range(from, m.start()));
            from = m.end();
            if (from >= text.length()) break;
        }
        return parts;
    }

    private boolean isOffice(String text) {
        return vocabulary.roles().opens(Wording.of(text));
    }

    private boolean isPerson(String text) {
        return shapes.of(text).person() != PersonNames.Likeness.NONE;
    }

    private static String sentence(String text, int at) {
        int from = Math.max(0, text.lastIndexOf(". ", at));
        int to = text.indexOf(". ", at);
        return text.substring(from, to < 0 ? text.length() : to);
    }
}
