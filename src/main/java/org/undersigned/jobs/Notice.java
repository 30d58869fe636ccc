package org.undersigned.jobs;

import java.util.List;
import java.util.Optional;

/**
 * Whom a job tells that a run of it has ended.
 *
 * @param webhook address that the run's summary is posted to
 * @param mail addresses
 */
public record Notice(Optional<String> webhook, List<String> mail, When when) {
    /** How somebody is told; one that fails is tried again without the others. */
    enum Way {
        MAIL,
        WEBHOOK
    }

    /** Which ends are worth telling. */
    public enum When {
        ALWAYS,
        /** The run failed or stopped, or left records out of the index. */
        FAILURE
    }
}
