package org.undersigned.structure;

import java.util.List;
import java.util.Optional;

/** Kinds of documents: those that are signed, and those that list names for other reasons. */
final class Kinds {
    private static final int TITLE_WORDS = 24;
    private final Lexicon statements =
            Table.lexicon("kinds.csv", row -> row.get("kind").equals("statement"));
    private final Lexicon others =
            Table.lexicon("kinds.csv", row -> row.get("kind").equals("other"));
    private final Lexicon jointly =
            Table.lexicon("kinds.csv", row -> row.get("kind").equals("we"));

    boolean isStatement(String text) {
        Wording words = Wording.of(text);
        return words.size() <= TITLE_WORDS && statements.isIn(words);
    }

    boolean isOther(String text) {
        Wording words = Wording.of(text);
        return words.size() <= 14 && others.isIn(words);
    }

    boolean isJointWe(String text) {
        return jointly.isIn(text);
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
