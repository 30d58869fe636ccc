package org.undersigned.signatories;

import java.util.Optional;
import org.undersigned.structure.Vocabulary;

/** Takes the country from the end of an entry, in the way in which its list prints countries. */
final class CountryTail {
    private final Vocabulary vocabulary;

    CountryTail(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** The same without the country at its end, where one is printed there. */
    Tail peel(Tail tail, Votes votes) {
        if (tail.fields().countryAsPrinted().isPresent()) return tail;
        return CountryStyle.peel(tail.rest(), vocabulary.countries())
                .filter(p -> isTrusted(p, votes))
                .or(() -> votes.printsWhere() ? CountryStyle.where(tail.rest(), vocabulary) : Optional.empty())
                .or(() -> misread(tail.rest(), votes))
                .map(p -> new Tail(
                        tail.fields().withCountry(p.printed(), CountryStyle.code(p.printed(), vocabulary.countries())),
                        p.rest()))
                .orElse(tail);
    }

    /** "Bolivic" in a list that names a country behind most entries. */
    private Optional<CountryStyle.Peeled> misread(String text, Votes votes) {
        Optional<CountryStyle> usual = votes.usualCountryStyle();
        return usual.flatMap(style -> style.peelMisread(text, vocabulary.countries()));
    }

    /** A rare way to print countries is believed for full names only: "Partija Rada - ByH" names a country inside. */
    private boolean isTrusted(CountryStyle.Peeled peeled, Votes votes) {
        if (peeled.style() == CountryStyle.BRACKET && Brackets.isSpelledCode(peeled.printed(), peeled.rest()))
            return false;
        if (votes.prefers(peeled.style()) && peeled.style() != CountryStyle.SLASH)
            return peeled.printed().length() > 3 || votes.printsCountries(peeled.style()) > 1 || votes.size() < 3;
        if (peeled.style() == CountryStyle.SLASH)
            return votes.prefers(peeled.style()) && votes.printsCountries(peeled.style()) > 1;
        return peeled.printed().length() > 3 && !isSuffixOfAcronym(peeled);
    }

    private static boolean isSuffixOfAcronym(CountryStyle.Peeled peeled) {
        String[] words = peeled.rest().split(" ");
        return peeled.style() == CountryStyle.BRACKET
                && words.length > 2
                && words[1].startsWith("(")
                && Brackets.answers(words[1], peeled.printed());
    }
}
