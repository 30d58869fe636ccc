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
    private static final int LONGEST_MISREAD = 5;
    private static final int LONGEST_LABEL = 24;
    private static final Pattern SENTENCE = Pattern.compile("(?<=[" + Shapes.STOPS + "])\\s+");

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

    /** Whether those who follow it signed or support the text; who took part did so only where a text was adopted. */
    boolean isOfSigners() {
        return announces() && this != TAKING_PART;
    }

    /** Any words of signing in a text, the strongest first. */
    static Cue in(Wording words, Vocabulary vocabulary) {
        if (vocabulary.signing().isIn(words)) return SIGNING;
        boolean event = vocabulary.events().isIn(words);
        if (!event && vocabulary.takingPart().isIn(words)) return TAKING_PART;
        if (!event && vocabulary.supporting().isIn(words)) return SUPPORTING;
        return vocabulary.closings().isIn(words) ? CLOSING : NONE;
    }

    /** What a line announces when it stands alone as a heading, or closes with a colon. */
    static Cue ofLine(TextLine line, Vocabulary vocabulary) {
        String text = line.content();
        boolean colon = endsWithColon(text);
        if (isNote(text)) return NONE;
        if (line.isMarked() && isLabelledOther(text, vocabulary)) return OTHER;
        if (line.isMarked() && !colon && !isNumberedHeading(line)) return NONE;
        String last = colon ? lastSentence(text) : text;
        Wording words = Wording.of(last);
        boolean listing = Texts.count(last, ",;،、；") >= 3;
        boolean prose = Shapes.endsSentence(text)
                && (words.size() > 8 || !lastSentence(text).equals(text));
        boolean heading = words.size() <= LONGEST_HEADING && !prose && !listing;
        boolean announcement = colon && words.size() <= LONGEST_ANNOUNCEMENT;
        if (!heading && !announcement) return NONE;
        if (isOtherThroughout(Wording.of(text), vocabulary) || isLabelledOther(text, vocabulary)) return OTHER;
        Cue cue = colon ? ofSentence(text, vocabulary) : in(words, vocabulary);
        if (cue == NONE && isOfEvent(words, vocabulary)) return OTHER;
        if (cue == SUPPORTING && vocabulary.others().opens(words)) return OTHER;
        boolean asks = cue == SUPPORTING && (text.endsWith("?") || text.endsWith("؟"));
        if (cue.announces()) return asks || cue == SUPPORTING && !colon && words.size() > 8 ? NONE : cue;
        if (isMisreadHeading(line, words, colon, vocabulary)) return SIGNING;
        boolean other = vocabulary.others().opens(Wording.of(text))
                || colon && vocabulary.others().opens(words);
        return words.size() <= LONGEST_HEADING && other ? OTHER : NONE;
    }

    /** What the last sentence announces, or the one before it that it goes on with: "Twelve groups have signed. Among them:". */
    static Cue ofSentence(String text, Vocabulary vocabulary) {
        List<String> sentences = List.of(SENTENCE.split(text.strip()));
        int last = sentences.size() - 1;
        Wording words = Wording.of(sentences.get(last));
        Cue cue = in(words, vocabulary);
        boolean goesOn = cue == NONE && last > 0 && vocabulary.prose("among").isIn(words);
        return goesOn ? in(Wording.of(sentences.get(last - 1)), vocabulary) : cue;
    }

    /** "Taking part in the press conference:", "Supporters of the festival". */
    static boolean isOfEvent(Wording words, Vocabulary vocabulary) {
        return vocabulary.events().isIn(words)
                && (vocabulary.takingPart().isIn(words)
                        || vocabulary.supporting().isIn(words));
    }

    /** "(open for signature)" says something of the list and is not its heading. */
    private static boolean isNote(String text) {
        return text.startsWith("(") && text.indexOf(')') == text.length() - 1;
    }

    /** "Nos adhérents" is no word of support where all of it is a known heading of something else. */
    private static boolean isOtherThroughout(Wording words, Vocabulary vocabulary) {
        return words.size() > 1
                && vocabulary
                        .others()
                        .at(words, 0)
                        .filter(hit -> hit.toWord() == words.size())
                        .isPresent();
    }

    /** "To: Ministry of Works": a label that opens something else, its first line behind it. */
    private static boolean isLabelledOther(String text, Vocabulary vocabulary) {
        int colon = text.indexOf(':');
        if (colon < 1 || colon > LONGEST_LABEL) return false;
        Wording label = Wording.of(text.substring(0, colon));
        return vocabulary
                .others()
                .find(label)
                .filter(hit -> hit.toWord() == label.size() && hit.fromWord() == 0)
                .isPresent();
    }

    /** "Signatorics:" is a heading still, where it stands apart. */
    private static boolean isMisreadHeading(TextLine line, Wording words, boolean colon, Vocabulary vocabulary) {
        boolean apart = colon || line.gapBefore() || line.bold();
        return apart
                && words.size() <= LONGEST_MISREAD
                && vocabulary.signingMisread().isIn(Wording.of(LookAlikes.of(words.folded())));
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
