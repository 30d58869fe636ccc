package org.undersigned.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class ReportTest {
    private static final JsonMapper JSON = new JsonMapper();

    @Test
    void jsonHoldsTheEquationAndEveryFailure() {
        RunSummary read = JSON.readValue(Report.JSON.of(Summaries.withFailures(), JSON), RunSummary.class);

        assertThat(read).isEqualTo(Summaries.withFailures());
    }

    @Test
    void csvHasALineForEachFailure() {
        String[] lines = Report.CSV.of(Summaries.withFailures(), JSON).split("\r\n", -1);

        assertThat(lines[0]).isEqualTo("run,file,outcome,cause,page,advice,detail");
        assertThat(lines[1]).startsWith("7,/in/a.pdf,REFUSED,ENCRYPTED,,");
        assertThat(lines[2]).endsWith("\"3 of 4, \"\"really\"\"\"");
    }

    /** A file is named by whoever delivers it, and opens with the sheet. */
    @Test
    void noNameOfAFileIsAFormula() {
        RunSummary run = Summaries.well()
                .with(List.of(new RunSummary.Failure(
                        "=1+1.pdf",
                        Outcome.REFUSED,
                        "EMPTY",
                        Optional.empty(),
                        "has no bytes; deliver it again",
                        Optional.of("@a, 0 bytes"))));

        assertThat(Report.CSV.of(run, JSON).lines().skip(1))
                .containsExactly("7,'=1+1.pdf,REFUSED,EMPTY,,has no bytes; deliver it again,\"'@a, 0 bytes\"");
    }

    @Test
    void theMostFrequentCauseComesFirst() {
        assertThat(Report.byCause(Summaries.withFailures()).keySet()).containsExactly("PAGES_LOST", "ENCRYPTED");
    }

    @Test
    void thePageTellsCausesWithExampleAndAdviceAndLetsNoNameBecomeMarkup() {
        String page = Report.HTML.of(Summaries.withFailures(), JSON);

        assertThat(page)
                .contains("8 found = 5 indexed + 0 unchanged + 1 refused + 2 failed + 0 quarantined")
                .contains("PAGES_LOST<td class=\"n\">2<td>The file has too many pages")
                .contains("/in/&lt;script&gt;.pdf")
                .doesNotContain("<script>");
    }

    @Test
    void aRunWithoutFailuresHasNoTables() {
        assertThat(Report.HTML.of(Summaries.well(), JSON)).doesNotContain("<table>");
    }

    @Test
    void aPatternFitsNamesAndPaths() {
        Rerun french =
                new Rerun(1, false, Optional.empty(), Optional.empty(), Optional.empty(), Optional.of("*-fr.pdf"));

        assertThat(french.fits("/in/box/appeal-fr.pdf")).isTrue();
        assertThat(french.fits("/in/box/appeal-en.pdf")).isFalse();
    }
}
