package org.undersigned.organisations;

import java.util.Collections;
import java.util.Optional;
import java.util.Set;

/** Weighs a mention against one organisation of the authority file, and says in plain words why. */
final class Matcher {
    private final Lexicon lexicon;

    Matcher(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** None where something forbids that they are the same, or where nothing speaks for it. */
    Optional<Match> match(Profile mention, Known known, Contests contests) {
        if (differInCountry(mention, known) || differInPunctuation(mention, known)) return Optional.empty();
        Weighing weighing = new Weighing(mention, known, contests);
        weighing.weighNames();
        weighing.weighAcronyms();
        weighing.weighPlace();
        return weighing.match();
    }

    private static boolean differInCountry(Profile mention, Known known) {
        Set<String> countries = known.countries();
        return !mention.countries().isEmpty()
                && !countries.isEmpty()
                && Collections.disjoint(mention.countries(), countries);
    }

    /** TKP/ML and TKP-ML are two parties: there the mark decides, and only there. */
    private boolean differInPunctuation(Profile mention, Known known) {
        return mention.acronym()
                .filter(mine -> known.literals(mine).stream()
                        .anyMatch(theirs -> !theirs.equals(mine.literal()) && matters(theirs, mine.literal())))
                .isPresent();
    }

    private boolean matters(String one, String other) {
        return lexicon.punctuationMatters(one) || lexicon.punctuationMatters(other);
    }
}
