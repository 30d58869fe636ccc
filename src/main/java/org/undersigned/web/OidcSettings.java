package org.undersigned.web;

import java.util.Map;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Signing in at an OpenID provider; off while the issuer is empty.
 *
 * @param issuer address under which the provider describes itself
 * @param rolesClaim where the provider says what somebody is; dots lead into it, as realm_access.roles
 * @param roles which value of that claim is which role here; who has none of them does not come in
 * @param nameClaim what somebody is called in the audit log
 * @param label of the link on the page of the way in
 */
record OidcSettings(
        @DefaultValue("") String issuer,
        @DefaultValue("") String clientId,
        @DefaultValue("") String clientSecret,
        @DefaultValue("roles") String rolesClaim,
        @DefaultValue Map<String, Role> roles,
        @DefaultValue("preferred_username") String nameClaim,
        @DefaultValue("OpenID Connect") String label) {
    OidcSettings {
        roles = Map.copyOf(roles);
        if (!issuer.isBlank() && (clientId.isBlank() || roles.isEmpty()))
            throw new IllegalArgumentException(
                    "undersigned.access.oidc.issuer is set, so client-id and at least one of roles are needed too");
    }

    boolean isOn() {
        return !issuer.isBlank();
    }

    /** Without the secret, which would end in a log. */
    @Override
    public String toString() {
        return "OidcSettings[issuer=" + issuer + "]";
    }
}
