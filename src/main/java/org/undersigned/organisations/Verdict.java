package org.undersigned.organisations;

/** What a person says about a printed form and an organisation. */
public enum Verdict {
    SAME,
    DIFFERENT,
    UNSURE
}
