package org.undersigned.embedded;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The surroundings do not allow any work: a server cannot be started or reached, a folder cannot be written. No record
 * is to blame, and none may be skipped for it. The message is one line: what, which, why, and what to do.
 */
public final class WorldUnfit extends RuntimeException {

    public WorldUnfit(String message) {
        this(message, null);
    }

    public WorldUnfit(String message, @Nullable Throwable cause) {
        super(message.lines().map(String::strip).reduce((a, b) -> a + " " + b).orElse(message), cause);
    }

    /** Frameworks wrap what is thrown inside them; this finds it again. */
    public static Optional<WorldUnfit> in(Throwable thrown) {
        for (Throwable each = thrown; each != null; each = each.getCause())
            if (each instanceof WorldUnfit unfit) return Optional.of(unfit);
        return Optional.empty();
    }
}
