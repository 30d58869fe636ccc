package org.undersigned.structure;

/**
 * What one text looks like when read as a signatory.
 *
 * @param score hand-set points: about .3 and more speaks for a signatory, below 0 against
 * @param organisation it holds a head noun of organisations
 * @param country the whole of it is a country
 * @param countryTail a country closes it
 * @param acronym it holds an acronym in brackets, or one as a word
 * @param person how much its head is the name of a person
 */
record Shape(
        double score,
        boolean organisation,
        boolean country,
        boolean countryTail,
        boolean acronym,
        boolean role,
        PersonNames.Likeness person,
        int clauseWords) {

    Shape worth(double more) {
        return new Shape(score + more, organisation, country, countryTail, acronym, role, person, clauseWords);
    }

    /** Something beyond its outline says what it is. */
    boolean typed() {
        return organisation || country || countryTail || acronym || person == PersonNames.Likeness.KNOWN;
    }
}
