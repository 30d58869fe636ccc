package org.undersigned.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Signing in at a provider that keeps to the protocol, with every step that a browser takes. */
class OidcSignInTest {
    private static final HttpClient BROWSER = HttpClient.newHttpClient();

    @TempDir
    static Path store;

    private static OpenIdProvider provider;
    private static Site site;

    @BeforeAll
    static void open() throws Exception {
        provider = new OpenIdProvider();
        site = Site.open(
                store,
                new FakeAccounts(),
                "--server.address=0.0.0.0",
                "--undersigned.access.oidc.issuer=" + provider.issuer,
                "--undersigned.access.oidc.client-id=" + OpenIdProvider.CLIENT,
                "--undersigned.access.oidc.client-secret=" + OpenIdProvider.SECRET,
                "--undersigned.access.oidc.roles-claim=realm_access.roles",
                "--undersigned.access.oidc.roles.archive-staff=operator",
                "--undersigned.access.oidc.roles.everybody=reader",
                "--undersigned.access.oidc.label=The university");
    }

    @AfterAll
    static void close() {
        site.close();
        provider.close();
    }

    @Test
    void whoTheProviderKnowsComesInWithTheHighestRoleAndSignsOutThereToo() throws Exception {
        assertThat(site.get("/sign-in").body()).contains("/oauth2/authorization/oidc", "The university");
        provider.claims.put("realm_access", Map.of("roles", List.of("everybody", "archive-staff", "unheard-of")));
        HttpResponse<String> in = signIn();
        assertThat(in.headers().firstValue("Location").orElseThrow()).doesNotContain("failed");
        String cookie = cookie(in);
        assertThat(site.get("/runs", "Cookie", cookie).statusCode()).isEqualTo(200);
        assertThat(site.get("/audit", "Cookie", cookie).statusCode()).isEqualTo(403);
        assertThat(site.audit.entries)
                .anyMatch(entry ->
                        entry.action().equals("sign-in") && entry.actor().equals("oidc:ada"));
        HttpResponse<String> out = site.post("/sign-out", "", "Cookie", cookie, "Sec-Fetch-Site", "same-origin");
        assertThat(out.headers().firstValue("Location").orElseThrow())
                .startsWith(provider.issuer + "/out?id_token_hint=");
        assertThat(site.get("/runs", "Cookie", cookie).statusCode()).isEqualTo(302);
    }

    @Test
    void whoHasNoRoleHereDoesNotComeInAndTheLogKnows() throws Exception {
        provider.claims.put("realm_access", Map.of("roles", List.of("unheard-of")));
        HttpResponse<String> in = signIn();
        assertThat(in.headers().firstValue("Location").orElseThrow()).endsWith("/sign-in?refused");
        assertThat(site.audit.entries)
                .anyMatch(entry -> entry.action().equals("sign-in refused")
                        && entry.detail().contains("ada has no role here"));
    }

    @Test
    void anAnswerThatNobodyAskedForIsRefused() {
        HttpResponse<String> forged = site.get("/login/oauth2/code/oidc?code=1&state=2");
        assertThat(forged.headers().firstValue("Location").orElseThrow()).endsWith("/sign-in?refused");
    }

    @Test
    void rolesAreATextAListOrInsideOfSomethingElse() {
        assertThat(OidcPeople.values(Map.of("roles", "a"), "roles")).containsExactly("a");
        assertThat(OidcPeople.values(Map.of("x.y", List.of("a", "b")), "x.y")).containsExactly("a", "b");
        assertThat(OidcPeople.values(Map.of("x", Map.of("y", List.of("a"))), "x.y"))
                .containsExactly("a");
        assertThat(OidcPeople.values(Map.of("x", 1), "x.y")).isEmpty();
    }

    @Test
    void halfASettingIsRefused() {
        assertThatThrownBy(() -> new OidcSettings("https://id.example", "", "", "roles", Map.of(), "sub", ""))
                .hasMessageContaining("client-id");
    }

    private static HttpResponse<String> signIn() throws Exception {
        HttpResponse<String> begin = site.get("/oauth2/authorization/oidc");
        HttpResponse<String> there =
                go(URI.create(begin.headers().firstValue("Location").orElseThrow()));
        URI back = URI.create(there.headers().firstValue("Location").orElseThrow());
        return site.get(back.getRawPath() + "?" + back.getRawQuery(), "Cookie", cookie(begin));
    }

    private static HttpResponse<String> go(URI address) throws Exception {
        return BROWSER.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
    }

    private static String cookie(HttpResponse<String> answer) {
        String set = answer.headers().firstValue("Set-Cookie").orElseThrow();
        return set.substring(0, set.indexOf(';'));
    }
}
