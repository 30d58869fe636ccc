package org.undersigned.web;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/** Gives somebody whom an OpenID provider knows the highest role that its claims have here. */
final class OidcPeople implements OAuth2UserService<OidcUserRequest, OidcUser> {
    private final OidcSettings settings;
    private final OidcUserService claims = new OidcUserService();

    OidcPeople(OidcSettings settings) {
        this.settings = settings;
    }

    @Override
    public OidcUser loadUser(OidcUserRequest request) {
        OidcUser known = claims.loadUser(request);
        String name = Optional.ofNullable(known.getClaimAsString(settings.nameClaim()))
                .filter(text -> !text.isBlank())
                .orElseGet(() -> Objects.requireNonNull(known.getSubject(), "an ID token has a subject"));
        Role role = values(known.getClaims(), settings.rolesClaim())
                .flatMap(value -> Optional.ofNullable(settings.roles().get(value)).stream())
                .max(Role::compareTo)
                .orElseThrow(() -> new OAuth2AuthenticationException(
                        new OAuth2Error("access_denied", name + " has no role here", null)));
        return new Person(known, name, role);
    }

    /** Providers write one role as a text, several as a list, and some put them inside of something else. */
    static Stream<String> values(Map<String, Object> claims, String path) {
        Object found = claims.get(path);
        int dot = path.indexOf('.');
        if (found == null && dot > 0 && claims.get(path.substring(0, dot)) instanceof Map<?, ?> inner)
            return values(texts(inner), path.substring(dot + 1));
        if (found instanceof Collection<?> several) return several.stream().map(String::valueOf);
        return Stream.ofNullable(found).map(String::valueOf);
    }

    @SuppressWarnings("unchecked") // claims are JSON: the names in an object are texts
    private static Map<String, Object> texts(Map<?, ?> object) {
        return (Map<String, Object>) object;
    }

    /** Named so that nobody can be taken for an account of the same name. */
    private static final class Person extends DefaultOidcUser {
        private static final long serialVersionUID = 1L;
        private final String name;

        Person(OidcUser known, String name, Role role) {
            super(List.of(new SimpleGrantedAuthority(role.authority())), known.getIdToken(), known.getUserInfo());
            this.name = "oidc:" + name;
        }

        @Override
        public String getName() {
            return name;
        }
    }
}
