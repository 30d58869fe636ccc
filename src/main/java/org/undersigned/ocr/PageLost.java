package org.undersigned.ocr;

import org.undersigned.intake.Cause;

/** A page could not be read, though others of the same record can. */
final class PageLost extends Exception {
    private final Cause cause;

    PageLost(Cause cause, String detail) {
        super(detail);
        this.cause = cause;
    }

    Cause why() {
        return cause;
    }
}
