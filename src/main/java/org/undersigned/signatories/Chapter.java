package org.undersigned.signatories;

import java.util.Optional;
import org.undersigned.structure.Acronyms;
import org.undersigned.structure.Vocabulary;

/** The chapters of a network: "ATTAC Japan" beside "ATTAC France". The country is part of the name there. */
final class Chapter {
    private static final double SCORE = 2.5;

    private Chapter() {}

    /** The acronym of what may be one. */
    static Optional<String> network(String text, Vocabulary vocabulary) {
        int space = text.indexOf(' ');
        boolean chapter = space > 0
                && Acronyms.isAcronym(text.substring(0, space))
                && vocabulary.countries().isCountry(text.substring(space + 1));
        return chapter ? Optional.of(text.substring(0, space)) : Optional.empty();
    }

    static Optional<Reading> read(String text, Votes votes, Vocabulary vocabulary) {
        return network(text, vocabulary).filter(votes.chapters()::contains).map(network -> {
            String country = text.substring(network.length() + 1);
            return new Reading(
                    "chapter",
                    SCORE,
                    Fields.organisation()
                            .withName(text)
                            .withCountry(country, vocabulary.countries().code(country)));
        });
    }
}
