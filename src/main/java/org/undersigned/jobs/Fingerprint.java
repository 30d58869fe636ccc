package org.undersigned.jobs;

import java.nio.charset.StandardCharsets;
import org.undersigned.intake.Fixity;

/** What a stage's output depends on: its input's fingerprint, its own version and the settings that it read. */
record Fingerprint(String value) {
    private static final int HEX_DIGITS = 24;

    static Fingerprint of(String sha256) {
        return new Fingerprint(sha256);
    }

    Fingerprint then(String stage, Object... readBy) {
        String all = value + '\n' + stage + '\n' + java.util.Arrays.deepToString(readBy);
        return new Fingerprint(
                Fixity.sha256(all.getBytes(StandardCharsets.UTF_8)).substring(0, HEX_DIGITS));
    }
}
