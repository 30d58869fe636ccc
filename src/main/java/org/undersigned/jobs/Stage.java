package org.undersigned.jobs;

/** The stages between a record and the index, in their order. */
public enum Stage {
    OCR,
    STRUCTURE,
    SIGNATORIES,
    ORGANISATIONS,
    SEARCH
}
