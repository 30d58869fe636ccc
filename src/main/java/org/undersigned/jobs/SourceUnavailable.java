package org.undersigned.jobs;

/** What holds the files of a job could not be asked for them: one line that says what, where and why. */
final class SourceUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final boolean passing;

    SourceUnavailable(String message, boolean passing, Throwable cause) {
        super(message, cause);
        this.passing = passing;
    }

    /** Whether it may go away by itself: overload, a lost connection. Else somebody has to act first. */
    boolean passing() {
        return passing;
    }
}
