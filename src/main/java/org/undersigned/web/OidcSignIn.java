package org.undersigned.web;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.SupplierClientRegistrationRepository;

/** The way in by an OpenID provider, and the way out of it too. */
final class OidcSignIn {
    /** The last part of the address that the provider has to be told: /login/oauth2/code/oidc. */
    static final String NAME = "oidc";

    static final String BEGINS_AT = "/oauth2/authorization/" + NAME;

    private final OidcSettings settings;
    private final ClientRegistrationRepository registrations;

    OidcSignIn(OidcSettings settings) {
        this.settings = settings;
        // asked for when somebody first comes this way: a provider that is away keeps nobody else out
        this.registrations =
                new SupplierClientRegistrationRepository(() -> new InMemoryClientRegistrationRepository(ask(settings)));
    }

    private static ClientRegistration ask(OidcSettings settings) {
        return ClientRegistrations.fromIssuerLocation(settings.issuer())
                .registrationId(NAME)
                .clientId(settings.clientId())
                .clientSecret(settings.clientSecret())
                .scope("openid", "profile", "email")
                .build();
    }

    void addTo(HttpSecurity http, SignInWatch watch) {
        http.oauth2Login(login -> login.clientRegistrationRepository(registrations)
                .loginPage("/sign-in")
                .userInfoEndpoint(people -> people.oidcUserService(new OidcPeople(settings)))
                .successHandler(watch.succeeded())
                .failureHandler(watch.refusedElsewhere()));
    }

    /** Who signs out here signs out there, where the provider has a way for that. */
    OidcClientInitiatedLogoutSuccessHandler out(String page) {
        OidcClientInitiatedLogoutSuccessHandler out = new OidcClientInitiatedLogoutSuccessHandler(registrations);
        out.setPostLogoutRedirectUri("{baseUrl}" + page);
        out.setDefaultTargetUrl(page);
        return out;
    }
}
