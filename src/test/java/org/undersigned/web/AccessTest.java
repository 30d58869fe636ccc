package org.undersigned.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.undersigned.embedded.WorldUnfit;
import org.undersigned.jobs.RunSummary;

/** Every route and every role. */
class AccessTest {
    private static final String PASSWORD = "correct horse";

    /** The lowest role that may, or ANYBODY. One example of each address. */
    private static final String TABLE = """
            GET  /sign-in                                         | ANYBODY
            POST /language?to=fr                                  | ANYBODY
            GET  /undersigned.css                                 | ANYBODY
            GET  /favicon.svg                                     | ANYBODY
            GET  /actuator/health                                 | ANYBODY
            GET  /actuator/health/liveness                        | ANYBODY
            GET  /actuator                                        | OPERATOR
            GET  /nowhere                                         | READER
            POST /nowhere                                         | READER
            GET  /api/v1/nowhere                                  | READER
            GET  /                                                | READER
            GET  /search?q=eau                                    | READER
            GET  /statements/RECORD                               | READER
            GET  /statements/RECORD/pages/1.png?w=200             | READER
            GET  /statements/RECORD/entries/1-1.png               | READER
            GET  /statements/RECORD/original                      | READER
            GET  /statements/RECORD/searchable.pdf                | READER
            GET  /statements/RECORD/alto.xml                      | READER
            GET  /statements/RECORD/signatories.csv               | READER
            GET  /organisations                                   | READER
            GET  /organisations/o1                                | READER
            GET  /api                                             | READER
            GET  /api/v1/openapi.json                             | READER
            GET  /api/v1/search?q=eau                             | READER
            GET  /api/v1/pages?q=eau                              | READER
            GET  /api/v1/statements                               | READER
            GET  /api/v1/statements/RECORD                        | READER
            GET  /api/v1/statements/RECORD/pages                  | READER
            GET  /api/v1/signatures                               | READER
            GET  /api/v1/organisations                            | READER
            GET  /api/v1/organisations/o1                         | READER
            GET  /api/v1/reconcile                                | READER
            GET  /api/v1/reconcile/extend/propose                 | READER
            GET  /api/v1/reconcile/preview?id=o1                  | READER
            GET  /api/v1/reconcile/suggest/entity?prefix=P        | READER
            GET  /api/v1/reconcile/suggest/property               | READER
            GET  /api/v1/reconcile/suggest/type                   | READER
            POST /api/v1/reconcile                                | READER
            POST /api/v1/reconcile/match                          | READER
            POST /api/v1/reconcile/extend                         | READER
            GET  /review                                          | REVIEWER
            POST /review/same                                     | REVIEWER
            POST /review/different                                | REVIEWER
            POST /review/undo                                     | REVIEWER
            GET  /api/v1/calibration                              | REVIEWER
            GET  /runs                                            | OPERATOR
            GET  /runs/7                                          | OPERATOR
            GET  /runs/7/events                                   | OPERATOR
            GET  /api/v1/runs/7/events                            | OPERATOR
            POST /runs/7/rerun                                    | OPERATOR
            GET  /api/v1/runs                                     | OPERATOR
            GET  /api/v1/runs/7                                   | OPERATOR
            POST /api/v1/runs/7/rerun                             | OPERATOR
            GET  /jobs                                            | OPERATOR
            POST /jobs/nightly/run                                | OPERATOR
            POST /jobs/nightly/pause                              | OPERATOR
            POST /jobs/nightly/resume                             | OPERATOR
            GET  /deliver                                         | OPERATOR
            POST /deliver                                         | OPERATOR
            POST /api/v1/files?name=a.pdf                         | OPERATOR
            GET  /actuator/prometheus                             | OPERATOR
            GET  /audit                                           | ADMIN
            """;

    @TempDir
    static Path store;

    private static final FakeAccounts ACCOUNTS = new FakeAccounts();
    private static final Map<Role, String> TOKENS = new EnumMap<>(Role.class);
    private static Site site;

    @BeforeAll
    static void open() {
        ACCOUNTS.put("anna", PASSWORD, Role.OPERATOR);
        for (Role role : Role.values()) TOKENS.put(role, ACCOUNTS.issue(role.name(), role));
        site = Site.open(store, ACCOUNTS);
        site.catalogue.statements.add(Statements.evil());
        site.catalogue.organisations.add(Statements.organisation("o1", "Parti"));
        site.runs.runs.add(FakeRunBook.run(
                "7",
                RunSummary.State.COMPLETED,
                15,
                FakeRunBook.refusal("/in/sealed.pdf", "ENCRYPTED", "is encrypted; remove the password")));
    }

    @AfterAll
    static void close() {
        site.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = TABLE)
    void whoMayDoWhat(String route, String lowest) {
        String method = route.substring(0, 4).strip();
        String path = route.substring(4).strip().replace("RECORD", Statements.RECORD);
        int nobody = site.send(method, path, "").statusCode();
        if (lowest.equals("ANYBODY")) assertThat(nobody).as("nobody").isIn(200, 303);
        else assertThat(nobody).as("nobody").isEqualTo(path.startsWith("/api/") ? 401 : 302);
        for (Role role : Role.values()) {
            boolean may = lowest.equals("ANYBODY") || role.may(Role.named(lowest));
            int status = site.send(method, path, "", "Authorization", "Bearer " + TOKENS.get(role))
                    .statusCode();
            if (may) assertThat(status).as(role.name()).isNotIn(401, 403);
            else assertThat(status).as(role.name()).isEqualTo(403);
        }
    }

    /** Whoever is led to another site while signed in here must not do there what was done here. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = TABLE)
    void nothingIsDoneForAnotherSite(String route, String lowest) {
        String method = route.substring(0, 4).strip();
        if (method.equals("GET")) return;
        String path = route.substring(4).strip().replace("RECORD", Statements.RECORD);
        String token = "Bearer " + TOKENS.get(Role.ADMIN);
        int before = site.audit.entries.size();
        for (String[] says : new String[][] {{"Origin", "https://elsewhere.example"}, {"Sec-Fetch-Site", "cross-site"}})
            assertThat(site.send(method, path, "", "Authorization", token, says[0], says[1])
                            .statusCode())
                    .as(says[0])
                    .isEqualTo(403);
        assertThat(site.audit.entries).hasSize(before);
    }

    @Test
    void everyRouteIsInTheTable() {
        List<String> examples = TABLE.lines()
                .map(line -> line.substring(0, line.indexOf('|')).strip())
                .toList();
        TreeSet<String> untested = new TreeSet<>();
        site.routes().forEach(route -> {
            String method = route.substring(0, route.indexOf(' '));
            String pattern = route.substring(route.indexOf(' ') + 1)
                    .replaceAll("\\\\d\\{[^}]*}", "d")
                    .replaceAll("\\{record:[^/]*]\\{64}}", "RECORD")
                    .replaceAll("\\{[^}]*}", "[^/]+?")
                    .replace("**", ".+");
            boolean tested =
                    examples.stream().anyMatch(example -> example.matches(method + " +" + pattern + "(\\?.*)?"));
            if (!tested && !pattern.contains("error")) untested.add(route);
        });
        assertThat(untested).isEmpty();
    }

    @Test
    void peopleAreLedToTheWayInAndProgramsAreTold() {
        HttpResponse<String> page = site.get("/runs");
        assertThat(page.headers().firstValue("Location").orElseThrow()).endsWith("/sign-in");
        assertThat(site.get("/sign-in").body())
                .as("what would only lead back here")
                .doesNotContain("role=\"search\"")
                .doesNotContain("<nav");
        HttpResponse<String> api = site.get("/api/v1/runs");
        assertThat(api.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
        assertThat(api.headers().firstValue("WWW-Authenticate")).contains("Bearer");
        assertThat(site.get("/undersigned.css").statusCode()).isEqualTo(200);
    }

    @Test
    void anUnknownOrRevokedTokenIsRefused() {
        assertThat(status("und_nonsense")).isEqualTo(401);
        String secret = ACCOUNTS.issue("short", Role.ADMIN);
        assertThat(status(secret)).isEqualTo(200);
        ACCOUNTS.tokens().stream().filter(t -> t.name().equals("short")).forEach(t -> ACCOUNTS.revoke(t.id()));
        assertThat(status(secret)).isEqualTo(401);
    }

    private static int status(String token) {
        return site.get("/api/v1/runs", "Authorization", "Bearer " + token).statusCode();
    }

    @Test
    void apersonSignsInAndOutAndTheLogKnows() {
        HttpResponse<String> in =
                site.post("/sign-in", "username=anna&password=correct+horse", "Sec-Fetch-Site", "same-origin");
        assertThat(in.statusCode()).isEqualTo(302);
        String set = in.headers().firstValue("Set-Cookie").orElseThrow();
        assertThat(set).contains("HttpOnly").contains("SameSite=Lax");
        String cookie = set.substring(0, set.indexOf(';'));
        HttpResponse<String> runs = site.get("/runs", "Cookie", cookie);
        assertThat(runs.statusCode()).isEqualTo(200);
        assertThat(runs.body()).contains("anna").contains("Sign out");
        assertThat(runs.headers().firstValue("Cache-Control").orElseThrow()).contains("no-store");
        assertThat(site.get("/audit", "Cookie", cookie).statusCode()).isEqualTo(403);
        assertThat(site.post("/runs/7/rerun", "", "Cookie", cookie).statusCode())
                .as("a session that does not say where it comes from")
                .isEqualTo(403);
        assertThat(site.post("/runs/7/rerun", "", "Cookie", cookie, "Origin", "https://elsewhere.example")
                        .statusCode())
                .isEqualTo(403);
        assertThat(site.post("/runs/7/rerun", "", "Cookie", cookie, "Sec-Fetch-Site", "same-origin")
                        .statusCode())
                .isEqualTo(302);
        site.post("/sign-out", "", "Cookie", cookie, "Sec-Fetch-Site", "same-origin");
        assertThat(site.get("/runs", "Cookie", cookie).statusCode()).isEqualTo(302);
        assertThat(site.audit.entries).extracting(Audit.Entry::action).contains("sign-in", "re-run");
        assertThat(site.audit.entries).extracting(Audit.Entry::actor).contains("anna");
    }

    @Test
    void aTokenThatIsShownInASessionIsForOneRequestOnly() {
        String cookie = session("anna");
        String token = "Bearer " + TOKENS.get(Role.ADMIN);

        int shown = site.get("/audit", "Cookie", cookie, "Authorization", token).statusCode();

        assertThat(shown).isEqualTo(200);
        assertThat(site.get("/audit", "Cookie", cookie).statusCode()).isEqualTo(403);
        assertThat(site.get("/runs", "Cookie", cookie).body()).contains("anna");
    }

    @Test
    void anAccountThatIsRemovedOrChangedIsOutWithItsNextRequest() {
        ACCOUNTS.put("dora", PASSWORD, Role.OPERATOR);
        String before = session("dora");
        assertThat(site.get("/runs", "Cookie", before).statusCode()).isEqualTo(200);

        ACCOUNTS.put("dora", PASSWORD, Role.READER);
        assertThat(site.get("/runs", "Cookie", before).statusCode())
                .as("another role")
                .isEqualTo(302);
        assertThat(site.get("/", "Cookie", before).statusCode()).isEqualTo(302);
        String asReader = session("dora");
        HttpResponse<String> runs = site.get("/runs", "Cookie", asReader, "Accept", "text/html");
        assertThat(runs.statusCode()).isEqualTo(403);
        assertThat(runs.body()).contains("Your role in this archive does not allow it.");
        site.catalogue.result = Statements.nothing();
        for (String path : List.of("/", "/search?q=nothing"))
            assertThat(site.get(path, "Cookie", asReader).body())
                    .as("no way to what is not theirs")
                    .contains("href=\"/organisations\"")
                    .doesNotContain("href=\"/runs\"");

        ACCOUNTS.put("dora", "battery staple", Role.READER);
        assertThat(site.get("/", "Cookie", asReader).statusCode())
                .as("another password")
                .isEqualTo(302);
        ACCOUNTS.put("dora", PASSWORD, Role.READER);
        String last = session("dora");

        ACCOUNTS.remove("dora");
        assertThat(site.get("/", "Cookie", last).statusCode()).as("removed").isEqualTo(302);
        assertThat(site.get("/api/v1/search?q=eau", "Cookie", last).statusCode())
                .isEqualTo(401);
    }

    @Test
    void aSessionThatCannotBeLookedUpIsNotAnsweredAndNotEnded() {
        ACCOUNTS.put("emil", PASSWORD, Role.READER);
        String cookie = session("emil");
        ACCOUNTS.away = true;
        try {
            assertThat(site.get("/", "Cookie", cookie).statusCode()).isEqualTo(503);
        } finally {
            ACCOUNTS.away = false;
        }
        assertThat(site.get("/", "Cookie", cookie).statusCode()).isEqualTo(200);
    }

    private static String session(String name) {
        String set = site.post(
                        "/sign-in", "username=" + name + "&password=correct+horse", "Sec-Fetch-Site", "same-origin")
                .headers()
                .firstValue("Set-Cookie")
                .orElseThrow();
        return set.substring(0, set.indexOf(';'));
    }

    @Test
    void whoGuessesPasswordsHasToWaitHoweverTheAddressIsWritten() {
        for (int i = 0; i < 8; i++) guess("clara");

        assertThat(site.post("/sign%2Din", "username=clara&password=wrong", "Sec-Fetch-Site", "same-origin")
                        .headers()
                        .firstValue("Location")
                        .orElseThrow())
                .endsWith("/sign-in?wait");
    }

    @Test
    void guessesThatComeAtOnceAreNoMoreThanGuessesInARow() {
        ExecutorService many = Executors.newFixedThreadPool(24);
        try {
            List<CompletableFuture<String>> answers = IntStream.range(0, 24)
                    .mapToObj(i -> CompletableFuture.supplyAsync(() -> guess("franz"), many))
                    .toList();

            assertThat(answers.stream().map(CompletableFuture::join))
                    .filteredOn(location -> location.endsWith("?failed"))
                    .hasSize(8);
        } finally {
            many.shutdown();
        }
    }

    @Test
    void blanksAroundANameMakeNoOtherName() {
        for (int i = 0; i < 4; i++) guess("gerda");
        for (int i = 0; i < 4; i++) guess("+gerda%09");

        assertThat(guess("gerda++")).endsWith("/sign-in?wait");
    }

    @Test
    void whoSignsInWhileTheAccountsCannotBeReadIsNotToldThatTheirPasswordIsWrong() {
        ACCOUNTS.put("hanna", PASSWORD, Role.READER);
        ACCOUNTS.away = true;
        try {
            for (int i = 0; i < 9; i++)
                assertThat(site.post("/sign-in", "username=hanna&password=x", "Sec-Fetch-Site", "same-origin")
                                .statusCode())
                        .isEqualTo(503);
        } finally {
            ACCOUNTS.away = false;
        }
        assertThat(site.get("/", "Cookie", session("hanna")).statusCode()).isEqualTo(200);
    }

    private static String guess(String name) {
        return site.post("/sign-in", "username=" + name + "&password=wrong", "Sec-Fetch-Site", "same-origin")
                .headers()
                .firstValue("Location")
                .orElseThrow();
    }

    @Test
    void whoGuessesPasswordsHasToWait() {
        String location = "";
        for (int i = 0; i < 9; i++) location = guess("berta");
        assertThat(location).endsWith("/sign-in?wait");
        assertThat(site.post("/sign-in", "username=anna&password=correct+horse", "Sec-Fetch-Site", "cross-site")
                        .statusCode())
                .as("another site cannot sign somebody in")
                .isEqualTo(403);
    }

    @Test
    void whereOthersCanComeInAndNobodyHasAnAccountItDoesNotStart() {
        assertThatThrownBy(() -> Site.open(store, new FakeAccounts(), "--server.address=0.0.0.0"))
                .satisfies(e -> assertThat(WorldUnfit.in(e).orElseThrow())
                        .hasMessageContaining("nobody has an account")
                        .hasMessageContaining("UNDERSIGNED_ACCESS_ADMIN_PASSWORD"));
        FakeAccounts accounts = new FakeAccounts();
        Site.open(store, accounts, "--server.address=0.0.0.0", "--undersigned.access.admin-password=first password")
                .close();
        assertThat(accounts.find("admin"))
                .hasValueSatisfying(admin -> assertThat(admin.role()).isEqualTo(Role.ADMIN));
    }
}
