package org.undersigned.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Nobody takes so much of what is costly that nothing is left for others. */
class LimitsTest {
    @TempDir
    static Path store;

    @Test
    void whoAsksTooOftenIsToldWhenToAskAgain() {
        try (Site site = Site.open(store, new FakeAccounts(), "--undersigned.limits.searches-per-minute=2")) {
            assertThat(site.get("/api/v1/search?q=eau").statusCode()).isEqualTo(200);
            assertThat(site.get("/search?q=eau").statusCode()).isEqualTo(200);
            HttpResponse<String> refused = site.get("/api/v1/search?q=eau");
            assertThat(refused.statusCode()).isEqualTo(429);
            assertThat(refused.headers().firstValue("Content-Type")).contains("application/problem+json");
            assertThat(Integer.parseInt(
                            refused.headers().firstValue("Retry-After").orElseThrow()))
                    .isBetween(1, 30);
            JsonNode problem = JsonMapper.builder().build().readTree(refused.body());
            assertThat(problem.get("detail").asString()).contains("search", "too often");
            HttpResponse<String> page = site.get("/search?q=eau");
            assertThat(page.statusCode()).isEqualTo(429);
            assertThat(page.headers().firstValue("Retry-After")).isPresent();
            assertThat(page.body()).contains("<h1>");
            assertThat(site.get("/api/v1/organisations").statusCode())
                    .as("what is cheap is not counted")
                    .isEqualTo(200);
        }
    }

    @Test
    void everyAccountHasItsOwn() {
        FakeAccounts accounts = new FakeAccounts();
        accounts.put("anna", "correct horse", Role.ADMIN);
        String one = "Bearer " + accounts.issue("one", Role.READER);
        String other = "Bearer " + accounts.issue("other", Role.READER);
        try (Site site = Site.open(store, accounts, "--undersigned.limits.exports-per-hour=1")) {
            assertThat(export(site, one)).isEqualTo(200);
            assertThat(export(site, one)).isEqualTo(429);
            assertThat(export(site, other)).isEqualTo(200);
        }
    }

    private static int export(Site site, String authorization) {
        return site.get("/api/v1/statements", "Authorization", authorization).statusCode();
    }

    @Test
    void aThirdExportAtOnceIsToldToWait() throws Exception {
        try (Site site = Site.open(store)) {
            slowly(site);
            CompletableFuture<?> first = begun(site);
            CompletableFuture<?> second = begun(site);
            HttpResponse<String> third = site.get("/api/v1/signatures", "Accept-Language", "fr");
            assertThat(third.statusCode()).isEqualTo(429);
            assertThat(third.body()).contains("tout exporter");
            site.catalogue.millisAStatement = 0;
            CompletableFuture.allOf(first, second).get();
            assertThat(site.get("/api/v1/signatures").statusCode()).isEqualTo(200);
        }
    }

    /** As when nobody is there to do it: the only thread is taken, and none may wait for it. */
    @Test
    void anExportThatNeverBeginsLeavesItsTurnToOthers() throws Exception {
        try (Site site = Site.open(
                store,
                new FakeAccounts(),
                "--spring.task.execution.pool.core-size=1",
                "--spring.task.execution.pool.max-size=1",
                "--spring.task.execution.pool.queue-capacity=0")) {
            slowly(site);
            CompletableFuture<?> first = begun(site);
            for (int i = 0; i < 3; i++)
                assertThat(site.get("/api/v1/signatures").statusCode()).isGreaterThanOrEqualTo(500);
            site.catalogue.millisAStatement = 0;
            first.get();
        }
    }

    private static void slowly(Site site) {
        for (int i = 0; i < 1_000; i++) site.catalogue.statements.add(Statements.evil());
        site.catalogue.millisAStatement = 50;
    }

    private static CompletableFuture<?> begun(Site site) throws InterruptedException {
        int before = site.catalogue.exports.get();
        CompletableFuture<?> export = CompletableFuture.runAsync(() -> site.get("/api/v1/statements"));
        while (site.catalogue.exports.get() == before) Thread.sleep(10);
        return export;
    }

    @Test
    void whatWasUsedComesBackAndNoneIsNoLimit() {
        Allowances two = new Allowances(2, Duration.ofSeconds(20));
        assertThat(two.wait("a")).isZero();
        assertThat(two.wait("a")).isZero();
        assertThat(two.wait("a")).isPositive().isLessThanOrEqualTo(Duration.ofSeconds(10));
        assertThat(two.wait("b")).isZero();
        Allowances any = new Allowances(0, Duration.ofHours(1));
        for (int i = 0; i < 1_000; i++) assertThat(any.wait("a")).isZero();
        assertThatThrownBy(() -> new LimitSettings(-1, 0, 0, 0)).hasMessageContaining("undersigned.limits");
    }
}
