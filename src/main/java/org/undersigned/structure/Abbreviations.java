package org.undersigned.structure;

/** Abbreviations whose stop ends no sentence, as groups of a pattern; none has its last stop. */
public final class Abbreviations {
    /** "Inc", "e.V": at the end of a name. */
    public static final String AT_END = Table.anyOf("abbreviations.csv", "end");

    /** "Dr", "U.S": more of the name follows. */
    static final String INSIDE = Table.anyOf("abbreviations.csv", "inside");

    private Abbreviations() {}
}
