package org.undersigned.structure;

import java.util.List;
import java.util.regex.Pattern;

/** What a heading or a phrase says of the names that follow it. */
enum Cue {
    SIGNING(1),
    TAKING_PART(.9),
    SUPPORTING(.8),
    CLOSING(.55),
    NONE(0),
    OTHER(-1);

    private static final int LONGEST_HEADING = 16;
    private static final int LONGEST_ANNOUNCEMENT = 60;
    private static final Pattern SENTENCE = Pattern.compile("(?<=[.!?。！？؟])\\s+");

    private final double weight;

    Cue(double weight) {
        this.weight = weight;
    }

    double weight() {
        return weight;
    }

    boolean announces() {
        return weight > 0;
    }

    boolean isStrong() {
        return this == SIGNING || this == TAKING_PART || this == SUPPORTING;
    }

    /** Any words of signing in a text, the strongest first. */
    static Cue in(Wording words, Vocabulary vocabulary) {
        if (vocabulary.signing().isIn(words)) return SIGNING;
        if (vocabulary.takingPart().isIn(words)) return TAKING_PART;
        if (vocabulary.supporting().isIn(words)) return SUPPORTING;
        return vocabulary.closings().isIn(words) ? CLOSING : NONE;
    }

    /** What a line announces when it stands alone as a heading, or closes with a colon. */
    static Cue ofLine(TextLine line, Vocabulary vocabulary) {
        String text = line.content();
        boolean colon = endsWithColon(text);
        if (line.isMarked() && !colon && !isNumberedHeading(line)) return NONE;
        String last = colon ? lastSentence(text) : text;
        Wording words = Wording.of(last);
        boolean listing = Texts.count(last, ",;،、；") >= 3;
        boolean heading =
                words.size() <= LONGEST_HEADING && !(Shapes.endsSentence(text) && words.size() > 8) && !listing;
        boolean announcement = colon && words.size() <= LONGEST_ANNOUNCEMENT;
        if (!heading && !announcement) return NONE;
        Cue cue = in(words, vocabulary);
        if (cue.announces()) return cue == SUPPORTING && !colon && words.size() > 8 ? NONE : cue;
        return words.size() <= LONGEST_HEADING && vocabulary.others().opens(Wording.of(text)) ? OTHER : NONE;
    }

    private static boolean isNumberedHeading(TextLine line) {
        return line.bold();
    }

    static boolean endsWithColon(String text) {
        return text.endsWith(":") || text.endsWith("：");
    }

    static String lastSentence(String text) {
        List<String> sentences = List.of(SENTENCE.split(text.strip()));
        return sentences.get(sentences.size() - 1);
    }
}
