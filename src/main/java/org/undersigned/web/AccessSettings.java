package org.undersigned.web;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How people come in.
 *
 * @param adminPassword where there is no account yet, one is made with it: admin
 * @param oidc by an OpenID provider
 */
@ConfigurationProperties(prefix = "undersigned.access", ignoreUnknownFields = false)
record AccessSettings(
        @DefaultValue("") String adminPassword,
        @DefaultValue OidcSettings oidc) {
    /** Without the secret, which would end in a log. */
    @Override
    public String toString() {
        return "AccessSettings[]";
    }
}
