package org.undersigned.signatories;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.undersigned.structure.Acronyms;
import org.undersigned.structure.Script;
import org.undersigned.structure.Vocabulary;
import org.undersigned.structure.Wording;

/** Reads the brackets that close a name, the last first: country, acronym, translation, or part of the name. */
final class Brackets {
    private static final Pattern ACRONYM_AND_MORE = Pattern.compile("^([^\\s,;–-]{2,12})\\s*[,;–:-]\\s*(.+)$");
    private static final Pattern MORE_AND_ACRONYM = Pattern.compile("^(.+?)\\s*(?:[,;–]|\\s-)\\s*([^\\s,;]{2,12})$");
    private static final int MOST = 3;
    private static final int CODE = 3;

    /** In words: a wing in brackets, longer ones are translations. */
    private static final int LONGEST_WING = 3;

    private final Vocabulary vocabulary;

    Brackets(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** The fields with what the brackets say; the name is what stands before them. */
    Fields read(Fields start, String text, Votes votes) {
        Fields fields = start.withName(text);
        for (int i = 0; i < MOST; i++) {
            Optional<Cut.Bracket> bracket = Cut.lastBracket(fields.name().orElse(""));
            if (bracket.isEmpty()) return fields;
            Optional<Fields> read = one(fields, bracket.get(), votes);
            if (read.isEmpty()) return fields;
            fields = read.get();
        }
        return fields;
    }

    private Optional<Fields> one(Fields fields, Cut.Bracket b, Votes votes) {
        String inside = Cut.clean(b.inside());
        if (inside.isEmpty() || vocabulary.fillers().opens(Wording.of(inside)))
            return Optional.of(fields.withName(b.rest()));
        if (isPartOfName(fields, inside)) return Optional.empty();
        boolean country = vocabulary.countries().isCountry(inside) && !isSpelledCode(inside, b.rest());
        if (fields.countryAsPrinted().isEmpty() && country)
            return Optional.of(fields.withCountry(inside, vocabulary.countries().code(inside))
                    .withName(b.rest()));
        if (fields.acronym().isEmpty() && isAcronymOf(inside, b.rest()))
            return Optional.of(fields.withAcronym(inside).withName(b.rest()));
        Optional<Fields> both = acronymAndMore(fields, b, inside, votes);
        if (both.isPresent()) return both;
        if (fields.acronym().isEmpty()
                && Acronyms.isAcronym(b.rest())
                && Wording.of(inside).size() >= 2)
            return Optional.of(fields.withAcronym(b.rest()).withName(inside));
        boolean translation = fields.translation().isEmpty() && isTranslation(inside, b.rest(), votes);
        return translation ? Optional.of(fields.withTranslation(inside).withName(b.rest())) : Optional.empty();
    }

    /** A bracket that the acronym or the translation has a bracket for as well. */
    private static boolean isPartOfName(Fields fields, String inside) {
        boolean translated = fields.translation().filter(t -> t.endsWith(")")).isPresent();
        return translated || fields.acronym().filter(a -> answers(a, inside)).isPresent();
    }

    /** "Grupul de Acțiune pentru Biodiversitate (GAB)": a country's code, but the initials of the name. */
    static boolean isSpelledCode(String inside, String name) {
        return inside.length() == CODE && Acronyms.isAcronym(inside) && Acronyms.spelled(inside, name) >= 1;
    }

    private static boolean isAcronymOf(String inside, String rest) {
        if (Wording.of(rest).size() == 1 && Acronyms.isAcronym(rest)) return false;
        boolean single = inside.indexOf(' ') < 0;
        long upper = inside.chars().filter(Character::isUpperCase).count();
        if (single && (Acronyms.isAcronym(inside) || inside.length() <= 12 && upper >= 2)) return true;
        boolean spelled = Acronyms.isOf(inside, rest)
                && inside.length() <= 14
                && Wording.of(inside).size() <= 2;
        return spelled
                && Character.isUpperCase(inside.codePointAt(0))
                && rest.indexOf(' ') > 0
                && Acronyms.spelled(inside, rest) > .7;
    }

    /** "(CAJ, Argentina)", "(TKP – Parti communiste de Turquie)", "(Parti communiste, PCF)". */
    private Optional<Fields> acronymAndMore(Fields fields, Cut.Bracket b, String inside, Votes votes) {
        if (fields.acronym().isPresent()) return Optional.empty();
        Matcher first = ACRONYM_AND_MORE.matcher(inside);
        if (first.matches() && Acronyms.isAcronym(first.group(1))) {
            Fields named = fields.withAcronym(first.group(1)).withName(b.rest());
            String more = first.group(2).strip();
            if (vocabulary.countries().isCountry(more))
                return Optional.of(
                        named.withCountry(more, vocabulary.countries().code(more)));
            return Optional.of(named.translation().isEmpty() ? named.withTranslation(more) : named);
        }
        Matcher last = MORE_AND_ACRONYM.matcher(inside);
        boolean behind = last.matches() && Acronyms.isAcronym(last.group(2)) && !votes.capitals();
        return behind
                ? Optional.of(fields.withAcronym(last.group(2))
                        .withTranslation(last.group(1))
                        .withName(b.rest()))
                : Optional.empty();
    }

    /** The bracket of an acronym that the bracket of the name spells out: "(NK-T)" and "(Kuzey Kürdistan-Türkiye)". */
    static boolean answers(String acronym, String inside) {
        int open = acronym.indexOf('(');
        if (open < 0) return false;
        String suffix = acronym.substring(open + 1).replaceAll("\\).*$", "");
        if (Wording.fold(suffix).equals(Wording.fold(inside))) return true;
        Wording words = Wording.of(inside);
        StringBuilder initials = new StringBuilder();
        words.tokens().forEach(t -> initials.append(t.folded().charAt(0)));
        return Wording.fold(suffix).replace(" ", "").contentEquals(initials);
    }

    /** In a list that prints translations, several words in brackets are one; else only a name in another language. */
    private boolean isTranslation(String inside, String rest, Votes votes) {
        if (Acronyms.isAcronym(inside) && inside.indexOf(' ') < 0) return false;
        Wording words = Wording.of(inside);
        boolean organisation = vocabulary.organisations().isIn(words);
        boolean wing = words.size() <= LONGEST_WING && vocabulary.wings().isIn(words);
        if (wing && words.size() < LONGEST_WING) return false;
        if (Script.hasCjk(inside) != Script.hasCjk(rest) && inside.length() > 4) return true;
        if (Script.main(inside) != Script.main(rest) && words.size() >= 1 && inside.length() > 4) return true;
        if (wing || words.size() < 2 || Wording.of(rest).size() < 1) return false;
        if (votes.bracketed() > .4) return true;
        // "Tebtebba (Indigenous Peoples' International Centre)"
        return organisation && (Wording.of(rest).size() >= 2 || words.size() > LONGEST_WING);
    }
}
