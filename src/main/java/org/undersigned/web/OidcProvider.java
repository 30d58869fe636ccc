package org.undersigned.web;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;

/**
 * What an OpenID provider says of itself: asked for when somebody first comes that way, and again by whoever comes next until it answers. One
 * that is away keeps nobody else out, and one that is back needs no restart.
 */
final class OidcProvider implements ClientRegistrationRepository {
    /** A provider that hangs is waited for by one; all others would wait in a row, each as long, until nobody is served any more. */
    private static final Duration FOR_ANOTHER_WHO_ASKS = Duration.ofSeconds(1);

    private final OidcSettings settings;
    private final Lock asking = new ReentrantLock();
    private volatile @Nullable ClientRegistration known;

    OidcProvider(OidcSettings settings) {
        this.settings = settings;
    }

    /** @throws IllegalArgumentException where it does not answer, or with something else than its description */
    @Override
    public @Nullable ClientRegistration findByRegistrationId(String name) {
        if (!name.equals(OidcSignIn.NAME)) return null;
        ClientRegistration before = known;
        return before != null ? before : inTurn();
    }

    private ClientRegistration inTurn() {
        waitForTurn();
        try {
            ClientRegistration before = known;
            if (before != null) return before;
            ClientRegistration asked = ask();
            known = asked;
            return asked;
        } finally {
            asking.unlock();
        }
    }

    private void waitForTurn() {
        try {
            if (asking.tryLock(FOR_ANOTHER_WHO_ASKS.toMillis(), TimeUnit.MILLISECONDS)) return;
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
        }
        throw new IllegalArgumentException(settings.issuer() + " is being asked and has not answered yet");
    }

    private ClientRegistration ask() {
        return ClientRegistrations.fromIssuerLocation(settings.issuer())
                .registrationId(OidcSignIn.NAME)
                .clientId(settings.clientId())
                .clientSecret(settings.clientSecret())
                .scope("openid", "profile", "email")
                .build();
    }
}
