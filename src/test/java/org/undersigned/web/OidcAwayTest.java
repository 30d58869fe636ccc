package org.undersigned.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Signing in while the OpenID provider is away: where nobody listens, or somebody who never answers. */
class OidcAwayTest {
    private static final String BEGIN = OidcSignIn.BEGINS_AT;

    @TempDir
    Path store;

    private int port;
    private Site site;

    @BeforeEach
    void open() throws IOException {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        FakeAccounts accounts = new FakeAccounts();
        accounts.put("keeper", "correct horse", Role.READER);
        site = Site.open(
                store,
                accounts,
                "--undersigned.access.oidc.issuer=http://127.0.0.1:" + port,
                "--undersigned.access.oidc.client-id=" + OpenIdProvider.CLIENT,
                "--undersigned.access.oidc.client-secret=" + OpenIdProvider.SECRET,
                "--undersigned.access.oidc.roles.everybody=reader",
                "--undersigned.access.oidc.label=The university");
    }

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void itsLinkLeadsBackToThePageThatSaysSo() {
        assertThat(site.get("/sign-in").body()).contains(BEGIN).doesNotContain("does not answer");
        HttpResponse<String> begin = site.get(BEGIN);
        assertThat(begin.statusCode()).isEqualTo(302);
        assertThat(location(begin)).endsWith("/sign-in?away");
        HttpResponse<String> page = site.get("/sign-in?away");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("The university does not answer at the moment", "type=\"password\"");
        assertThat(site.get("/sign-in?away", "Accept-Language", "fr").body())
                .contains("The university ne répond pas pour le moment");
    }

    @Test
    void aPasswordStillOpens() {
        site.get(BEGIN);
        HttpResponse<String> in = signInByPassword();
        assertThat(location(in)).doesNotContain("sign-in");
        assertThat(site.get("/organisations", "Cookie", cookie(in)).statusCode())
                .isEqualTo(200);
        HttpResponse<String> out = site.post("/sign-out", "", "Cookie", cookie(in), "Sec-Fetch-Site", "same-origin");
        assertThat(location(out)).endsWith("/sign-in?out");
    }

    @Test
    void oneThatComesBackNeedsNoRestart() throws Exception {
        assertThat(location(site.get(BEGIN))).endsWith("/sign-in?away");
        try (OpenIdProvider back = new OpenIdProvider(port)) {
            assertThat(location(site.get(BEGIN))).startsWith(back.issuer + "/authorize?");
        }
    }

    @Test
    void oneThatGoesAwayHalfwayLetsNobodyInAndTheLogKnows() throws Exception {
        HttpResponse<String> begin;
        URI answer;
        try (OpenIdProvider provider = new OpenIdProvider(port)) {
            begin = site.get(BEGIN);
            answer = URI.create(location(HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create(location(begin))).build(),
                            HttpResponse.BodyHandlers.ofString())));
        }
        HttpResponse<String> in = site.get(answer.getRawPath() + "?" + answer.getRawQuery(), "Cookie", cookie(begin));
        assertThat(location(in)).endsWith("/sign-in?refused");
        assertThat(site.audit.entries).last().satisfies(entry -> assertThat(entry.action())
                .isEqualTo("sign-in refused"));
        assertThat(site.get("/sign-in?refused").body()).contains("The university did not let you in");
    }

    /** Connections are taken by the system and never answered. */
    @Test
    void oneThatHangsIsWaitedForByOneAndKeepsNobodyElseFromComingIn() throws Exception {
        try (ServerSocket silent = new ServerSocket(port, 50, InetAddress.getLoopbackAddress())) {
            assertThat(silent.isBound()).isTrue();
            long start = System.nanoTime();
            List<CompletableFuture<String>> crowd = IntStream.range(0, 5)
                    .mapToObj(i -> CompletableFuture.supplyAsync(() -> location(site.get(BEGIN))))
                    .toList();
            CompletableFuture.anyOf(crowd.toArray(CompletableFuture[]::new)).join();
            assertThat(crowd.stream().filter(CompletableFuture::isDone).map(CompletableFuture::join))
                    .allMatch(where -> where.endsWith("/sign-in?away"));
            assertThat(location(signInByPassword())).doesNotContain("sign-in");
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(15));
        }
    }

    private HttpResponse<String> signInByPassword() {
        return site.post("/sign-in", "username=keeper&password=correct+horse", "Sec-Fetch-Site", "same-origin");
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElseThrow();
    }

    private static String cookie(HttpResponse<String> answer) {
        String set = answer.headers().firstValue("Set-Cookie").orElseThrow();
        return set.substring(0, set.indexOf(';'));
    }
}
