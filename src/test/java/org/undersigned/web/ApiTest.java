package org.undersigned.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.undersigned.jobs.RunSummary;
import org.undersigned.organisations.Alias;
import org.undersigned.organisations.Organisation;
import org.undersigned.organisations.PrintedName;
import org.undersigned.organisations.Relation;
import org.undersigned.search.PageRequest;
import org.undersigned.search.SearchQuery;
import org.undersigned.search.SearchRequest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The API over real HTTP: the same shapes as the command line. */
class ApiTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @TempDir
    static Path store;

    private static Site site;

    @BeforeAll
    static void open() {
        site = Site.open(store);
        site.catalogue.statements.add(Statements.evil());
        site.catalogue.organisations.add(Statements.organisation("o1", "Parti"));
        site.runs.runs.add(FakeRunBook.run("7", RunSummary.State.COMPLETED, 14));
    }

    @BeforeEach
    void isThere() {
        site.catalogue.away = Optional.empty();
    }

    @AfterAll
    static void close() {
        site.close();
    }

    @Test
    void aStatementHasTheShapeOfTheExport() {
        JsonNode statement = json(site.get("/api/v1/statements/" + Statements.RECORD));
        assertThat(statement.get("date").asString()).isEqualTo("2022-01-21");
        assertThat(statement.get("origin").asString()).isEqualTo("MIXED");
        assertThat(statement.get("signaturesDate").isNull()).isTrue();
        assertThat(statement.at("/signatories/0/organisation/id").asString()).isEqualTo("o1");
        assertThat(statement.at("/signatories/0/box").size()).isEqualTo(4);
        assertThat(statement.at("/signatoryLists/0/missingNumbers/0").asInt()).isEqualTo(2);
    }

    @Test
    void whoHasAStatementAlreadyIsToldThatItIsAsItWas() {
        String path = "/api/v1/statements/" + Statements.RECORD;
        String tag = site.get(path).headers().firstValue("ETag").orElseThrow();
        assertThat(site.get(path, "If-None-Match", tag).statusCode()).isEqualTo(304);
    }

    @Test
    void everythingIsExportedAsLines() {
        HttpResponse<String> all = site.get("/api/v1/statements");
        assertThat(all.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/jsonl");
        assertThat(all.body().lines()).singleElement().satisfies(line -> assertThat(
                        JSON.readTree(line).get("record").asString())
                .isEqualTo(Statements.RECORD));
    }

    @Test
    void anExportGoesOnHoweverLongItTakes() {
        site.catalogue.millisAStatement = 3_500;
        try {
            assertThat(site.get("/api/v1/statements").body()).contains(Statements.RECORD);
        } finally {
            site.catalogue.millisAStatement = 0;
        }
    }

    @Test
    void theDescriptionKnowsEveryAddress() {
        JsonNode paths = json(site.get("/api/v1/openapi.json")).get("paths");
        assertThat(site.routes().filter(route -> route.contains(" /api/v1/"))).allSatisfy(route -> {
            String method = route.substring(0, route.indexOf(' ')).toLowerCase(Locale.ROOT);
            String path = route.substring(route.indexOf(' ') + 1).replaceAll("\\{(\\w+):[^/]*}", "{$1}");
            assertThat(paths.path(path).has(method)).as(route).isTrue();
        });
        assertThat(site.get("/api").body()).contains("/api/v1/files");
    }

    @Test
    void theDescriptionNamesWhatASearchIsNarrowedDownBy() {
        JsonNode search = json(site.get("/api/v1/openapi.json")).at("/paths/~1api~1v1~1search/get/parameters");
        assertThat(search.valueStream().map(parameter -> parameter.get("name").asString()))
                .containsAll(
                        Arrays.stream(Narrow.values()).map(Narrow::parameter).toList())
                .contains("q", "sort", "size", "after", "steady");
    }

    @Test
    void theDescriptionTellsWhichCallsAreLimited() {
        JsonNode paths = json(site.get("/api/v1/openapi.json")).get("paths");
        assertThat(site.costly().filter(route -> route.contains(" /api/v1/")))
                .hasSizeGreaterThanOrEqualTo(8)
                .allSatisfy(route -> assertThat(paths.path(route.substring(route.indexOf(' ') + 1))
                                .path(route.substring(0, route.indexOf(' ')).toLowerCase(Locale.ROOT))
                                .path("responses")
                                .has("429"))
                        .as(route)
                        .isTrue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/organisations/o1", "/api/v1/organisations", "/api/v1/runs/7", "/api/v1/runs"})
    void whoHasItAlreadyIsToldThatItIsAsItWas(String path) {
        HttpResponse<String> first = site.get(path);
        String tag = first.headers().firstValue("ETag").orElseThrow();
        HttpResponse<String> again = site.get(path, "If-None-Match", tag);
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(site.get(path, "If-None-Match", "\"another\"").body()).isEqualTo(first.body());
    }

    @Test
    void runsComePageByPage() {
        site.runs.runs.add(FakeRunBook.run("6", RunSummary.State.COMPLETED, 1));
        HttpResponse<String> first = site.get("/api/v1/runs?size=1");
        assertThat(json(first).at("/0/run").asString()).isEqualTo("7");
        String next = first.headers().firstValue("Link").orElseThrow();
        assertThat(next).isEqualTo("</api/v1/runs?size=1&after=7>; rel=\"next\"");
        HttpResponse<String> second = site.get(next.substring(1, next.indexOf('>')));
        assertThat(json(second).at("/0/run").asString()).isEqualTo("6");
        HttpResponse<String> last = site.get("/api/v1/runs?size=1&after=6");
        assertThat(json(last).size()).isZero();
        assertThat(last.headers().firstValue("Link")).isEmpty();
        site.runs.runs.remove(1);
    }

    @Test
    void aSearchHasHitsFacetsAndNotes() {
        JsonNode result = json(site.get("/api/v1/search?q=eau"));
        assertThat(result.get("total").asInt()).isEqualTo(1);
        assertThat(result.at("/hits/0/record").asString()).isEqualTo(Statements.RECORD);
        assertThat(result.at("/facets/countries/0/value").asString()).isEqualTo("CI");
    }

    @Test
    void aHitNamesItsPagesAndAPageIsFoundByItself() {
        assertThat(json(site.get("/api/v1/search?q=eau"))
                        .at("/hits/0/foundOn/0/page")
                        .asInt())
                .isEqualTo(2);
        JsonNode found = json(site.get("/api/v1/pages?q=eau+lang:fr&sort=latest&size=5&record=" + Statements.RECORD));
        assertThat(found.get("total").asInt()).isEqualTo(1);
        assertThat(found.at("/hits/0/page").asInt()).isEqualTo(2);
        assertThat(found.at("/hits/0/fragments/0").asString())
                .isEqualTo("sans l'<em>eau</em>&lt;script&gt;alert(1)&lt;/script&gt;");
        PageRequest asked = site.catalogue.askedOfPages.get(0);
        assertThat(asked.record()).contains(Statements.RECORD);
        assertThat(asked.sort()).isEqualTo(SearchRequest.Sort.LATEST);
        assertThat(asked.size()).isEqualTo(5);
        assertThat(asked.query()).isEqualTo(SearchQuery.parse("eau lang:fr"));
    }

    @Test
    void aRunHasTheShapeOfTheCommandLine() {
        JsonNode run = json(site.get("/api/v1/runs/7"));
        assertThat(run.get("state").asString()).isEqualTo("COMPLETED");
        assertThat(run.get("found").asInt()).isEqualTo(14);
        assertThat(json(site.get("/api/v1/runs")).size()).isEqualTo(1);
    }

    @Test
    void anOrganisationHasItsNamesStatementsAndCosignatories() {
        JsonNode file = json(site.get("/api/v1/organisations/o1"));
        assertThat(file.at("/organisation/name").asString()).isEqualTo("Parti");
        assertThat(file.get("statements").size()).isEqualTo(1);
        assertThat(file.at("/cosignatories/0/value").asString()).isEqualTo("o/1 &x");
    }

    @Test
    void whatBecameOfAnOrganisationIsToldAndWhatStoodForItOnADay() {
        LocalDate day = LocalDate.of(1990, 5, 1);
        for (String id : List.of("o0", "o1")) site.authority.enter(List.of(organisation(id)));
        site.authority.relate(
                new Relation(Relation.Kind.RENAMED, "o0", Optional.of("o1"), day, day, "minutes & <notes>", "ada"));

        JsonNode file = json(site.get("/api/v1/organisations/o1?as-of=1980-01-01"));
        assertThat(file.at("/history/0/from/id").asString()).isEqualTo("o0");
        assertThat(file.get("standing").toString()).isEqualTo("{\"o0\":\"CERTAIN\"}");
        assertThat(site.get("/organisations/o1").body())
                .contains("1 May 1990", "renamed", "minutes &amp; &lt;notes&gt;");
        assertThat(site.get("/api/v1/organisations/o1?as-of=soon").statusCode()).isEqualTo(400);
    }

    private static Organisation organisation(String id) {
        PrintedName printed =
                new PrintedName(Optional.empty(), Optional.of("Party " + id), Optional.empty(), Optional.empty());
        return new Organisation(id, "Party " + id, Optional.empty(), List.of(new Alias(printed, 0)), 0, List.of());
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/statements/0000000000000000000000000000000000000000000000000000000000000000, 404",
        "/api/v1/organisations/nobody, 404",
        "/api/v1/runs/1, 404",
        "/api/v1/elsewhere, 404",
        "/api/v1/search?year=soon, 400",
        "/api/v1/pages?q=eau&record=0000000000000000000000000000000000000000000000000000000000000000, 404",
        "/api/v1/pages?q=eau&record=../secrets, 404",
        "/api/v1/pages?q=eau&size=1001, 400",
        "/api/v1/pages?q=eau&after=ZDEuMApsMQpzYQ, 400",
        "/api/v1/search?q=eau&after=bm9uZQ, 400",
        "/api/v1/search?q=eau&sort=latest&after=ZDEuMApsMQpzYQ, 400",
        "/api/v1/runs?size=0, 400",
        "/api/v1/runs?after=begin, 400",
        "/api/v1/organisations?after=x, 400",
        "/api/v1/organisations?q=a&after=bDEKc2E, 400"
    })
    void errorsAreProblems(String path, int status) {
        HttpResponse<String> answer = site.get(path, "Accept", "text/html,*/*");
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(JSON.readTree(answer.body()).get("status").asInt()).isEqualTo(status);
    }

    @Test
    void anIndexThatIsAwayIsAProblemWithAdvice() {
        site.catalogue.away = Optional.of(Statements.away());
        HttpResponse<String> answer = site.get("/api/v1/search?q=eau");
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(JSON.readTree(answer.body()).get("advice").asString()).contains("Elasticsearch");
    }

    private static JsonNode json(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/json");
        return JSON.readTree(answer.body());
    }
}
