package org.undersigned.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.undersigned.search.Sample.statement;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.undersigned.ocr.Origin;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class IndexDefinitionTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final OrganisationNames ORGANISATION = new OrganisationNames(
            "o-1", "Union of Millers", List.of("UM"), List.of("UM"), List.of("IE"), List.of("o-0"));
    private static final StatementDocument STATEMENT = statement("a", "fr", "Titre", "Texte")
            .dated("2020-01-01")
            .signed("UM Union of Millers", "UM", "IE", "o-1")
            .document();

    private static final StatementPage PAGE =
            new StatementPage(1, "fr", Origin.OCR, 0.9, Optional.empty(), 2480, 3508, 300, "Texte");

    @ParameterizedTest
    @ValueSource(strings = {"statements", "pages", "signatures", "organisations"})
    void everyFieldIsExplainedAndUnknownOnesAreRefused(String name) {
        JsonNode mapping = IndexDefinition.mapping(name);
        assertThat(names(mapping.get("properties"))).isEqualTo(names(mapping.at("/_meta/fields")));
        assertThat(mapping.get("dynamic").stringValue()).isEqualTo("strict");
        assertThat(mapping.at("/_meta/definition").intValue()).isEqualTo(IndexNames.DEFINITION);
    }

    @ParameterizedTest
    @ValueSource(strings = {"statements", "pages", "signatures", "organisations"})
    void everyFieldIsInTheDocumentation(String name) throws IOException {
        String documentation = Files.readString(Path.of("src/docs/index.md"));
        IndexDefinition.mapping(name).at("/_meta/fields").forEachEntry((field, explanation) -> assertThat(documentation)
                .containsPattern("\\| `" + field + "` \\|.*" + Pattern.quote(explanation.stringValue())));
    }

    @Test
    void everythingThatIsWrittenIsMapped() {
        OrganisationRow organisation = OrganisationRow.of(ORGANISATION, OrganisationRow.Seen.NOTHING);
        assertMapped("statements", StatementRow.of(STATEMENT, Map.of("o-1", ORGANISATION)));
        assertMapped("pages", PageRow.of(STATEMENT, List.of(PAGE)).get(0));
        assertMapped("signatures", SignatureRow.of(STATEMENT).get(0));
        assertMapped("organisations", organisation);
    }

    @Test
    void everyAnalyzerAndNormalizerIsDefined() {
        JsonNode body = JSON.readTree(IndexDefinition.body("statements", "statements", "one"));
        JsonNode analysis = body.at("/settings/analysis");
        for (String name : List.of("statements", "pages", "signatures", "organisations")) {
            List<String> used = new ArrayList<>();
            IndexDefinition.mapping(name).findValues("analyzer").forEach(value -> used.add(value.stringValue()));
            assertThat(names(analysis.get("analyzer"))).containsAll(used);
        }
        assertThat(IndexDefinition.stemmedLanguages())
                .contains("fr", "tr", "ru", "ar", "pl")
                .hasSize(16);
    }

    @Test
    void theSettingsAndTheAliasAreInTheBody() {
        JsonNode body = JSON.readTree(IndexDefinition.body("signatures", "x-signatures", "one"));
        assertThat(body.at("/aliases/x-signatures/is_write_index").booleanValue())
                .isTrue();
        assertThat(body.at("/settings/number_of_shards").intValue()).isEqualTo(1);
        assertThat(IndexNames.generation("x-signatures", 1)).isEqualTo("x-signatures-v1-000001");
    }

    private static void assertMapped(String index, Object document) {
        JsonNode written = JSON.valueToTree(document);
        // a field that no Java type writes any more would be a promise not kept
        assertThat(names(written)).isEqualTo(writtenFields(index));
    }

    private static TreeSet<String> writtenFields(String index) {
        TreeSet<String> fields = names(IndexDefinition.mapping(index).get("properties"));
        // filled by the server from the other three
        if (index.equals("organisations")) fields.remove("names");
        return fields;
    }

    private static TreeSet<String> names(JsonNode object) {
        return new TreeSet<>(object.propertyNames());
    }
}
