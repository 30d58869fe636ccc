package org.undersigned.search;

import java.util.Locale;
import java.util.Optional;

/** How surely a statement was read, in three steps: what a reader can do with a number of two digits. */
public enum Sureness {
    /** As printed, but for a letter here and there. */
    HIGH(0.9, 1.01),
    /** A word on each page may be wrong. */
    FAIR(0.75, 0.9),
    /** Look at the scan. */
    LOW(0, 0.75);

    final double from;
    final double below;

    Sureness(double from, double below) {
        this.from = from;
        this.below = below;
    }

    /** By its name, in whatever case. */
    public static Optional<Sureness> find(String written) {
        for (Sureness sureness : values())
            if (sureness.name().equals(written.strip().toUpperCase(Locale.ROOT))) return Optional.of(sureness);
        return Optional.empty();
    }
}
