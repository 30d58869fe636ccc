package org.undersigned.organisations;

/** How a name names its country: in one language "Danish", "of Denmark" and "in Denmark" can be three parties. */
enum PlaceForm {
    /** The name itself has no country; one may stand after it. */
    NONE,
    ADJECTIVE,
    OF,
    IN;

    boolean contradicts(PlaceForm other) {
        return this != other && this != NONE && other != NONE;
    }
}
