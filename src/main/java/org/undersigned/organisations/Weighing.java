package org.undersigned.organisations;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One mention and one organisation on the scales. */
final class Weighing {

    /** What a name must say to be the same body in another language without a country. */
    private static final double SAYS_ENOUGH_IN_ANOTHER_LANGUAGE = 2.2;

    private static final String THE_SAME_WORDS = "the same words";
    private static final String THE_SAME_ACRONYM = "the same acronym";
    private static final String KNOWN_AS = "known as ";
    private static final int LONG_ACRONYM = 4;
    /** A language spoken in more countries than this tells nothing. */
    private static final int HOMES_THAT_TELL = 2;

    private final Profile mention;
    private final Known known;
    private final Contests contests;
    private final List<Evidence> evidence = new ArrayList<>();
    private double score;
    private boolean capped;
    private boolean initialsOnly;
    private NameAgreement agreement = NameAgreement.NONE;
    private @Nullable NameKey mine;
    private @Nullable NameKey theirs;

    Weighing(Profile mention, Known known, Contests contests) {
        this.contests = contests;
        this.mention = mention;
        this.known = known;
    }

    static boolean isByWordOrAcronym(Evidence evidence) {
        return evidence.reason().equals(THE_SAME_WORDS)
                || evidence.reason().equals(THE_SAME_ACRONYM)
                || evidence.reason().startsWith(KNOWN_AS);
    }

    void weighNames() {
        findBestPair();
        switch (agreement) {
            case SAME_WORDS -> add(THE_SAME_WORDS, Weights.SAME_WORDS);
            case SAME_MEANING -> add("the words mean the same", Weights.SAME_MEANING);
            case NEAR -> add("the words mean nearly the same", Weights.NEAR_MEANING);
            case NONE -> {}
        }
    }

    private void findBestPair() {
        double best = -1;
        for (NameKey name : mention.names())
            for (NameKey other : known.names()) {
                if (contests.tellApart(name, other, mention.countries())) continue;
                NameAgreement found = NameAgreement.of(name, other);
                double rank = found.ordinal() + (name.form() == other.form() ? 0.5 : 0);
                if (rank <= best) continue;
                best = rank;
                agreement = found;
                mine = name;
                theirs = other;
            }
    }

    void weighAcronyms() {
        if (mention.acronym().isPresent()) weighPrintedAcronym(mention.acronym().get());
        else if (agreement == NameAgreement.NONE) weighOwnInitials();
    }

    private void weighPrintedAcronym(Acronym acronym) {
        if (known.isKnownAs(acronym)) weighEqualAcronym(acronym);
        else if (mention.isAcronymOnly() || agreement == NameAgreement.NONE && !known.hasAcronym())
            weighInitials(acronym);
        else if (known.hasAcronym() && sharesLanguage())
            add("another acronym in the same language", Weights.OTHER_ACRONYM);
    }

    private void weighEqualAcronym(Acronym acronym) {
        if (mention.isAcronymOnly()) {
            add(KNOWN_AS + mention.printed().acronym().orElse(""), Weights.ACRONYM_STANDS_FOR_NAME);
            int pairings = known.statementsPairing(acronym);
            boolean isLong = acronym.letters().length() >= LONG_ACRONYM;
            boolean trusted = pairings > 0 && isLong
                    || pairings >= AuthorityFile.STATEMENTS_THAT_DECIDE
                    || known.hasInitials(acronym);
            if (trusted && !countriesAgree())
                add("several entries print this acronym with the name", Weights.ACRONYM_PAIRED_OFTEN);
            else if (!known.hasName() && isLong && !countriesAgree())
                add("letters that seldom agree by chance", Weights.ACRONYM_PAIRED_OFTEN);
            return;
        }
        add(THE_SAME_ACRONYM, Weights.SAME_ACRONYM);
        if (agreement.compareTo(NameAgreement.NEAR) > 0) return;
        if (!known.hasName()) weighAgainstBareAcronym(acronym);
        else if (namedInTheSameLanguage()) cap(Cap.NAMES_DIFFER);
        else add("the names are in different languages", Weights.OTHER_LANGUAGE_EXPLAINS_OTHER_NAME);
    }

    private void weighAgainstBareAcronym(Acronym acronym) {
        add("known by the acronym only", Weights.OTHER_LANGUAGE_EXPLAINS_OTHER_NAME);
        if (acronym.letters().length() >= LONG_ACRONYM && !countriesAgree())
            add("letters that seldom agree by chance", Weights.ACRONYM_PAIRED_OFTEN);
    }

    private void weighInitials(Acronym acronym) {
        if (!known.hasInitials(acronym)) return;
        initialsOnly = true;
        add("the initials of its name", Weights.INITIALS_FIT);
        if (acronym.letters().length() >= LONG_ACRONYM && !countriesAgree())
            add("initials that seldom fit by chance", Weights.LONG_INITIALS);
    }

    private void weighOwnInitials() {
        List<String> fitting = mention.names().stream()
                .flatMap(name -> name.initials().stream())
                .filter(known.bareAcronyms()::contains)
                .toList();
        if (fitting.isEmpty() || known.hasName()) return;
        initialsOnly = true;
        add("the name has the initials of its acronym", Weights.INITIALS_FIT);
        if (fitting.stream().anyMatch(letters -> letters.length() >= LONG_ACRONYM) && !countriesAgree())
            add("initials that seldom fit by chance", Weights.LONG_INITIALS);
    }

    void weighPlace() {
        if (evidence.isEmpty()) return;
        if (mention.isAcronymOnly() && mayBeSection()) cap(Cap.MAYBE_A_SECTION);
        if (countriesAgree()) add("the same country", Weights.SAME_COUNTRY);
        else if (scopesAgree()) weighScope();
        else if (agreement.compareTo(NameAgreement.NEAR) > 0) weighWordsWithoutCountry();
        if (agreement.compareTo(NameAgreement.NEAR) > 0) weighPlaceForms();
    }

    /** An international body and its section in a country differ by nothing but the country. */
    private void weighScope() {
        add("reaching equally far", Weights.SAME_SCOPE);
        boolean bothWithout = mention.countries().isEmpty() && known.isPrintedWithoutCountry();
        if (bothWithout || sharesRegion()) return;
        if (mention.countries().isEmpty()) add("it is known as the section of a country", Weights.SECTION);
        else cap(Cap.MAYBE_A_SECTION);
    }

    private boolean mayBeSection() {
        return !mention.countries().isEmpty() && known.isAboveCountries();
    }

    private boolean sharesRegion() {
        return mention.scopes().stream().anyMatch(scope -> scope.startsWith(Lexicon.REGION_MARK));
    }

    /** "Human Rights League" and "Tunisian Human Rights League" are two names; "Tudeh Party" and "Tudeh Party, Iran" are one. */
    private void weighWordsWithoutCountry() {
        NameKey a = Objects.requireNonNull(mine);
        NameKey b = Objects.requireNonNull(theirs);
        if (isAtHomeThere()) {
            add("its language is at home in that country", Weights.SPOKEN_THERE);
            return;
        }
        if (acronymsAgree() && !isAtHomeElsewhere()) {
            add("the acronym tells it from others of that name", 0);
            return;
        }
        boolean sameWords = agreement == NameAgreement.SAME_WORDS || !a.rest().isEmpty();
        if (isForeignThere()) add("its language is at home in another country", Weights.TOO_COMMON);
        else if (a.form() != PlaceForm.NONE || b.form() != PlaceForm.NONE)
            add("only one of them names a country", Weights.TOO_COMMON);
        else if (sameWords && a.saysEnough()) add("words that few others would print", Weights.sayingEnough(agreement));
        else if (a.weight() >= SAYS_ENOUGH_IN_ANOTHER_LANGUAGE)
            add("a meaning that few others would have", Weights.sayingEnough(agreement));
        else add("words that many others print", Weights.TOO_COMMON);
    }

    private void weighPlaceForms() {
        NameKey a = Objects.requireNonNull(mine);
        NameKey b = Objects.requireNonNull(theirs);
        if (!a.form().contradicts(b.form())) {
            if (a.form() == b.form()) add("the country stands in the same form", Weights.SAME_PLACE_FORM);
            if (!sameFormInMyLanguage(a)) weighContradiction(a);
        } else weighContradiction(a);
    }

    private boolean sameFormInMyLanguage(NameKey a) {
        return names().anyMatch(n -> n.key().equals(a.key()) && n.form() == a.form() && n.sharesLanguageWith(a));
    }

    /** "Danish", "of Denmark" and "in Denmark" beside each other in one language are different bodies until a person says otherwise. */
    private void weighContradiction(NameKey a) {
        boolean sameLanguage = names().anyMatch(
                        n -> n.key().equals(a.key()) && n.form().contradicts(a.form()) && n.sharesLanguageWith(a));
        if (sameLanguage && !acronymsAgree())
            add("in the same language it names its country otherwise", Weights.OTHER_PLACE_FORM * 5);
        else if (Objects.requireNonNull(theirs).form().contradicts(a.form())) {
            add("it names its country otherwise", Weights.OTHER_PLACE_FORM);
            if (contests.mayTellApart(a, Objects.requireNonNull(theirs), mention.countries()) && !acronymsAgree())
                cap(Cap.FORMS_TELL_APART);
        }
    }

    private Stream<NameKey> names() {
        return known.names().stream();
    }

    private boolean acronymsAgree() {
        return mention.acronym().filter(known::isKnownAs).isPresent();
    }

    private boolean countriesAgree() {
        return !Collections.disjoint(mention.countries(), known.countries());
    }

    /** One of the two names no country, and is in a language of the other's country. */
    private boolean isAtHomeThere() {
        return isNear(mention.countries(), mention.homes(), known.countries())
                || isNear(known.countries(), known.homes(), mention.countries());
    }

    private static boolean isNear(Set<String> none, Set<String> homes, Set<String> countries) {
        return none.isEmpty() && homes.size() <= HOMES_THAT_TELL && !Collections.disjoint(homes, countries);
    }

    /** One of the two names no country, and is in a language of few countries, none of them the other's. */
    private boolean isForeignThere() {
        return isFar(mention.homes(), known.countries()) || isFar(known.homes(), mention.countries());
    }

    private static boolean isFar(Set<String> homes, Set<String> countries) {
        boolean tells = !homes.isEmpty() && homes.size() <= HOMES_THAT_TELL;
        return tells && !countries.isEmpty() && Collections.disjoint(homes, countries);
    }

    private boolean isAtHomeElsewhere() {
        boolean mine = !mention.homes().isEmpty() && !known.countries().isEmpty();
        return mine && Collections.disjoint(mention.homes(), known.countries());
    }

    private boolean scopesAgree() {
        return !Collections.disjoint(known.scopes(), mention.scopes());
    }

    private boolean sharesLanguage() {
        return mine != null && theirs != null && mine.sharesLanguageWith(theirs);
    }

    private boolean namedInTheSameLanguage() {
        return mention.names().stream().anyMatch(name -> names().anyMatch(name::sharesLanguageWith));
    }

    private void add(String reason, double weight) {
        evidence.add(new Evidence(reason, weight));
        score += weight;
    }

    private void cap(Cap reason) {
        evidence.add(reason.evidence());
        capped = true;
    }

    Optional<Match> match() {
        if (evidence.isEmpty() || score <= 0) return Optional.empty();
        if (mine != null && mine.doubtful() && !acronymsAgree() && !mine.wings().isEmpty()) cap(Cap.SLIP_IN_THE_WING);
        boolean meaning =
                agreement.compareTo(NameAgreement.NEAR) > 0 && (countriesAgree() || scopesAgree() || isAtHomeThere());
        return Optional.of(
                new Match(known.ref(), Math.min(1, score), capped, meaning, initialsOnly, List.copyOf(evidence)));
    }
}
