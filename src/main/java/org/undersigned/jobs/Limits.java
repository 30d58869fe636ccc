package org.undersigned.jobs;

import java.util.Optional;

/**
 * What a record of a job may cost at the most; none: what the program allows.
 *
 * @param pages a record with more is refused
 * @param secondsPerPage time for the OCR of a record: so much for each of its pages
 */
public record Limits(Optional<Integer> pages, Optional<Integer> secondsPerPage) {
    static final Limits NONE = new Limits(Optional.empty(), Optional.empty());
}
