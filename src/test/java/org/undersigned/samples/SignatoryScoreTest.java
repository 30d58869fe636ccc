package org.undersigned.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SignatoryScoreTest {
    private static final Truth TRUTH = Truth.of(SampleReader.read("x", """
            language: en
            layout: one per line
            ---
            # Title
            %lines
            {Friends of the Mangrove (<a FM>), <c Mali=ML>}
            {<p Ana Lima>, <r chair>, <o Baker's League>}
            {<a NBWA>, <c Nepal=NP>}
            """));

    @Test
    void givesFullMarksForTheTruth() {
        SignatoryScore score = SignatoryScore.of(TRUTH, statement("""
                {"kind":"ORGANISATION","name":"Friends of the Mangrove","acronym":"FM","country":"ML","countryAsPrinted":"Mali"},
                {"kind":"PERSON","person":"Ana Lima","role":"chair","affiliation":"Baker's League"},
                {"kind":"ORGANISATION","acronym":"NBWA","country":"NP","countryAsPrinted":"Nepal"}"""));

        assertThat(score.f1()).isEqualTo(1);
        assertThat(score.fields())
                .allSatisfy((field, tally) -> assertThat(tally.share()).isEqualTo(1));
        assertThat(score.fields()).containsKeys("acronym", "country", "countryCode", "kind", "role", "affiliation");
        assertThat(score.invented()).isEmpty();
    }

    @Test
    void matchesMisreadNamesButNotOtherNames() {
        SignatoryScore score = SignatoryScore.of(TRUTH, statement("""
                {"kind":"ORGANISATION","name":"Fríends of the Mangrcve","translation":"made up","asPrinted":"1"},
                {"kind":"ORGANISATION","name":"Enemies of the Swamp","asPrinted":"2"}"""));

        assertThat(score.matched()).isEqualTo(1);
        assertThat(score.precision()).isEqualTo(.5);
        assertThat(score.recall()).isCloseTo(1 / 3.0, within(1e-9));
        assertThat(score.extra()).containsExactly("2");
        assertThat(score.missed()).hasSize(2);
        assertThat(score.fields()).containsEntry("acronym", new SignatoryScore.Tally(0, 1));
        assertThat(score.invented()).containsEntry("translation", 1);
    }

    @Test
    void matchesOneToOne() {
        SignatoryScore score = SignatoryScore.of(TRUTH, statement("""
                {"name":"Friends of the Mangrove"},{"name":"Friends of the Mangrove"}"""));

        assertThat(score.matched()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        // the figures of the algorithm's description and of its widely used implementation
        "wikimedia, wikimania, 0.7778",
        "abcd, bcde, 0.75",
        "tide, diet, 0.25",
        "diet, tide, 0.5",
        "a, b, 0",
    })
    void likenessIsThatOfRatcliffAndObershelp(String left, String right, double likeness) {
        assertThat(Likeness.of(left, right)).isCloseTo(likeness, within(1e-4));
    }

    @ParameterizedTest
    @CsvSource({"'İşçi  Birliği!', isci birligi", "'L’Étang (ML)', l etang ml", "'ÅÄÖ-Förbundet', aao forbundet"})
    void foldingDropsCaseAccentsAndPunctuation(String text, String folded) {
        assertThat(Likeness.folded(text)).isEqualTo(folded);
    }

    private static JsonNode statement(String entries) {
        return JsonMapper.shared().readTree("{\"signatories\":[" + entries + "]}");
    }
}
