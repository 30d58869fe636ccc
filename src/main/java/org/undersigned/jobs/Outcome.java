package org.undersigned.jobs;

/** How a record ended a run: exactly one of these, or the run does not add up. */
public enum Outcome {
    INDEXED,
    UNCHANGED,
    REFUSED,
    FAILED,
    QUARANTINED
}
