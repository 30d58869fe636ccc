package org.undersigned.signatories;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.undersigned.structure.Acronyms;
import org.undersigned.structure.Vocabulary;
import org.undersigned.structure.Wording;

/** Reads an organisation whose acronym a dash parts from its name, before it or behind it. */
final class DashedAcronym {
    /** A short word that the name's initials give, as "ProAsyl", is an acronym too. */
    private static final int LONGEST_WORD = 10;

    private static final Pattern LOOSE_START = Pattern.compile("^[\\s–—|-]+");
    private static final Pattern LOOSE_END = Pattern.compile("[\\s–—|-]+$");

    private final Vocabulary vocabulary;
    private final Brackets brackets;

    DashedAcronym(Vocabulary vocabulary, Brackets brackets) {
        this.vocabulary = vocabulary;
        this.brackets = brackets;
    }

    Optional<Reading> read(Fields fields, String text, Votes votes) {
        List<String> parts = Cut.atDashes(text);
        if (parts.size() < 2 || votes.capitals()) return Optional.empty();
        return between(fields, parts, votes)
                .or(() -> withCountry(fields, parts))
                .or(() -> behind(fields, text, parts, votes))
                .or(() -> before(fields, text, parts, votes));
    }

    /** "Centro de Acción Legal – CALDH – Gua": behind the acronym stands what is left of a country. */
    private static Optional<Reading> between(Fields fields, List<String> parts, Votes votes) {
        if (parts.size() != 3 || votes.usualCountryStyle().isEmpty()) return Optional.empty();
        String acronym = parts.get(1);
        String last = parts.get(2);
        boolean rest = last.indexOf(' ') < 0 && !Acronyms.isAcronym(last);
        boolean surely = AcronymCut.isAlone(acronym) && Acronyms.isOf(acronym, parts.get(0));
        return rest && surely
                ? Optional.of(new Reading(
                        "acronym between dashes",
                        1.6,
                        fields.withAcronym(acronym).withName(parts.get(0))))
                : Optional.empty();
    }

    /** "Comité de Familiares – COFADEH Honduras". */
    private Optional<Reading> withCountry(Fields fields, List<String> parts) {
        String last = parts.get(parts.size() - 1);
        int space = last.indexOf(' ');
        if (space <= 0 || fields.countryAsPrinted().isPresent()) return Optional.empty();
        String acronym = last.substring(0, space);
        String country = last.substring(space + 1);
        if (!AcronymCut.isAlone(acronym) || !vocabulary.countries().isCountry(country)) return Optional.empty();
        return Optional.of(new Reading(
                "acronym and country behind a dash",
                1.4,
                fields.withAcronym(acronym)
                        .withCountry(country, CountryStyle.code(country, vocabulary.countries()))
                        .withName(parts.get(0))));
    }

    private Optional<Reading> behind(Fields fields, String text, List<String> parts, Votes votes) {
        String last = parts.get(parts.size() - 1);
        if (last.indexOf(' ') >= 0 || !Acronyms.isAcronym(last) && !isWordOf(last, parts.get(0)))
            return Optional.empty();
        String name =
                LOOSE_END.matcher(text.substring(0, text.lastIndexOf(last))).replaceAll("");
        return Optional.of(reading("acronym behind a dash", last, name, fields, votes));
    }

    private static boolean isWordOf(String word, String name) {
        return word.length() <= LONGEST_WORD
                && word.chars().anyMatch(Character::isUpperCase)
                && Acronyms.isOf(word, name);
    }

    private Optional<Reading> before(Fields fields, String text, List<String> parts, Votes votes) {
        String first = parts.get(0);
        if (first.indexOf(' ') >= 0
                || !Acronyms.isAcronym(first)
                || Wording.of(text).size() <= 2) return Optional.empty();
        String name = LOOSE_START
                .matcher(text.substring(text.indexOf(first) + first.length()))
                .replaceAll("");
        return Optional.of(reading("acronym before a dash", first, name, fields, votes));
    }

    private Reading reading(String rule, String acronym, String name, Fields fields, Votes votes) {
        return new Reading(
                rule,
                1 + .6 * Acronyms.spelled(acronym, name),
                brackets.read(fields.withAcronym(acronym), name, votes));
    }
}
