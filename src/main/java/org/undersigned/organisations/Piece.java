package org.undersigned.organisations;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A word or phrase of a name with its meaning.
 *
 * @param term none where nothing explains it
 * @param misread understood only by supposing a slip
 * @param initials first letters of its words; of a compound those of its parts
 */
record Piece(List<Tokens.Token> tokens, Optional<Term> term, boolean misread, String initials) {
    static Piece of(List<Tokens.Token> tokens, Optional<Term> term, boolean misread) {
        String initials =
                tokens.stream().map(token -> token.text().substring(0, 1)).collect(Collectors.joining());
        return new Piece(tokens, term, misread, initials);
    }

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
