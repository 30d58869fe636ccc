package org.undersigned.organisations;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A {@link PrintedName} as the evidence sees it.
 *
 * @param names the name and its translation, read
 * @param countries where the entry places it; several where a word is shared by countries, none where nothing is said
 * @param homes where no country is named, those where its language is at home
 * @param scopes how far it reaches, where the name says so: international, European
 */
record Profile(
        PrintedName printed,
        List<NameKey> names,
        Optional<Acronym> acronym,
        Set<String> countries,
        Set<String> homes,
        Set<String> scopes) {
    boolean isAcronymOnly() {
        return names.isEmpty() && acronym.isPresent();
    }

    boolean isEmpty() {
        return names.isEmpty() && acronym.isEmpty();
    }

    /** A bare acronym without a country: where anything fits it, it is asked about, never a body of its own. */
    boolean asksOnly() {
        return isAcronymOnly() && countries.isEmpty();
    }

    /** "Communist Party", "Workers' Union" without a place: half the world goes by that name. */
    boolean isTooVague() {
        return acronym.isEmpty()
                && countries.isEmpty()
                && scopes.isEmpty()
                && names.stream().noneMatch(NameKey::saysEnough);
    }
}
