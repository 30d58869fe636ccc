package org.undersigned.structure;

/** Abbreviations that belong to names, as groups of a pattern without their last stop: it ends no sentence. */
public final class Abbreviations {
    /** "Inc", "e.V": at the end of a name. */
    public static final String AT_END = Table.anyOf("abbreviations.csv", "end");

    /** "Dr", "U.S": more of the name follows. */
    static final String INSIDE = Table.anyOf("abbreviations.csv", "inside");

    /** "Inc", "e. V", "MEP": belongs to the name before the comma, though it may look like one more acronym. */
    static final String BEHIND_COMMA = Table.anyOf("abbreviations.csv", "comma");

    private Abbreviations() {}
}
