package org.undersigned.web;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Objects;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.undersigned.intake.Fixity;

/** How passwords and tokens are hashed. */
final class Secrets {
    /** About a quarter of a second on a server of today: nothing to a person, too much to try millions. */
    private static final int COST = 12;

    /** BCrypt looks no further. */
    private static final int LONGEST_PASSWORD_BYTES = 72;

    private static final int SHORTEST_PASSWORD = 10;
    private static final int TOKEN_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    static final PasswordEncoder PASSWORDS = new BCryptPasswordEncoder(COST);

    private Secrets() {}

    /** @throws IllegalArgumentException with what a better password is */
    static String hashed(String password) {
        if (password.length() < SHORTEST_PASSWORD)
            throw new IllegalArgumentException("A password has " + SHORTEST_PASSWORD + " characters at least.");
        if (password.getBytes(StandardCharsets.UTF_8).length > LONGEST_PASSWORD_BYTES)
            throw new IllegalArgumentException("A password has " + LONGEST_PASSWORD_BYTES + " bytes at most.");
        return Objects.requireNonNull(PASSWORDS.encode(password));
    }

    /** Nobody can guess it, so one round of hashing is enough to keep it. The prefix is for scanners that look for leaked secrets. */
    static String newToken() {
        byte[] bytes = new byte[TOKEN_BYTES];
        RANDOM.nextBytes(bytes);
        return "und_" + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    static String tokenHash(String secret) {
        return Fixity.sha256(secret.getBytes(StandardCharsets.UTF_8));
    }
}
