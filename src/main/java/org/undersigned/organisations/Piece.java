package org.undersigned.organisations;

import java.util.List;
import java.util.Optional;

/**
 * A word or phrase of a name with its meaning.
 *
 * @param term none where nothing explains it
 * @param misread understood only by supposing a slip
 */
record Piece(List<Tokens.Token> tokens, Optional<Term> term, boolean misread) {
    Tokens.Setting setting() {
        return tokens.get(0).setting();
    }

    int group() {
        return tokens.get(0).group();
    }

    boolean is(Kind kind) {
        return term.filter(t -> t.kind() == kind).isPresent();
    }

    boolean isPlace() {
        return term.filter(t -> t.kind().isPlace()).isPresent();
    }

    boolean isNoise() {
        return term.filter(t -> t.kind().isNoise()).isPresent();
    }
}
