package org.undersigned.signatories;

import java.util.Arrays;
import java.util.Optional;
import org.undersigned.structure.Acronyms;
import org.undersigned.structure.Texts;
import org.undersigned.structure.Vocabulary;

/** An acronym in front of the name that it stands for: "ICOR Internationale Koordinierung", "CGT – Confederación General". */
final class LeadingAcronym {
    /** Such a share of a list that prints acronyms in front makes shorter entries, and longer acronyms, likely. */
    private static final double MOST = .6;

    private static final double MANY = .4;

    private final Vocabulary vocabulary;
    private final Brackets brackets;
    private final CountryTail countries;

    LeadingAcronym(Vocabulary vocabulary, Brackets brackets, CountryTail countries) {
        this.vocabulary = vocabulary;
        this.brackets = brackets;
        this.countries = countries;
    }

    /** @param tail an entry without town and country; none where its first word is no acronym */
    Optional<Reading> read(Tail tail, Votes votes) {
        String[] words = tail.rest().split(" ");
        int least = votes.acronymFirst() > MOST ? 2 : 3;
        if (tail.fields().acronym().isPresent() || words.length < least || votes.capitals()) return Optional.empty();
        String first = Texts.strip(words[0], ":–-");
        if (AcronymCut.isAbbreviatedName(words) || !isAcronym(first, votes)) return Optional.empty();
        int n = AcronymCut.dashedLength(words).orElseGet(() -> AcronymCut.acronymLength(words, votes));
        String behind = joined(words, n, words.length).replaceAll("^[-–—:|]+\\s*", "");
        if (isLegalForm(first, behind, vocabulary) || vocabulary.countries().isCountry(behind)) return Optional.empty();
        Tail named = unwrapped(new Tail(tail.fields(), behind), votes);
        Homoglyphs.Repaired repaired = Homoglyphs.repair(first, named.rest());
        String printed = joined(words, 0, n).replaceAll("[:–-]+$", "").strip();
        Fields fields = named.fields().withAcronym(printed.replace(first, repaired.acronym()));
        boolean separated = words[0].endsWith(":") || words.length > n && words[n].matches("[-–—:|]+");
        double score = score(repaired.acronym(), named.rest(), votes) + (separated ? .5 : 0);
        return Optional.of(new Reading("acronym first", score, brackets.read(fields, named.rest(), votes)));
    }

    private static boolean isAcronym(String word, Votes votes) {
        return Acronyms.isAcronym(word) || votes.acronymFirst() > MANY && AcronymCut.isAcronymLike(word);
    }

    /** "CGT (Confederación General, Chile)": inside its brackets the name has an end of its own. */
    private Tail unwrapped(Tail tail, Votes votes) {
        String bare = AcronymCut.unwrapped(tail.rest());
        boolean maybe =
                !bare.equals(tail.rest()) && tail.fields().countryAsPrinted().isEmpty();
        Tail inside = new Tail(tail.fields(), bare);
        return maybe ? countries.peel(inside, votes) : inside;
    }

    private static double score(String acronym, String name, Votes votes) {
        double strange = Acronyms.isOf(acronym, name) ? 0 : .5;
        return .2 + Acronyms.spelled(acronym, name) + .9 * votes.acronymFirst() - strange;
    }

    private static String joined(String[] words, int from, int to) {
        return String.join(" ", Arrays.copyOfRange(words, from, to));
    }

    /** "APS" of a club; but "PT", a company's form in one language, is what the initials of "Partido dos Trabalhadores" spell. */
    static boolean isLegalForm(String word, String name, Vocabulary vocabulary) {
        return vocabulary.isLegalForm(word) && Acronyms.spelled(word, name) < 1;
    }
}
