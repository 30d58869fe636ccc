package org.undersigned.signatories;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.undersigned.structure.Vocabulary;

/**
 * What the entries of a list say together. One line cannot show whether its first word is an acronym or its bracket a
 * translation; the other lines can.
 *
 * @param persons the share of entries headed by what may be a person's name
 * @param knownPersons the share headed by what surely is one
 * @param organisations the share headed by what surely is an organisation
 * @param states the share of bare countries
 * @param acronymFirst the share of longer entries that begin with an acronym
 * @param bracketed the share of entries with several words in brackets
 * @param countryFirst the share of entries that begin with a country
 * @param towns the share of entries with one unexplained capitalised word or two behind a last comma or in brackets
 * @param acronymsWithCountry the share of entries that are an acronym and a country and no more
 * @param located the share of entries that end in a word such as "in" and a country
 * @param behindRoles the share of entries in which the name of a person stands behind a role and a body
 * @param unparted the share of entries in which a role stands behind the name of a person without a sign
 * @param pairs the share of entries that are two long names parted by a slash
 * @param capitals the list is set in capitals
 * @param columns what the columns of a table hold
 * @param chapters acronyms that stand before several countries: "ATTAC France", "ATTAC Japan"
 */
record Votes(
        int size,
        double persons,
        double knownPersons,
        double organisations,
        double states,
        double acronymFirst,
        double bracketed,
        double countryFirst,
        double towns,
        double acronymsWithCountry,
        double located,
        double behindRoles,
        double unparted,
        double pairs,
        boolean capitals,
        ColumnKinds columns,
        Set<String> chapters,
        Map<CountryStyle, Integer> countryStyles) {

    private static final double MOST = .5;

    private static final double MANY_UNPARTED = .2;

    Votes {
        chapters = Set.copyOf(chapters);
        countryStyles = Map.copyOf(countryStyles);
    }

    static Votes of(List<String> texts, Vocabulary vocabulary) {
        Ballot ballot = new Ballot(vocabulary);
        texts.forEach(ballot::add);
        return ballot.count();
    }

    /** Whether this list prints towns behind its names. */
    boolean printsTowns() {
        return towns > .4 && size >= 3;
    }

    /** Whether "in Jordan" behind a name is where it is, and not part of it. */
    boolean printsWhere() {
        return located > .6 && size >= 3;
    }

    /** Whether this list prints each name in two languages. */
    boolean isBilingual() {
        return pairs > .6 && size >= 3;
    }

    /** Whether nothing but a space parts persons from what they are in this list. */
    boolean leavesRolesUnparted() {
        return unparted >= MANY_UNPARTED && unparted * size >= 3;
    }

    int printsCountries(CountryStyle style) {
        return countryStyles.getOrDefault(style, 0);
    }

    /** How at least half of the entries print a country, if they do. */
    Optional<CountryStyle> usualCountryStyle() {
        return countryStyles.entrySet().stream()
                .filter(style -> style.getValue() >= MOST * size && style.getValue() > 2)
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey);
    }

    /** Whether this is how the list prints its countries. */
    boolean prefers(CountryStyle style) {
        int all = countryStyles.values().stream().mapToInt(Integer::intValue).sum();
        return printsCountries(style) > .34 * Math.max(1, all);
    }
}
