package org.undersigned.web;

import java.time.Duration;

/** The same dear thing is asked for too often, by all or by one: 429, and when to try again. */
final class TooBusy extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final Duration A_FEW_SECONDS = Duration.ofSeconds(5);

    private final Duration wait;

    /** So many ask for it that this one would wait too long. */
    TooBusy(String doing) {
        this("The archive has too much to do to " + doing + " now.", A_FEW_SECONDS);
    }

    private TooBusy(String message, Duration wait) {
        super(message);
        this.wait = wait;
    }

    /** One account or address has used up what it may ask for. */
    static TooBusy ofYou(String doing, Duration wait) {
        return new TooBusy("You have asked this archive to " + doing + " too often for now.", wait);
    }

    /** As Retry-After wants it: whole seconds, and not too early. */
    long seconds() {
        return Math.max(1, wait.plusMillis(999).toSeconds());
    }
}
