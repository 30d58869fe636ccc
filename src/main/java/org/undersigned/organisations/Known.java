package org.undersigned.organisations;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** An organisation of the authority file with all its aliases read: what a mention is compared with. */
final class Known {
    /** An organisation printed in more ways than this is known well enough; a mention need not be compared with each misprint. */
    private static final int NAMES_COMPARED = 48;

    private final OrganisationRef ref;
    private final Map<String, NameKey> names = new HashMap<>();
    private final List<NameKey> namesInOrder = new ArrayList<>(4);
    private final Map<String, Integer> pairings = new HashMap<>(4);
    private final Map<String, Set<String>> literalsByAcronym = new HashMap<>(4);
    private final Set<String> bareAcronyms = new HashSet<>(2);
    private final Set<String> initials = new HashSet<>();
    private final Set<String> countries = new HashSet<>(2);
    private final Set<String> homes = new HashSet<>(2);
    private final Set<String> scopes = new HashSet<>(2);
    private boolean printedWithoutCountry;

    Known(OrganisationRef ref) {
        this.ref = ref;
    }

    /** @param statements in how many statements it stands so */
    void add(Profile profile, int statements) {
        for (NameKey name : profile.names()) {
            initials.addAll(name.initials());
            String form = name.key() + "|" + name.surface() + "|" + name.form() + name.languages();
            if (namesInOrder.size() < NAMES_COMPARED && names.putIfAbsent(form, name) == null) namesInOrder.add(name);
        }
        profile.acronym().ifPresent(acronym -> add(acronym, profile.names().isEmpty() ? 0 : statements));
        if (profile.isAcronymOnly()) profile.acronym().ifPresent(acronym -> bareAcronyms.add(acronym.letters()));
        countries.addAll(profile.countries());
        homes.addAll(profile.homes());
        scopes.addAll(profile.scopes());
        printedWithoutCountry |= profile.countries().isEmpty();
    }

    private void add(Acronym acronym, int pairing) {
        pairings.merge(acronym.letters(), pairing, Integer::sum);
        literalsByAcronym
                .computeIfAbsent(acronym.letters(), letters -> new HashSet<>(2))
                .add(acronym.literal());
    }

    OrganisationRef ref() {
        return ref;
    }

    List<NameKey> names() {
        return namesInOrder;
    }

    Set<String> countries() {
        return countries;
    }

    /** Where the languages of its names without a country are at home. */
    Set<String> homes() {
        return homes;
    }

    Set<String> scopes() {
        return scopes;
    }

    /** Some entry prints it without a country. */
    boolean isPrintedWithoutCountry() {
        return printedWithoutCountry;
    }

    /** Reaches over countries, and is never placed in one. */
    boolean isAboveCountries() {
        return countries.isEmpty() && !scopes.isEmpty();
    }

    /** In how many statements this acronym stands beside a name of this organisation. */
    int statementsPairing(Acronym acronym) {
        return pairings.getOrDefault(acronym.letters(), 0);
    }

    boolean isKnownAs(Acronym acronym) {
        return pairings.containsKey(acronym.letters());
    }

    /** The ways in which these letters are punctuated. */
    Set<String> literals(Acronym acronym) {
        return literalsByAcronym.getOrDefault(acronym.letters(), Set.of());
    }

    /** Acronyms that stand alone. */
    Set<String> bareAcronyms() {
        return bareAcronyms;
    }

    boolean hasAcronym() {
        return !pairings.isEmpty();
    }

    boolean hasName() {
        return !namesInOrder.isEmpty();
    }

    /** A name of it has these initials. */
    boolean hasInitials(Acronym acronym) {
        return initials.contains(acronym.letters());
    }
}
