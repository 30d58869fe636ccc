package org.undersigned.organisations;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** An organisation of the authority file with all its aliases read: what a mention is compared with. */
record Known(OrganisationRef ref, List<Form> forms) {
    /**
     * One alias, read.
     *
     * @param statements in how many statements it stands
     */
    record Form(Profile profile, int statements) {}

    Set<String> countries() {
        return forms.stream()
                .flatMap(form -> form.profile().countries().stream())
                .collect(Collectors.toSet());
    }

    /** In how many statements this acronym stands beside a name of this organisation. */
    int statementsPairing(Acronym acronym) {
        return forms.stream()
                .filter(form -> !form.profile().names().isEmpty() && has(form.profile(), acronym))
                .mapToInt(Form::statements)
                .sum();
    }

    boolean isKnownAs(Acronym acronym) {
        return forms.stream().anyMatch(form -> has(form.profile(), acronym));
    }

    boolean hasAcronym() {
        return forms.stream().anyMatch(form -> form.profile().acronym().isPresent());
    }

    boolean hasName() {
        return forms.stream().anyMatch(form -> !form.profile().names().isEmpty());
    }

    /** A name of it has these initials. */
    boolean hasInitials(Acronym acronym) {
        return forms.stream().flatMap(form -> form.profile().names().stream()).anyMatch(name -> name.initials()
                .contains(acronym.letters()));
    }

    private static boolean has(Profile profile, Acronym acronym) {
        return profile.acronym()
                .filter(a -> a.letters().equals(acronym.letters()))
                .isPresent();
    }
}
