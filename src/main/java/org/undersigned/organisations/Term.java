package org.undersigned.organisations;

import java.util.List;
import java.util.stream.Stream;

/**
 * One meaning of a word or phrase.
 *
 * @param codes concepts or countries; more than one for an abbreviation ("CP"), or for a word that several countries share
 * @param languages bit set over {@link Languages}; zero where the word belongs to no language
 */
record Term(Kind kind, List<String> codes, long languages) {
    Term {
        codes = List.copyOf(codes);
    }

    boolean meansTheSameAs(Term other) {
        return kind == other.kind && codes.equals(other.codes);
    }

    Term alsoIn(long otherLanguages) {
        return (languages | otherLanguages) == languages ? this : new Term(kind, codes, languages | otherLanguages);
    }

    Term and(Term other) {
        List<String> both = Stream.concat(codes.stream(), other.codes.stream())
                .distinct()
                .sorted()
                .toList();
        return new Term(kind, both, languages | other.languages);
    }
}
