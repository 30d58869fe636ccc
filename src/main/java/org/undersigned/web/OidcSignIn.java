package org.undersigned.web;

import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;

/** The way in by an OpenID provider, and the way out of it too. */
final class OidcSignIn {
    /** The last part of the address that the provider has to be told: /login/oauth2/code/oidc. */
    static final String NAME = "oidc";

    static final String BEGINS_AT = "/oauth2/authorization/" + NAME;

    private final OidcSettings settings;
    private final OidcProvider provider;

    OidcSignIn(OidcSettings settings) {
        this.settings = settings;
        this.provider = new OidcProvider(settings);
    }

    void addTo(HttpSecurity http, SignInWatch watch) {
        http.oauth2Login(login -> login.clientRegistrationRepository(provider)
                .loginPage("/sign-in")
                .userInfoEndpoint(people -> people.oidcUserService(new OidcPeople(settings)))
                .successHandler(watch.succeeded())
                .failureHandler(watch.refusedElsewhere())
                .addObjectPostProcessor(tellingThatItIsAway(watch)));
    }

    /** Left to itself, the framework answers with an error of the server and nothing to go on with. */
    private static ObjectPostProcessor<OAuth2AuthorizationRequestRedirectFilter> tellingThatItIsAway(
            SignInWatch watch) {
        return new ObjectPostProcessor<>() {
            @Override
            public <O extends OAuth2AuthorizationRequestRedirectFilter> O postProcess(O filter) {
                filter.setAuthenticationFailureHandler(watch.awayElsewhere());
                return filter;
            }
        };
    }

    /** Who signs out here signs out there, where the provider has a way for that. */
    OidcClientInitiatedLogoutSuccessHandler out(String page) {
        OidcClientInitiatedLogoutSuccessHandler out = new OidcClientInitiatedLogoutSuccessHandler(provider);
        out.setPostLogoutRedirectUri("{baseUrl}" + page);
        out.setDefaultTargetUrl(page);
        return out;
    }
}
