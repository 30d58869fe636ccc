package org.undersigned.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.undersigned.ocr.Transcript;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

class AccuracyReportTest {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final List<Case> CASES = Samples.cases();

    @Test
    void aReaderThatKnowsTheTruthIsPerfect() {
        Map<Transcript, Truth> truths =
                CASES.stream().collect(Collectors.toMap(Case::transcript, Case::truth, (one, other) -> one));
        AccuracyReport report =
                AccuracyReport.of(transcript -> answer(Objects.requireNonNull(truths.get(transcript))), CASES);

        assertThat(report.f1()).isEqualTo(1);
        assertThat(report.falseLists()).isEmpty();
        assertThat(report.fields())
                .allSatisfy((field, tally) -> assertThat(tally.share()).isEqualTo(1));
        assertThat(report.invented()).isEmpty();
    }

    @Test
    void aReaderThatFindsNothingScoresNothing() {
        AccuracyReport report = AccuracyReport.of(transcript -> JSON.createObjectNode(), CASES);

        assertThat(report.f1()).isZero();
        assertThat(report.falseLists()).isEmpty();
    }

    @Test
    void aReaderThatTakesEveryLineMakesFalseListsEverywhere() {
        AccuracyReport report = AccuracyReport.of(AccuracyReportTest::everyLine, CASES);

        assertThat(report.falseLists())
                .hasSameSizeAs(report.rows().stream()
                        .filter(AccuracyReport.Row::negative)
                        .toList());
        assertThat(report.where(row -> row.layout().equals("one per line")).recall())
                .isGreaterThan(
                        report.where(row -> row.layout().equals("run-on")).recall());
    }

    @Test
    void keepsTheWordsOfUnseenCasesOutOfTheReport() {
        String report = AccuracyReport.of(Function.<Transcript>identity().andThen(AccuracyReportTest::nothing), CASES)
                .toString();

        assertThat(report).contains("missed: 1. MFS Mouvement des Femmes du Sahel, Mali");
        assertThat(report).contains("unseen-lines-ko.printed").doesNotContain("골목책방연대");
    }

    private static JsonNode nothing(Transcript transcript) {
        return JSON.createObjectNode();
    }

    private static JsonNode everyLine(Transcript transcript) {
        ObjectNode statement = JSON.createObjectNode();
        ArrayNode signatories = statement.putArray("signatories");
        transcript.pages().forEach(page -> page.lines()
                .forEach(
                        line -> signatories.addObject().put("name", line.text()).put("asPrinted", line.text())));
        return statement;
    }

    private static JsonNode answer(Truth truth) {
        ObjectNode statement = JSON.createObjectNode();
        ArrayNode signatories = statement.putArray("signatories");
        for (Truth.Signatory entry : truth.signatories()) {
            ObjectNode node = signatories.addObject();
            node.put("kind", entry.kind().toUpperCase(java.util.Locale.ROOT));
            node.put(
                    entry.kind().equals("person") ? "person" : "name",
                    entry.name().orElse(null));
            node.put("acronym", entry.acronym().orElse(null));
            node.put("translation", entry.translation().orElse(null));
            node.put("country", entry.countryCode().orElse(null));
            node.put("countryAsPrinted", entry.country().orElse(null));
            node.put("role", entry.role().orElse(null));
            node.put("affiliation", entry.affiliation().orElse(null));
            node.put("group", entry.group().orElse(null));
        }
        return statement;
    }
}
