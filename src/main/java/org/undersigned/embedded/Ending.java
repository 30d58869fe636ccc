package org.undersigned.embedded;

import java.time.Duration;
import java.time.Instant;

/** Asks a process to end, and makes it end when it does not. */
record Ending(ProcessHandle process) {
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);

    static Ending of(ProcessHandle process) {
        return new Ending(process);
    }

    void within(Duration limit) {
        process.destroy();
        if (!hasEndedWithin(limit)) {
            atOnce(limit);
        }
    }

    void atOnce(Duration limit) {
        process.destroyForcibly();
        hasEndedWithin(limit);
    }

    private boolean hasEndedWithin(Duration limit) {
        Instant end = Instant.now().plus(limit);
        while (PidFile.isAlive(process)) {
            if (Instant.now().isAfter(end)) return false;
            try {
                Thread.sleep(BETWEEN_LOOKS.toMillis());
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return true;
    }
}
