package org.undersigned.search;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * What of a question could not be used, and why.
 *
 * @param kind by which pages say it in the language of their reader
 * @param about the part of the question, or a number
 * @param english for programs
 */
public record Note(Kind kind, String about, String english) {
    /** What can be noted; those of conditions are named after them. */
    public enum Kind {
        ORG,
        SIGNED_BY,
        COUNTRY,
        FROM,
        TO,
        LANG,
        KIND,
        ORIGIN,
        SURE,
        TOO_MANY,
        NOT_OF_PAGES,
        NO_PAGES
    }

    @JsonValue
    @Override
    public String toString() {
        return english;
    }
}
