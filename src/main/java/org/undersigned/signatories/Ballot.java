package org.undersigned.signatories;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.undersigned.structure.Acronyms;
import org.undersigned.structure.PersonNames;
import org.undersigned.structure.PersonNames.Likeness;
import org.undersigned.structure.Script;
import org.undersigned.structure.Vocabulary;

/** Collects the votes of the entries of one list. */
final class Ballot {
    private static final Pattern WORDS_IN_BRACKETS = Pattern.compile("\\([^()]*\\s[^()]*\\S\\)");
    /** Chinese stands without a space before the slash. */
    private static final Pattern BETWEEN_LANGUAGES = Pattern.compile("\\s+/+\\s+|(?<=\\p{IsHan})\\s*[/／]\\s*");

    private static final int LONG_CJK = 4;
    private static final Pattern LOWER = Pattern.compile("\\p{Ll}{2}");
    /** With so few sure persons, names that only look like persons are no majority. */
    private static final double FEW = .2;

    private final Vocabulary vocabulary;
    private final PersonNames names;
    private final Towns town;
    private final UnpartedNames unpartedNames;
    private final Map<CountryStyle, Integer> styles = new EnumMap<>(CountryStyle.class);
    private int size;
    private double persons;
    private int known;
    private int organisations;
    private int states;
    private int longer;
    private int acronyms;
    private int brackets;
    private int countryFirst;
    private int towns;
    private int located;
    private int behindRoles;
    private int unparted;
    private int pairs;
    private int capitals;
    private int acronymsWithCountry;
    private final List<String> texts = new ArrayList<>();
    private final Set<String> beforeCountry = new HashSet<>();
    private final Set<String> places = new HashSet<>();
    private final Set<String> chapters = new HashSet<>();

    Ballot(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.names = vocabulary.persons();
        this.town = new Towns(vocabulary);
        this.unpartedNames = new UnpartedNames(vocabulary);
    }

    void add(String text) {
        size++;
        texts.add(text);
        String head = Cut.head(text);
        int stop = head.indexOf(". ");
        if (stop > 8 && names.likeness(head.substring(0, stop)) != Likeness.NONE) head = head.substring(0, stop);
        addPerson(text, head);
        Optional<CountryStyle.Peeled> peeled = CountryStyle.peel(text, vocabulary.countries());
        addCountry(text, head);
        peeled.ifPresent(p -> styles.merge(p.style(), 1, Integer::sum));
        String[] words = text.split(" ");
        if (words.length > 2) longer++;
        if (words.length > 2 && Acronyms.isAcronym(words[0])) acronyms++;
        if (text.indexOf('(') >= 0 && WORDS_IN_BRACKETS.matcher(text).find()) brackets++;
        String local = peeled.map(CountryStyle.Peeled::rest).orElse(text);
        if (town.find(local).isPresent()) towns++;
        CountryStyle.where(text, vocabulary).ifPresent(where -> {
            located++;
            places.add(where.printed());
        });
        if (unpartedNames.isSure(text)) unparted++;
        if (pair(text).isPresent()) pairs++;
        if (isAcronymAndCountry(words)) acronymsWithCountry++;
        Chapter.network(text, vocabulary)
                .filter(network -> !beforeCountry.add(network))
                .ifPresent(chapters::add);
        if (text.length() > 6 && !LOWER.matcher(text).find()) capitals++;
    }

    /** Two long names with a slash between them. */
    static Optional<List<String>> pair(String text) {
        String[] halves = BETWEEN_LANGUAGES.split(text, -1);
        boolean named = halves.length == 2 && Arrays.stream(halves).allMatch(Ballot::isLong);
        return named ? Optional.of(List.of(halves[0].strip(), halves[1].strip())) : Optional.empty();
    }

    /** "Amnesty International / Amnesty International": the name where both halves are the same. */
    static Optional<String> twice(String text) {
        String[] halves = BETWEEN_LANGUAGES.split(text, -1);
        boolean same = halves.length == 2 && halves[0].strip().equals(halves[1].strip());
        return same ? Optional.of(halves[0].strip()) : Optional.empty();
    }

    private static boolean isLong(String half) {
        String bare = half.strip();
        return bare.indexOf(' ') > 0 || Script.hasCjk(bare) && bare.length() >= LONG_CJK;
    }

    private boolean isAcronymAndCountry(String[] words) {
        return words.length == 2
                && Acronyms.isAcronym(words[0])
                && vocabulary.countries().isCountry(words[1]);
    }

    private void addPerson(String text, String head) {
        Likeness likeness = names.likeness(head);
        boolean organisation = vocabulary.organisations().isIn(head);
        if (names.startOfNameBehindRole(text) > 0) {
            persons++;
            known++;
            behindRoles++;
            return;
        }
        boolean role = !organisation && vocabulary.roles().isIn(text);
        if (likeness != Likeness.NONE) persons += likeness == Likeness.KNOWN || !text.contains("(") ? 1 : .5;
        if (likeness == Likeness.KNOWN || likeness == Likeness.SHAPE && role) known++;
        if (likeness == Likeness.NONE && organisation) organisations++;
    }

    private void addCountry(String text, String head) {
        boolean state = vocabulary.countries().isCountry(text);
        if (state) states++;
        if (!state && !head.equals(text) && vocabulary.countries().isCountry(head)) countryFirst++;
    }

    Votes count() {
        double n = Math.max(1, size);
        double share = persons / n;
        if (known / n < FEW) share = Math.min(share, share < .9 || size < 5 ? .45 : .5);
        if (known < organisations) share = Math.min(share, .45);
        ColumnKinds columns = ColumnKinds.of(texts, vocabulary);
        boolean filedByPerson = columns.personFirst().isPresent() && columns.rows() > .5 * n;
        return new Votes(
                size,
                filedByPerson ? 1 : share,
                filedByPerson ? 1 : known / n,
                organisations / n,
                states / n,
                (double) acronyms / Math.max(1, longer),
                brackets / n,
                countryFirst / n,
                towns / n,
                acronymsWithCountry / n,
                // "Embassy of Italy in Bosnia", "Embassy of Spain in Bosnia": one place for all tells none of them
                // apart
                places.size() > 1 ? located / n : 0,
                behindRoles / n,
                unparted / n,
                pairs / n,
                capitals > .6 * n,
                columns,
                chapters,
                styles);
    }
}
