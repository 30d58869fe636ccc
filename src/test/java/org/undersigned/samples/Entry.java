package org.undersigned.samples;

import java.util.Optional;

/**
 * What is true of one signatory.
 *
 * @param list which signatory list it stands in, from 1
 * @param name of the organisation or state; of the person where one signs
 * @param country as printed beside the name
 * @param countryCode ISO 3166-1 alpha-2, also where the country is only part of the name
 * @param affiliation the organisation a person signs for
 * @param group the heading inside the list that it stands under
 */
record Entry(
        int list,
        Kind kind,
        Optional<Integer> printedNumber,
        Optional<String> acronym,
        Optional<String> name,
        Optional<String> translation,
        Optional<String> country,
        Optional<String> countryCode,
        Optional<String> role,
        Optional<String> affiliation,
        Optional<String> group,
        String asPrinted) {
    enum Kind {
        ORGANISATION,
        PERSON,
        STATE
    }

    Entry in(int newList, Optional<String> newGroup) {
        return new Entry(
                newList,
                kind,
                printedNumber,
                acronym,
                name,
                translation,
                country,
                countryCode,
                role,
                affiliation,
                newGroup,
                asPrinted);
    }
}
