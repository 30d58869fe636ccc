package org.undersigned.structure;

import java.util.List;
import java.util.Optional;

/** Kinds of documents: those that are signed, and those that list names for other reasons. */
final class Kinds {
    private static final int TITLE_WORDS = 24;
    private final Lexicons kinds = Table.lexicons("kinds.csv");
    private final Lexicon statements = kinds.of("statement");
    private final Lexicon others = kinds.of("other");
    private final Lexicon jointly = kinds.of("we");
    private final Lexicon joint = kinds.of("joint");
    private final Lexicon issued = kinds.of("issued");
    private final Lexicon we = kinds.of("first person");

    /**
     * Whether a line names a kind of signed document.
     *
     * @param title whether it looks like a title; elsewhere the kind has a capital: "published four policy briefs" names none
     */
    boolean isStatement(String text, boolean title) {
        Wording words = Wording.of(text);
        return words.size() <= TITLE_WORDS
                && statements
                        .find(words)
                        .filter(hit -> title || Script.startsLikeName(words.printed(hit.fromWord())))
                        .isPresent();
    }

    boolean isOther(String text) {
        Wording words = Wording.of(text);
        return words.size() <= 14 && others.isIn(words);
    }

    /** Whether a line speaks of a document that several issue together. */
    boolean speaksOfJoint(String text) {
        return joint.isIn(text);
    }

    Optional<Lexicon.Hit> jointAt(Wording words, int i) {
        return joint.at(words, i).or(() -> issued.at(words, i));
    }

    /** "Joint press release of Monday: ...": the text itself says what it is, in its first words. */
    boolean opensJointly(String text) {
        Wording words = Wording.of(text);
        return words.size() > 0 && joint.opens(words);
    }

    boolean isJointWe(String text) {
        return jointly.isIn(text);
    }

    /** "Wir", "nous", "biz": several speak. With a capital inside a sentence it is part of a name. */
    boolean isWe(String text) {
        Wording words = Wording.of(text);
        return we.find(words)
                .map(hit -> words.tokens().get(hit.fromWord()).from())
                .filter(at -> !Character.isUpperCase(text.codePointAt(at)) || opensSentence(text, at))
                .isPresent();
    }

    /** "We, the governments of": where what follows such an opening begins, in characters; 0 where it does not open so. */
    int behindWe(String text) {
        Wording words = Wording.of(text);
        Optional<Lexicon.Hit> hit = words.size() == 0 ? Optional.empty() : we.at(words, 0);
        if (hit.isEmpty()) return 0;
        int end = words.tokens().get(hit.get().toWord() - 1).to();
        return end < text.length() && ",،、，".indexOf(text.charAt(end)) >= 0 ? end + 1 : 0;
    }

    private static boolean opensSentence(String text, int at) {
        String before = text.substring(0, at).stripTrailing();
        return before.isEmpty() || ".!?:«\"“„".indexOf(before.charAt(before.length() - 1)) >= 0;
    }

    Optional<Lexicon.Hit> hit(Wording words) {
        return statements.find(words);
    }

    /** The kind as printed: "Résolution", "open letter". */
    Optional<String> printed(List<TextLine> top) {
        for (TextLine line : top) {
            Wording words = Wording.of(line.content());
            Optional<Lexicon.Hit> hit = words.size() <= TITLE_WORDS ? statements.find(words) : Optional.empty();
            if (hit.isPresent()) {
                int from = words.tokens().get(hit.get().fromWord()).from();
                int to = words.tokens().get(hit.get().toWord() - 1).to();
                return Optional.of(line.content().substring(from, to));
            }
        }
        return Optional.empty();
    }
}
