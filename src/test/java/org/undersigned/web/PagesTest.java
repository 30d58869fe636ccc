package org.undersigned.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.undersigned.intake.Cause;
import org.undersigned.jobs.Outcome;
import org.undersigned.jobs.Rerun;
import org.undersigned.jobs.RunSummary;
import org.undersigned.organisations.Filing;
import org.undersigned.organisations.Judgement;
import org.undersigned.organisations.OrganisationRef;
import org.undersigned.organisations.PrintedName;
import org.undersigned.search.Condition;
import org.undersigned.search.Note;
import org.undersigned.search.StatementSearch;

/** Every page over real HTTP. */
class PagesTest {
    @TempDir
    static Path store;

    private static Site site;

    @BeforeAll
    static void open() {
        site = Site.open(store);
    }

    @AfterAll
    static void close() {
        site.close();
    }

    @BeforeEach
    void fill() {
        site.catalogue.away = Optional.empty();
        site.catalogue.result = Statements.found();
        site.catalogue.marked = StatementSearch.Marked.NOTHING;
        site.scans.transcript = Optional.empty();
        site.catalogue.asked.clear();
        site.catalogue.statements.clear();
        site.catalogue.statements.add(Statements.evil());
        site.catalogue.organisations.clear();
        site.catalogue.organisations.add(Statements.organisation("o1", "Parti " + Statements.EVIL, "o-old"));
        site.authority.file(
                Statements.RECORD,
                List.of(new Filing(
                        "m1",
                        Statements.RECORD,
                        1,
                        1,
                        new PrintedName(
                                Optional.of("PX"), Optional.of(Statements.EVIL), Optional.empty(), Optional.of("CI")),
                        Judgement.NEW,
                        Optional.of(new OrganisationRef("o1", "Parti")),
                        1,
                        List.of(),
                        List.of())));
        site.runs.begun.clear();
        site.runs.runs.clear();
        site.runs.runs.add(FakeRunBook.run(
                "7",
                RunSummary.State.COMPLETED,
                16,
                FakeRunBook.refusal("/in/" + Statements.EVIL, "EMPTY", "has no bytes"),
                FakeRunBook.refusal("/in/sealed.pdf", "ENCRYPTED", "is encrypted; remove the password")));
        site.runs.runs.add(FakeRunBook.run("8", RunSummary.State.RUNNING, 30));
    }

    @Test
    void aPlaceThatWasFoundNamesItsPageAndLeadsThere() {
        String found = site.get("/search?q=eau").body();
        assertThat(found)
                .contains("de l&#39;<mark>eau</mark>")
                .contains("href=\"/statements/" + RECORD + "?q=eau#page-2\">page 2</a>");
        String text = site.get("/statements/" + RECORD + "?q=eau").body();
        assertThat(text).as("without a scan the page is in the text").contains("id=\"page-2\"");
        site.scans.transcript = Optional.of(Statements.transcript());
        String scan = site.get("/statements/" + RECORD + "?q=eau").body();
        assertThat(scan).contains("class=\"sheet\" id=\"page-2\"").contains("id=\"p2\"");
    }

    @Test
    void theStartPageCountsInTheRightNumber() {
        assertThat(site.get("/").body()).contains("<dt>statement</dt>", "<dt>signatures</dt>", "<dt>organisation</dt>");
    }

    @Test
    void anEmptyArchiveIsNoSearchInVain() {
        site.catalogue.result = Statements.nothing();
        assertThat(site.get("/search").body()).contains("The archive is empty").doesNotContain("Fewer words");
        assertThat(site.get("/search?q=eau").body())
                .contains("The index was asked and holds no statement like this.")
                .contains("Fewer words");
    }

    @Test
    void wherePagesAreNotKnownTheFragmentsStandAlone() {
        site.catalogue.result = Statements.found(List.of());
        assertThat(site.get("/search?q=eau").body())
                .contains("de l&#39;<mark>eau</mark>")
                .doesNotContain("#page-");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/search?q=eau",
                "/statements/" + RECORD,
                "/organisations",
                "/organisations/o1",
                "/runs",
                "/runs/7",
                "/runs/8"
            })
    void foreignTextIsShownAndNeverRun(String path) {
        HttpResponse<String> page = site.get(path);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .doesNotContain(Statements.EVIL)
                .doesNotContain("<img src=x")
                .endsWith("</html>\n");
        if (!path.startsWith("/runs/8") && !path.equals("/runs"))
            assertThat(page.body()).contains("&lt;script&gt;alert(1)&lt;/script&gt;");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'none'")
                .contains("script-src 'self'")
                .doesNotContain("unsafe");
        assertThat(page.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(page.body()).doesNotContain("style=\"").doesNotContain(" onclick");
    }

    private static final String RECORD = "abababababababababababababababababababababababababababababababab";

    @Test
    void marksWhatWasFound() {
        assertThat(site.get("/search?q=eau").body())
                .contains("Pour l&#39;<mark>eau</mark>&lt;script&gt;")
                .contains("<mark>PX</mark>")
                .contains("#s1-2");
    }

    @Test
    void aSearchIsNarrowedDownByItsAddress() {
        site.get("/search?q=eau&org=o1&org=o2&country=ci&year=2022&lang=FR&sort=latest");
        assertThat(site.catalogue.asked.get(0).query().conditions())
                .contains(
                        new Condition.Word("eau"),
                        new Condition.Organisation("o1"),
                        new Condition.Organisation("o2"),
                        new Condition.Country("CI"),
                        new Condition.Language("fr"));
    }

    @Test
    void facetsLinkToTheNarrowedSearchAndChipsOutOfIt() {
        String page = site.get("/search?q=eau%20%26%20pain&country=CI").body();
        assertThat(page)
                .contains("/search?q=eau%20%26%20pain&amp;org=o%2F1%20%26x&amp;country=CI")
                .contains("/search?q=eau%20%26%20pain&amp;country=CI&amp;year=2022")
                .contains("<a href=\"/search?q=eau%20%26%20pain\">");
    }

    @Test
    void nothingFoundIsSaidAndNotesAreShown() {
        site.catalogue.result = Statements.nothing(new Note(Note.Kind.FROM, "from:soon", "for programs"));
        HttpResponse<String> page = site.get("/search?q=from:soon");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("holds no statement like this").contains("from:soon was left out");
        assertThat(site.get("/search?q=from:soon", "Accept-Language", "fr").body())
                .contains("from:soon n’est pas pris en compte")
                .doesNotContain("for programs");
    }

    @Test
    void anIndexThatIsAwayIsNotAnEmptyArchive() {
        site.catalogue.away = Optional.of(Statements.away());
        HttpResponse<String> page = site.get("/search?q=eau");
        assertThat(page.statusCode()).isEqualTo(503);
        assertThat(page.body())
                .contains("The index does not answer")
                .contains("cannot search")
                .contains("says nothing about what the archive holds")
                .contains("href=\"/search?q=eau\"", "Try again");
        assertThat(site.get("/runs").statusCode()).as("runs need no index").isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /statements/0000000000000000000000000000000000000000000000000000000000000000 | 404
            /statements/unknown             | 404
            /statements/..%2F..%2Fetc       | 400
            /organisations/nobody           | 404
            /runs/12345                     | 404
            /runs/twelve                    | 404
            /runs/99999999999999999999      | 404
            /elsewhere                      | 404
            /search?year=soon               | 400
            /search?sort=sideways           | 400
            /search?after=%21%21            | 400
            /search?size=100000             | 400
            """)
    void whatIsNotThereHasAPageThatSaysSo(String path, int status) {
        HttpResponse<String> page = site.get(path, "Accept", "text/html");
        assertThat(page.statusCode()).isEqualTo(status);
        if (!path.contains("%2F")) assertThat(page.body()).contains("<h1>").doesNotContain("Exception");
    }

    @ParameterizedTest
    @ValueSource(strings = {"country=ZZZZ", "country=C", "country=%00", "lang=%C3%A9%C3%A9", "kind=%3Cb%3E"})
    void whatIsNoCodeIsShownAsItIsAndFindsNothing(String narrowed) {
        HttpResponse<String> page = site.get("/search?q=&" + narrowed, "Accept", "text/html");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("class=\"chips\"").doesNotContain("<b>");
    }

    @Test
    void aStatementSaysWhatIsMissing() {
        assertThat(site.get("/statements/" + RECORD).body())
                .contains("2 of 3 pages could be read; 1 could not")
                .contains("Not found: the entry numbered <strong>2</strong>")
                .contains("The text speaks of 4; 2 were found.")
                .contains("21 January 2022")
                .contains("94 %")
                .contains("href=\"/organisations/o1\"")
                .doesNotContain("head &lt;script");
    }

    @Test
    void theOriginalIsSavedAndNeverShown() throws Exception {
        Path kept = store.resolve("ab").resolve(RECORD);
        Files.createDirectories(kept.getParent());
        Files.writeString(kept, "<script>the file</script>");
        HttpResponse<String> file = site.get("/statements/" + RECORD + "/original");
        assertThat(file.body()).isEqualTo("<script>the file</script>");
        assertThat(file.headers().firstValue("Content-Type")).contains("application/octet-stream");
        assertThat(file.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(file.headers().firstValue("Content-Disposition").orElseThrow())
                .startsWith("attachment;");
    }

    @Test
    void theScanIsShownWithWhatWasFoundAndWhoSigned() {
        site.scans.transcript = Optional.of(Statements.transcript());
        site.catalogue.marked = Statements.marked();
        String page = site.get("/statements/" + RECORD + "?q=eau").body();
        assertThat(page)
                .contains("src=\"/statements/" + RECORD + "/pages/1.png?w=800\"")
                .contains("viewBox=\"0 0 1000 1400\"")
                .contains("<rect class=\"found\" x=\"97\" y=\"97\" width=\"96\" height=\"46\">")
                .contains("id=\"e1-1\"")
                .contains("id=\"e1-2\" href=\"#s1-2\" class=\"entry sought\"")
                .contains("src=\"/statements/" + RECORD + "/entries/1-2.png\"")
                .contains("could not be read: pages lost")
                .contains("href=\"/search?q=eau\"")
                .doesNotContain(Statements.EVIL);
    }

    @Test
    void aPageIsDrawnOnceAndABrowserKeepsIt() {
        HttpResponse<String> page = site.get("/statements/" + RECORD + "/pages/2.png?w=200");
        String tag = page.headers().firstValue("ETag").orElseThrow();
        int drawn = site.scans.drawn;
        assertThat(page.headers().firstValue("Content-Type")).contains("image/png");
        assertThat(page.headers().firstValue("Cache-Control").orElseThrow()).contains("private");
        assertThat(site.get("/statements/" + RECORD + "/pages/2.png?w=200").statusCode())
                .isEqualTo(200);
        assertThat(site.get("/statements/" + RECORD + "/pages/2.png?w=200", "If-None-Match", tag)
                        .statusCode())
                .isEqualTo(304);
        assertThat(site.scans.drawn).isEqualTo(drawn);
        assertThat(site.get("/statements/" + RECORD + "/entries/1-2.png").statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /pages/9.png             | 404
            /pages/0.png             | 404
            /pages/1.png?w=99999     | 400
            /pages/1.png?w=x         | 400
            /pages/..%2F1.png        | 400
            /entries/1-7.png         | 404
            /entries/1.png           | 404
            """)
    void picturesThatAreNotThereAreRefused(String path, int status) {
        assertThat(site.get("/statements/" + RECORD + path).statusCode()).isEqualTo(status);
        assertThat(site.get("/statements/" + "0".repeat(64) + path).statusCode())
                .as("no such statement")
                .isIn(400, 404);
    }

    @ParameterizedTest
    @CsvSource({
        "searchable.pdf, application/pdf, PDF of ab",
        "alto.xml, application/xml, ALTO of ab",
        "signatories.csv, text/csv;charset=UTF-8, 1. <script>"
    })
    void aStatementIsTakenAwayInTheFormatsOfTheTrade(String file, String type, String content) {
        HttpResponse<String> answer = site.get("/statements/" + RECORD + "/" + file);
        assertThat(answer.headers().firstValue("Content-Type")).contains(type);
        assertThat(answer.headers().firstValue("Content-Disposition").orElseThrow())
                .startsWith("attachment;");
        assertThat(answer.body()).contains(content);
    }

    @Test
    void anOrganisationShowsWhereItsNamesStand() {
        assertThat(site.get("/organisations/o1").body())
                .contains("/statements/" + RECORD + "#s1-1")
                .contains("Côte d’Ivoire")
                .contains("first seen 1 May 2021");
    }

    @Test
    void aStatementSaysWhatMayBeTheSameAndHowThatWasFound() {
        assertThat(site.get("/statements/" + RECORD).body())
                .contains("Perhaps the same statement")
                .contains("in another language: English")
                .contains("12 of 13 signatories are the same")
                .contains("dated 3 days apart")
                .doesNotContain("the same title");
    }

    @Test
    void anOrganisationShowsWhatItsUsualCosignatoriesSignedWithoutIt() {
        site.catalogue.unsignedBy.clear();
        assertThat(site.get("/organisations/o1").body()).doesNotContain("Could have signed");
        Set<String> usual = Set.of("o1", "a", "b", "c", "d");
        site.catalogue.lists = List.of(usual, usual, usual, Set.of("o-old", "a", "stranger"));
        assertThat(site.get("/organisations/o1").body())
                .contains("Could have signed, and did not")
                .contains("at least 3 of the 4 organisations")
                .contains("3 of 4 usual co-signatories");
        assertThat(site.catalogue.unsignedBy)
                .as("who stands beside it most often comes first")
                .containsExactly("a", "b", "c", "d");
        site.catalogue.lists = List.of();
    }

    @Test
    void anOrganisationThatWasMergedLeadsToTheOneOfToday() {
        HttpResponse<String> answer = site.get("/organisations/o-old");
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith("/organisations/o1");
    }

    @Test
    void aRunShowsItsFailuresByCauseWithAdvice() {
        String advice = "is of a type that holds no statement; deliver a PDF, an image or a text document";
        site.runs.runs.add(FakeRunBook.run(
                "9",
                RunSummary.State.COMPLETED,
                16,
                new RunSummary.Failure(
                        "/in/a.pdf",
                        Outcome.REFUSED,
                        "UNSUPPORTED_TYPE",
                        Optional.empty(),
                        advice,
                        Optional.of("a.pdf (it is application/zip) " + advice))));
        assertThat(site.get("/runs/9").body())
                .as("name and advice stand beside the detail already")
                .contains(">(it is application/zip)</span>");
        assertThat(site.get("/runs/7").body())
                .contains("Such a file is encrypted; remove the password and deliver it again.")
                .contains("sealed.pdf")
                .contains("Re-run 2 records")
                .doesNotContain("<script");
        assertThat(site.get("/runs/8").body()).contains("14 of 30 records done").contains("src=\"/progress-");
    }

    @Test
    void failuresAreGoneThroughAgain() {
        HttpResponse<String> answer = site.post("/runs/7/rerun", "cause=ENCRYPTED", "Sec-Fetch-Site", "same-origin");
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith("/runs/99");
        assertThat(site.runs.begun)
                .containsExactly(new Rerun(7, true, Optional.of(Cause.ENCRYPTED), Optional.empty(), Optional.empty()));
    }

    @ParameterizedTest
    @CsvSource({
        "Sec-Fetch-Site, cross-site",
        "Sec-Fetch-Site, same-site",
        "Origin, https://elsewhere.example",
        "Origin, null"
    })
    void anotherSiteCannotBeginARun(String header, String value) {
        assertThat(site.post("/runs/7/rerun", "", header, value).statusCode()).isEqualTo(403);
        assertThat(site.runs.begun).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"/runs/8/rerun, ''", "/runs/7/rerun, cause=INTERNAL", "/runs/7/rerun, cause=NONSENSE"})
    void whatCannotBeGoneThroughAgainIsRefused(String path, String form) {
        assertThat(site.post(path, form).statusCode()).isEqualTo(400);
        assertThat(site.runs.begun).isEmpty();
    }
}
