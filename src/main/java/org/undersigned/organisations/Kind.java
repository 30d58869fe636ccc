package org.undersigned.organisations;

/** What a word of a name does in it. */
enum Kind {
    /** What sort of body it is: party, union, council. */
    HEAD,
    /** What it believes: communist, Christian, democratic. */
    IDEOLOGY,
    /** Whom or what it is for: women, peace, human rights. */
    PURPOSE,
    /** Tells one wing of a split from the other, at the end of a name: (Maoist), (Red Star). */
    FACTION,
    /** How far it reaches where it is not a country: international, European. */
    SCOPE,
    /** A country by its name. */
    COUNTRY,
    /** A country by the adjective. */
    NATIONALITY,
    /** A part of a country, or a city. */
    REGION,
    /** Legal form: says nothing about who it is. */
    LEGAL,
    /** Article, preposition, conjunction. */
    STOP,
    /** Preposition that makes "in Denmark" another name than "of Denmark". */
    IN;

    boolean isPlace() {
        return this == COUNTRY || this == NATIONALITY || this == REGION;
    }

    boolean isNoise() {
        return this == LEGAL || this == STOP || this == IN;
    }
}
