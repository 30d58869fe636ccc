package org.undersigned.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.undersigned.jobs.RunSummary;

/** The pages speak the reader's language. */
class LanguagesTest {
    @TempDir
    static Path store;

    private static Site site;

    @BeforeAll
    static void open() {
        site = Site.open(store);
        site.catalogue.statements.add(Statements.evil());
        site.catalogue.organisations.add(Statements.organisation("o1", "Parti"));
        site.runs.runs.add(FakeRunBook.run(
                "7",
                RunSummary.State.COMPLETED,
                16_384,
                FakeRunBook.refusal("/in/sealed.pdf", "ENCRYPTED", "is encrypted; remove the password")));
    }

    @AfterAll
    static void close() {
        site.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            fr                   | fr
            fr-CA,en;q=0.8       | fr
            de, fr;q=0.5, en;q=0.2 | fr
            en-GB, fr;q=0.9      | en
            # not offered
            ja                   | en
            # no language at all
            <script>             | en
            """)
    void theBrowserSaysWhichLanguageItsReaderWants(String accepted, String spoken) {
        HttpResponse<String> page = site.get("/", "Accept-Language", accepted);
        assertThat(page.body()).contains("<html lang=\"" + spoken + "\"");
        assertThat(page.headers().firstValue("Content-Language")).contains(spoken);
        assertThat(page.headers().allValues("Vary").toString()).containsIgnoringCase("Accept-Language");
    }

    @Test
    void aFrenchReaderReadsFrenchWithFrenchDatesAndNumbers() {
        String organisation =
                site.get("/organisations/o1", "Accept-Language", "fr").body();
        assertThat(organisation).contains("attestée dès le 1er mai 2021").contains("citée dans 1 déclaration");
        site.audit.enter("ada", "sign-in", "ada", "");
        assertThat(site.get("/audit", "Accept-Language", "fr").body())
                .as("by the clock of the server, which may be west of Greenwich")
                .containsAnyOf("1er janv. 2024, ", "31 déc. 2023, ");
        assertThat(site.get("/statements/" + Statements.RECORD, "Accept-Language", "fr")
                        .body())
                .contains("2 sur 3 pages ont pu être lues, 1 non")
                .contains("94\u202f%")
                .contains("21 janvier 2022")
                .contains("français");
        assertThat(site.get("/runs/7", "Accept-Language", "fr").body())
                .contains("16\u202f384")
                .contains("41,2\u202fs".replace('\u202f', ' '))
                .contains("Un tel fichier est chiffré")
                .contains("Reprendre 1 document");
    }

    @Test
    void aChosenLanguageIsRememberedWhateverTheBrowserSays() {
        HttpResponse<String> chosen = site.post(
                "/language", "to=fr", "Referer", site.address("/search?q=eau").toString());
        assertThat(chosen.statusCode()).isEqualTo(303);
        assertThat(chosen.headers().firstValue("Location")).contains("/search?q=eau");
        String cookie = chosen.headers().firstValue("Set-Cookie").orElseThrow();
        assertThat(cookie).contains("HttpOnly").contains("SameSite=Lax").contains("Max-Age=31536000");
        assertThat(site.get("/", "Accept-Language", "en", "Cookie", cookie.substring(0, cookie.indexOf(';')))
                        .body())
                .contains("Qui a signé quoi");
        assertThat(site.get("/", "Cookie", "undersigned-language=../../etc").body())
                .contains("Who signed what");
    }

    @ParameterizedTest
    @CsvSource({"https://elsewhere.example//evil.example, /", "not an address, /", "http://h/runs/7, /runs/7", "'', /"})
    void theSwitchLeadsNobodyElsewhere(String before, String after) {
        assertThat(site.post("/language", "to=fr", "Referer", before).headers().firstValue("Location"))
                .contains(after);
    }

    @Test
    void aLanguageThatIsNotOfferedIsRefused() {
        assertThat(site.post("/language", "to=xx").statusCode()).isEqualTo(400);
        assertThat(site.post("/language", "to=fr", "Sec-Fetch-Site", "cross-site")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void failuresAreToldInTheReadersLanguageToPeopleAndPrograms() {
        assertThat(site.get("/statements/" + "0".repeat(64), "Accept-Language", "fr", "Accept", "text/html")
                        .body())
                .contains("Absent de ce fonds")
                .contains("Il n’y a pas de déclaration 000");
        String scan = "/statements/" + Statements.RECORD + "/pages/";
        assertThat(site.get(scan + "9.png", "Accept-Language", "fr").body())
                .contains("Il n’y a pas d’image de cette page.");
        assertThat(site.get(scan + "1.png?w=7", "Accept-Language", "fr").body())
                .contains("l’une de ces largeurs")
                .contains("200, 800, 1600, 2600.");
        assertThat(site.get("/elsewhere", "Accept-Language", "fr", "Accept", "text/html")
                        .body())
                .contains("Il n’y a rien à cette adresse");
        assertThat(site.get("/api/v1/runs/12345").body()).contains("There is no run 12345.");
        assertThat(site.get("/api/v1/runs/12345", "Accept-Language", "fr").body())
                .contains("Il n’y a pas de traitement 12345.");
    }
}
