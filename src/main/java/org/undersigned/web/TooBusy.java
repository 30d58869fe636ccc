package org.undersigned.web;

import java.time.Duration;

/** The same dear thing is asked for too often, by all or by one: 429, and when to try again. */
final class TooBusy extends Said {
    private static final long serialVersionUID = 1L;
    private static final Duration A_FEW_SECONDS = Duration.ofSeconds(5);

    private final Duration wait;

    /**
     * So many ask for it that this one would wait too long.
     *
     * @param sentence as {@link Said} takes it
     */
    TooBusy(String sentence) {
        this(sentence, A_FEW_SECONDS);
    }

    /** One account or address has used up what it may ask for. */
    TooBusy(String sentence, Duration wait) {
        super(sentence);
        this.wait = wait;
    }

    /** As Retry-After wants it: whole seconds, and not too early. */
    long seconds() {
        return Math.max(1, wait.plusMillis(999).toSeconds());
    }
}
