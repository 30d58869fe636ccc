package org.undersigned.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.undersigned.jobs.JobDefinitions;
import org.undersigned.jobs.RunSummary;

/** The page of jobs over real HTTP, with real job files. */
class JobPagesTest {
    @TempDir
    static Path archive;

    private static Site site;

    @BeforeAll
    static void open() throws IOException {
        site = Site.open(archive.resolve("store"));
        Path jobs = Files.createDirectories(archive.resolve("jobs"));
        Files.createDirectories(archive.resolve("inbox"));
        Files.writeString(jobs.resolve("nightly.yml"), """
                source: inbox
                include: ["*.pdf"]
                schedule:
                  cron: 30 2 * * *
                  zone: Europe/Paris
                """);
        Files.writeString(jobs.resolve("watched.yml"), "source: inbox\nwatch: 30s\n");
        Files.writeString(jobs.resolve("wrong <b>.yml"), "source: inbox\nattempts: 99\nlanguages: 7\n");
        site.jobs.files = JobDefinitions.in(jobs);
    }

    @AfterAll
    static void close() {
        site.close();
    }

    @BeforeEach
    void fill() {
        site.jobs.begun.clear();
        site.jobs.paused.clear();
        site.audit.entries.clear();
        site.runs.runs.clear();
        site.runs.runs.add(FakeRunBook.run("7", RunSummary.State.COMPLETED, 14));
    }

    @Test
    void jobsSayWhenTheyBeginByTheClockOfTheirZone() {
        assertThat(site.get("/jobs").body())
                .contains("<code>30 2 * * *</code>")
                .contains("Europe/Paris")
                .contains("datetime=\"2026-03-02T01:30:00Z\">2 March 2026, 02:30")
                .contains("when a file is new and has kept its size for 30 s")
                .contains("*.pdf")
                .contains("/runs/7");
    }

    @Test
    void aWrongFileSaysWhereItIsWrongAndWhatToDo() {
        String page = site.get("/jobs").body();
        assertThat(page)
                .contains("wrong &lt;b&gt;.yml, line 2: attempts: 99 is not from 1 to 20")
                .contains("line 3: languages: 7 cannot be used; give names such as fra+eng, or auto")
                .contains("cannot be used")
                .doesNotContain("wrong <b>");
        assertThat(site.post("/jobs/wrong%20%3Cb%3E/run", "").statusCode()).isEqualTo(400);
        assertThat(site.jobs.begun).isEmpty();
    }

    @Test
    void aJobIsBegunAndTheLogKnows() {
        HttpResponse<String> answer = site.post("/jobs/nightly/run", "", "Sec-Fetch-Site", "same-origin");
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith("/runs/99");
        assertThat(site.jobs.begun).containsExactly("nightly");
        assertThat(site.audit.entries).extracting(Audit.Entry::action).containsExactly("job begun");
    }

    @Test
    void aJobIsPausedAndResumedAndTheLogKnows() {
        site.post("/jobs/nightly/pause", "", "Sec-Fetch-Site", "same-origin");
        assertThat(site.get("/jobs").body())
                .contains("paused")
                .contains("Resume")
                .contains("Paused since");
        site.post("/jobs/nightly/resume", "", "Sec-Fetch-Site", "same-origin");
        assertThat(site.get("/jobs").body()).doesNotContain("Paused since");
        assertThat(site.audit.entries).extracting(Audit.Entry::action).containsExactly("job paused", "job resumed");
    }

    @ParameterizedTest
    @CsvSource({"/jobs/nobody/run, 404", "/jobs/..%2Fjobs%2Fnightly/run, 400", "/jobs/nobody/pause, 404"})
    void onlyWhatIsWrittenDownCanBeBegun(String path, int status) {
        assertThat(site.post(path, "").statusCode()).isEqualTo(status);
        assertThat(site.jobs.begun).isEmpty();
    }

    @Test
    void anotherSiteBeginsNothing() {
        assertThat(site.post("/jobs/nightly/run", "", "Sec-Fetch-Site", "cross-site")
                        .statusCode())
                .isEqualTo(403);
        assertThat(site.jobs.begun).isEmpty();
    }
}
