package org.undersigned.structure;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Whether the document speaks as a joint statement, or is of a kind that lists names for other reasons. */
final class Voice {
    private static final int TOP = 6;

    /** A title that is set like the text stands in the first lines. */
    private static final int TITLE = 2;

    /** Near the beginning of a line; a point between hours and minutes wants a word of the clock behind it, or another time. */
    private static final Pattern TIME_OF_DAY = Pattern.compile(
            "(?iU)^.{0,24}?(?<![\\d.:])(?:[01]?\\d|2[0-4])(?:[:h][0-5]\\d(?!:?\\d)|[.][0-5]\\d ?[–-] ?[012]?\\d[.][0-5]\\d\\b"
                    + "|[. ]?[0-5]\\d ?" + Table.anyOf("dates.csv", "clock") + "\\b|[時时点點](?:[0-5]?\\d分)?|시)");

    private static final int MANY_TIMES = 3;

    private static final int FIRST_WORDS = 2;

    private static final double NOBODY = -5;

    /** "We" alone is also what the quoted say. */
    private static final double ONLY_WE = -1.5;

    private final Kinds kinds;
    private final boolean joint;
    private final boolean other;
    private final boolean programme;
    private final boolean signs;
    private final boolean we;
    private final int lines;

    Voice(List<TextLine> lines, Kinds kinds, Vocabulary vocabulary) {
        this.kinds = kinds;
        this.lines = lines.size();
        boolean jointly = false;
        boolean otherwise = false;
        for (int i = 0; i < lines.size(); i++) {
            String text = lines.get(i).content();
            boolean top = i < TOP;
            if (top) otherwise |= kinds.isOther(text);
            boolean title = i < TITLE || lines.get(i).bold();
            jointly |= top && (kinds.isStatement(text, title) || kinds.opensJointly(text)) || kinds.isJointWe(text);
        }
        joint = jointly;
        other = otherwise && !jointly;
        signs = joint || lines.stream().anyMatch(line -> speaksOfSigning(line, kinds, vocabulary));
        we = !signs
                && lines.stream().anyMatch(line -> kinds.isWe(line.content()) || kinds.speaksOfJoint(line.content()));
        programme = lines.stream().filter(line -> namesTime(line.content())).count() >= MANY_TIMES;
    }

    private static boolean namesTime(String text) {
        return text.chars().anyMatch(c -> Character.isDigit(c) || Character.isSurrogate((char) c))
                && TIME_OF_DAY.matcher(text).find();
    }

    /** Words of support and of joint letters are many; before a colon they say whose the text is. */
    private static boolean speaksOfSigning(TextLine line, Kinds kinds, Vocabulary vocabulary) {
        String text = line.content();
        return vocabulary.signing().isIn(text)
                || Cue.endsWithColon(text) && (vocabulary.supporting().isIn(text) || kinds.speaksOfJoint(text))
                || Cue.ofLine(line, vocabulary) == Cue.SUPPORTING;
    }

    /** Where what follows "We," begins in a text that opens so, in characters; else 0. */
    int behindWe(String text) {
        return kinds.behindWe(text);
    }

    /** Whether a sentence speaks of a document that may be signed. */
    boolean isOfDocument(String text) {
        return kinds.speaksOfJoint(text) || kinds.hit(Wording.of(text)).isPresent();
    }

    /** "Statement of the …", "Lettre ouverte sur …": the first words name a kind of document. */
    boolean opensWithDocument(String text) {
        Wording words = Wording.of(text);
        return kinds.hit(words).filter(hit -> hit.fromWord() < FIRST_WORDS).isPresent();
    }

    boolean isWe(String text) {
        return kinds.isWe(text);
    }

    /** A document of several that is named at this word: "joint statement", "statement issued". */
    Optional<Lexicon.Hit> jointDocumentAt(Wording words, int i) {
        return kinds.jointAt(words, i);
    }

    boolean isOther() {
        return other;
    }

    boolean isJoint() {
        return joint;
    }

    /** Where nothing in the text speaks of signing or for several, names are there for other reasons: in news, credits, pages about a network. */
    double nobodySigns() {
        if (signs) return 0;
        return we ? ONLY_WE : NOBODY;
    }

    /** One thing after another by the clock: whom it names, speaks or is shown there. */
    boolean isProgramme() {
        return programme;
    }

    /** What the voice adds to a list without heading; at the end of the text it counts most. */
    double points(int from, int to) {
        if (other) return -3.5;
        boolean end = to >= lines - 5;
        return joint ? (end ? .7 : .3) : -.8;
    }
}
