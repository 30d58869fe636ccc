package org.undersigned.organisations;

/** What was decided about a mention: it is a known organisation, it is a new one, or it cannot be told. */
public enum Judgement {
    SAME,
    NEW,
    UNSURE
}
