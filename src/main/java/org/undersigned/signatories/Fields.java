package org.undersigned.signatories;

import java.util.Optional;

/** What one way of reading an entry makes of it. */
record Fields(
        Mention.Kind kind,
        Optional<String> acronym,
        Optional<String> name,
        Optional<String> translation,
        Optional<String> country,
        Optional<String> countryAsPrinted,
        Optional<String> person,
        Optional<String> role,
        Optional<String> affiliation) {

    static Fields organisation() {
        return of(Mention.Kind.ORGANISATION);
    }

    private static Fields of(Mention.Kind kind) {
        Optional<String> none = Optional.empty();
        return new Fields(kind, none, none, none, none, none, none, none, none);
    }

    static Fields state(String printed, String code) {
        return of(Mention.Kind.STATE).withName(printed).withCountry(printed, Optional.of(code));
    }

    static Fields person(String name) {
        return of(Mention.Kind.PERSON).withPerson(name);
    }

    Fields withAcronym(String value) {
        return new Fields(kind, given(value), name, translation, country, countryAsPrinted, person, role, affiliation);
    }

    Fields withName(String value) {
        return new Fields(
                kind, acronym, given(value), translation, country, countryAsPrinted, person, role, affiliation);
    }

    Fields withTranslation(String value) {
        return new Fields(kind, acronym, name, given(value), country, countryAsPrinted, person, role, affiliation);
    }

    Fields withCountry(String printed, Optional<String> code) {
        return new Fields(kind, acronym, name, translation, code, given(printed), person, role, affiliation);
    }

    Fields withCode(Optional<String> code) {
        return new Fields(kind, acronym, name, translation, code, countryAsPrinted, person, role, affiliation);
    }

    Fields withPerson(String value) {
        return new Fields(kind, acronym, name, translation, country, countryAsPrinted, given(value), role, affiliation);
    }

    Fields withRole(Optional<String> value) {
        return new Fields(
                kind,
                acronym,
                name,
                translation,
                country,
                countryAsPrinted,
                person,
                value.flatMap(Fields::given),
                affiliation);
    }

    Fields withAffiliation(Optional<String> value) {
        return new Fields(
                kind,
                acronym,
                name,
                translation,
                country,
                countryAsPrinted,
                person,
                role,
                value.flatMap(Fields::given));
    }

    boolean isEmpty() {
        return acronym.isEmpty() && name.isEmpty() && person.isEmpty();
    }

    private static Optional<String> given(String value) {
        return value.isBlank() ? Optional.empty() : Optional.of(value.strip());
    }
}
