package org.undersigned.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.undersigned.organisations.Evidence;
import org.undersigned.organisations.Filing;
import org.undersigned.organisations.Judgement;
import org.undersigned.organisations.OrganisationRef;
import org.undersigned.organisations.PrintedName;
import org.undersigned.organisations.Resolution;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ReviewPagesTest {
    private static final PrintedName DOUBTFUL = named("Union of Salt Worker");
    private static final OrganisationRef SALT = new OrganisationRef("o-salt", "Union of Salt Workers");

    @TempDir
    static Path store;

    private static Site site;

    @BeforeAll
    static void open() {
        site = Site.open(store);
        site.authority.file(
                Statements.RECORD,
                List.of(
                        filing("m1", 1, named("Union of Salt Workers"), Judgement.NEW, Optional.of(SALT)),
                        filing("m2", 2, DOUBTFUL, Judgement.UNSURE, Optional.empty())));
    }

    @AfterAll
    static void close() {
        site.close();
    }

    @Test
    void tellsFromWhichScoreOnNamesAreLinkedAndWhatThatRestsOn() {
        assertThat(site.get("/review").body())
                .contains("From a score of 0.86 on:")
                .contains("as shipped; ")
                .contains(" of the 150 judgements that are needed")
                .contains("People judge what could not be told");
        JsonNode calibration =
                new JsonMapper().readTree(site.get("/api/v1/calibration").body());
        assertThat(calibration.get("threshold").asDouble()).isEqualTo(0.86);
        assertThat(calibration.get("calibrated").asBoolean()).isFalse();
        assertThat(calibration.get("caution").asString()).startsWith("People judge");
    }

    @Test
    void aQuestionIsAskedAnsweredAndTakenBack() {
        String page = site.get("/review").body();
        assertThat(page)
                .contains("1 of 1")
                .contains("Union of Salt Worker")
                .contains("almost the same words")
                .contains("/statements/" + Statements.RECORD + "/entries/1-2.png")
                .contains("data-key=\"1\"")
                .doesNotContain(Statements.EVIL);
        String form = "form=" + URLEncoder.encode(DOUBTFUL.form(), StandardCharsets.UTF_8) + "&organisation=o-salt";
        HttpResponse<String> same = site.post("/review/same", form, "Sec-Fetch-Site", "same-origin");
        assertThat(same.statusCode()).isEqualTo(302);
        assertThat(site.authority.unsure(10)).isEmpty();
        assertThat(site.get("/review").body()).contains("No name waits for a person");
        site.post("/review/undo", form, "Sec-Fetch-Site", "same-origin");
        assertThat(site.get("/review").body()).as("it is asked again").contains("Union of Salt Worker");
        assertThat(site.audit.entries)
                .extracting(Audit.Entry::action)
                .containsSubsequence("judgement", "judgement taken back");
    }

    /** "None of them" becomes a new organisation only when its statements are looked at again, beside the pages. */
    @Test
    void whatWasAnsweredIsNotAskedAgainWhileItIsCarriedIntoTheArchive() {
        PrintedName doubtful = named("Union of Salt Wurkers");
        site.authority.file("b".repeat(64), List.of(filing("m3", 1, doubtful, Judgement.UNSURE, Optional.empty())));
        String form = "form=" + URLEncoder.encode(doubtful.form(), StandardCharsets.UTF_8) + "&organisation=o-salt";
        HttpResponse<String> undone = site.post("/review/undo", form, "Sec-Fetch-Site", "same-origin");
        String backTo = undone.headers().firstValue("Location").orElseThrow();
        assertThat(site.get(backTo.substring(backTo.indexOf("/review"))).body())
                .as("what was taken back is asked at once, wherever it stands in the queue")
                .contains("Union of Salt Wurkers");
        assertThat(site.get("/review").body() + site.get("/review?at=1").body()).contains("Union of Salt Wurkers");
        site.post("/review/different", form, "Sec-Fetch-Site", "same-origin");
        assertThat(site.authority.unsure(10))
                .extracting(f -> f.printed().form())
                .contains(doubtful.form());
        assertThat(site.get("/review").body() + site.get("/review?at=1").body())
                .doesNotContain("Union of Salt Wurkers");
    }

    @Test
    void beforeTheFirstQuestionIsTheFirstQuestion() {
        assertThat(site.get("/review?at=-5").body())
                .isEqualTo(site.get("/review").body())
                .contains("Which organisation is it?");
    }

    @Test
    void whatIsNotThereCannotBeJudged() {
        assertThat(site.post("/review/same", "form=nothing&organisation=o-salt").statusCode())
                .isEqualTo(400);
    }

    private static Filing filing(
            String id, int position, PrintedName printed, Judgement judgement, Optional<OrganisationRef> organisation) {
        List<Resolution.Candidate> considered = organisation.isPresent()
                ? List.of()
                : List.of(new Resolution.Candidate(SALT, 0.8, List.of(new Evidence("almost the same words", 0.8))));
        return new Filing(
                id, Statements.RECORD, 1, position, printed, judgement, organisation, 0.8, List.of(), considered);
    }

    private static PrintedName named(String name) {
        return new PrintedName(Optional.empty(), Optional.of(name), Optional.empty(), Optional.empty());
    }
}
