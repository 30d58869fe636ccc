package org.undersigned.signatories;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.undersigned.structure.Acronyms;
import org.undersigned.structure.PersonNames;
import org.undersigned.structure.Vocabulary;

/**
 * What the entries of a list say together. One line cannot show whether its first word is an acronym or its bracket a
 * translation; the other lines can.
 *
 * @param persons the share of entries headed by what may be a person's name
 * @param states the share of bare countries
 * @param acronymFirst the share of longer entries that begin with an acronym
 * @param bracketed the share of entries with several words in brackets
 * @param countryFirst the share of entries that begin with a country
 * @param towns the share of entries with one unexplained capitalised word or two behind a last comma or in brackets
 * @param capitals the list is set in capitals
 */
record Votes(
        int size,
        double persons,
        double knownPersons,
        double states,
        double acronymFirst,
        double bracketed,
        double countryFirst,
        double towns,
        boolean capitals,
        Map<CountryStyle, Integer> countryStyles) {

    private static final Pattern WORDS_IN_BRACKETS = Pattern.compile("\\([^()]*\\s[^()]*\\S\\)");

    Votes {
        countryStyles = Map.copyOf(countryStyles);
    }

    static Votes of(List<String> texts, Vocabulary vocabulary) {
        PersonNames names = new PersonNames(vocabulary);
        int n = Math.max(1, texts.size());
        double persons = 0;
        double known = 0;
        int states = 0;
        int longer = 0;
        int acronyms = 0;
        int brackets = 0;
        int countryFirst = 0;
        int towns = 0;
        int capitals = 0;
        Map<CountryStyle, Integer> styles = new EnumMap<>(CountryStyle.class);
        Towns town = new Towns(vocabulary);
        for (String text : texts) {
            String head = Cut.head(text);
            PersonNames.Likeness likeness = names.likeness(head);
            boolean role =
                    vocabulary.roles().isIn(text) && !vocabulary.organisations().isIn(head);
            if (likeness != PersonNames.Likeness.NONE)
                persons += likeness == PersonNames.Likeness.KNOWN || !text.contains("(") ? 1 : .5;
            if (likeness == PersonNames.Likeness.KNOWN || likeness == PersonNames.Likeness.SHAPE && role) known++;
            boolean state = vocabulary.countries().isCountry(text);
            if (state) states++;
            String[] words = text.split("\\s+");
            if (words.length > 2) longer++;
            if (words.length > 2 && Acronyms.isAcronym(words[0])) acronyms++;
            if (WORDS_IN_BRACKETS.matcher(text).find()) brackets++;
            if (!state && !head.equals(text) && vocabulary.countries().isCountry(head)) countryFirst++;
            if (town.find(text).isPresent()) towns++;
            if (isCapitals(text)) capitals++;
            CountryStyle.of(text, vocabulary.countries()).ifPresent(s -> styles.merge(s, 1, Integer::sum));
        }
        double share = known / n < .2 ? Math.min(persons / n, persons / n < .9 || n < 5 ? .45 : .5) : persons / n;
        return new Votes(
                texts.size(),
                share,
                known / n,
                (double) states / n,
                (double) acronyms / Math.max(1, longer),
                (double) brackets / n,
                (double) countryFirst / n,
                (double) towns / n,
                capitals > .6 * n,
                styles);
    }

    private static boolean isCapitals(String text) {
        Matcher lower = Pattern.compile("\\p{Ll}{2}").matcher(text);
        return !lower.find() && text.length() > 6;
    }

    int printsCountries(CountryStyle style) {
        return countryStyles.getOrDefault(style, 0);
    }

    /** Whether this is how the list prints its countries. */
    boolean prefers(CountryStyle style) {
        int all = countryStyles.values().stream().mapToInt(Integer::intValue).sum();
        return printsCountries(style) > .34 * Math.max(1, all);
    }
}
