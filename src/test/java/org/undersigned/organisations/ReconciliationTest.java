package org.undersigned.organisations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What clients may rely on, by the published rules of version 0.2 and of the draft of 1.0. */
class ReconciliationTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final InMemoryAuthority authority = new InMemoryAuthority();
    private final ReconciliationMessages messages = new ReconciliationMessages(new Reconciliation(authority));

    @BeforeEach
    void fill() {
        new Resolver(authority)
                .resolve(
                        Entries.RECORD,
                        Entries.list("RWU|River Workers' Union||KE", "KKX|Boatmen of the Great River||KE"));
    }

    @Test
    void itsManifestHasWhatIsRequired() {
        JsonNode manifest = tree(messages.manifest("http://localhost:8080"));

        assertThat(manifest.path("versions").valueStream().map(JsonNode::asString))
                .contains("0.2");
        for (String field : new String[] {"name", "identifierSpace", "schemaSpace"})
            assertThat(manifest.path(field).isString()).as(field).isTrue();
        assertThat(manifest.at("/view/url").asString()).contains("{{id}}");
        assertThat(manifest.at("/preview/url").asString()).contains("{{id}}");
        assertThat(manifest.at("/preview/width").isInt()).isTrue();
        assertThat(manifest.at("/defaultTypes/0/id").asString()).isEqualTo("organisation");
    }

    @Test
    void matchesWhereTheArchiveWouldAndSaysWhy() {
        JsonNode reply = tree(messages.queries("""
                {"q0": {"query": "RWU, Kenya"},
                 "q1": {"query": "River Workers' Union", "properties": [{"pid": "country", "v": "KE"}], "limit": 1}}
                """));

        for (String key : new String[] {"q0", "q1"}) {
            JsonNode best = reply.path(key).path("result").path(0);
            assertThat(best.path("name").asString()).isEqualTo("River Workers' Union");
            assertThat(best.path("id").isString()).isTrue();
            assertThat(best.path("match").asBoolean()).isTrue();
            assertThat(best.path("score").asDouble()).isBetween(86.0, 100.0);
            assertThat(best.at("/type/0/id").asString()).isEqualTo("organisation");
            assertThat(best.path("features")).isNotEmpty();
            for (JsonNode feature : best.path("features")) {
                assertThat(feature.path("id").asString()).isNotBlank();
                assertThat(feature.path("value").isNumber()).isTrue();
            }
        }
    }

    @Test
    void offersWhatItIsNotSureOfWithoutAMatch() {
        JsonNode best = tree(messages.queries("{\"q\": {\"query\": \"KKX\"}}")).at("/q/result/0");

        assertThat(best.path("name").asString()).isEqualTo("Boatmen of the Great River");
        assertThat(best.path("match").asBoolean()).isFalse();
    }

    @Test
    void answersNothingFitsWithAnEmptyList() {
        JsonNode reply = tree(messages.queries("{\"q\": {\"query\": \"Mountain Guides' Guild, Nepal\"}}"));
        assertThat(reply.at("/q/result").isArray()).isTrue();
        assertThat(reply.at("/q/result")).isEmpty();

        JsonNode otherType = tree(messages.queries("{\"q\": {\"query\": \"RWU, Kenya\", \"type\": \"person\"}}"));
        assertThat(otherType.at("/q/result")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "no JSON",
                "[]",
                "{\"q\": {}}",
                "{\"q\": {\"query\": \"\"}}",
                "{\"q\": {\"query\": \"RWU\", \"limit\": 0}}"
            })
    void refusesWhatCannotBeUnderstood(String batch) {
        assertThatThrownBy(() -> messages.queries(batch)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void answersTheDraftInTheOrderOfItsQueries() {
        JsonNode reply = tree(messages.match("""
                {"queries": [
                  {"conditions": [{"matchType": "name", "v": "Mountain Guides' Guild"}]},
                  {"type": "organisation", "limit": 3, "conditions": [
                    {"matchType": "name", "v": "RWU"},
                    {"matchType": "property", "pid": "country", "v": ["KE"]}]}]}
                """));

        assertThat(reply.path("results")).hasSize(2);
        assertThat(reply.at("/results/0/candidates")).isEmpty();
        assertThat(reply.at("/results/1/candidates/0/match").asBoolean()).isTrue();
        assertThat(reply.at("/results/1/candidates/0/features/0/name").asString())
                .isNotBlank();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"queries\": [{}]}",
                "{\"queries\": [{\"conditions\": []}]}",
                "{\"queries\": [{\"conditions\": [{\"v\": \"RWU\"}]}]}"
            })
    void refusesADraftBatchWithoutConditions(String batch) {
        assertThatThrownBy(() -> messages.match(batch)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void extendsWithPropertiesInBothForms() {
        String id = authority.named("RWU").get(0).id();
        String request = "{\"ids\": [\"%s\", \"unknown\"], \"properties\": [{\"id\": \"country\"}]}".formatted(id);

        JsonNode shipped = tree(messages.extend(request));
        assertThat(shipped.at("/meta/0/id").asString()).isEqualTo("country");
        assertThat(shipped.path("rows").path(id).at("/country/0/str").asString())
                .isEqualTo("KE");
        assertThat(shipped.at("/rows/unknown/country")).isEmpty();

        JsonNode draft = tree(messages.extendRows(request));
        assertThat(draft.at("/rows/0/id").asString()).isEqualTo(id);
        assertThat(draft.at("/rows/0/properties/0/values/0/str").asString()).isEqualTo("KE");
        assertThatThrownBy(() -> messages.extend(request.replace("country", "colour")))
                .hasMessageContaining("colour");
    }

    @Test
    void looksWithoutFilingAnything() {
        messages.queries("{\"q\": {\"query\": \"Mountain Guides' Guild, Nepal\"}}");

        assertThat(authority.count()).isEqualTo(2);
    }

    private static JsonNode tree(Object reply) {
        return JSON.valueToTree(reply);
    }
}
