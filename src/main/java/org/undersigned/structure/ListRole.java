package org.undersigned.structure;

/** What those in a list did: they signed, or they took part where a conference adopted the text. */
public enum ListRole {
    SIGNATORIES,
    PARTICIPANTS
}
