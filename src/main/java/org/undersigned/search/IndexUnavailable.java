package org.undersigned.search;

/** Elasticsearch could not do what was asked of it: one line that says what, where and why. */
public final class IndexUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final boolean passing;

    IndexUnavailable(String message, boolean passing, Throwable cause) {
        super(message, cause);
        this.passing = passing;
    }

    public IndexUnavailable(String message, boolean passing) {
        super(message);
        this.passing = passing;
    }

    /** Whether it may go away by itself: overload, a lost connection. Else somebody has to act first. */
    public boolean passing() {
        return passing;
    }
}
