package org.undersigned.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The embedded server analyses as a full distribution does. */
class AnalysisPluginIT {
    private final Asking asking = new Asking(SharedServices.running());

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        # characters
        "asciifolding"                                                        | Liberté Straße | Liberte Strasse
        {"type":"asciifolding","preserve_original":true}                      | Liberté        | Liberte Liberté
        {"type":"lowercase","language":"turkish"}                             | DIYARBAKIR     | dıyarbakır
        {"type":"lowercase","language":"greek"}                               | ΆΝΘΡΩΠΟΣ       | ανθρωποσ
        {"type":"elision","articles":["l","d"],"articles_case":true}          | L'union d'ici  | union ici
        "german_normalization"                                                | Häuser         | Hauser
        "scandinavian_folding"                                                | Ødegård        | odegard,Odegard
        "decimal_digit"                                                       | ٣              | 3
        "cjk_width"                                                           | ＡＢＣ            | ABC
        # words
        {"type":"stemmer","language":"light_french"}                          | organisations  | organ
        {"type":"stemmer","language":"portuguese_rslp"}                       | direitos       | direit
        {"type":"snowball","language":"Spanish"}                              | organizaciones | organiz
        {"type":"truncate","length":3}                                        | sindicato      | sin
        {"type":"stemmer_override","rules":["ngos => ngo"]}                   | ngos           | ngo
        {"type":"stop","stopwords":"_french_"}                                | droits de paix | droits paix
        # parts
        {"type":"edge_ngram","min_gram":2,"max_gram":4}                       | droits         | dr dro droi
        {"type":"ngram","min_gram":2,"max_gram":3}                            | pce            | pc pce ce
        {"type":"pattern_capture","patterns":["(\\\\d+)"]}                    | a12            | a12 12
        {"type":"pattern_replace","pattern":"\\\\.","replacement":""}         | p.c.e          | pce
        {"type":"word_delimiter_graph","preserve_original":true}              | Trans-Europa   | Trans-Europa Trans Europa
        # choosing
        "unique"                                                              | a b a          | a b
        {"type":"keep","keep_words":["b"]}                                    | a b            | b
        {"type":"length","min":2}                                             | a bc           | bc
        """)
    void filtersAsAFullDistributionDoes(String filter, String text, String tokens) throws Exception {
        JsonNode answer = asking.elasticsearch(
                "POST",
                "/_analyze",
                "{\"tokenizer\":\"whitespace\",\"filter\":[" + filter + "],\"text\":" + json(text) + "}");
        assertThat(tokens.split(",")).as("%s", answer).contains(tokens(answer));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "arabic",
                "armenian",
                "basque",
                "bengali",
                "brazilian",
                "bulgarian",
                "catalan",
                "czech",
                "danish",
                "dutch",
                "english",
                "estonian",
                "finnish",
                "french",
                "galician",
                "german",
                "greek",
                "hindi",
                "hungarian",
                "indonesian",
                "irish",
                "italian",
                "latvian",
                "light_spanish",
                "lithuanian",
                "norwegian",
                "persian",
                "portuguese",
                "romanian",
                "russian",
                "serbian",
                "sorani",
                "spanish",
                "swedish",
                "turkish"
            })
    void stemsInEachLanguage(String language) throws Exception {
        JsonNode answer = asking.elasticsearch(
                "POST",
                "/_analyze",
                "{\"tokenizer\":\"standard\",\"filter\":[{\"type\":\"stemmer\",\"language\":\"" + language
                        + "\"}],\"text\":\"organisations\"}");
        assertThat(answer.path("tokens").size()).as("%s", answer).isEqualTo(1);
    }

    @Test
    void servesNormalizersSynonymsAndKeywordsInAnIndex() throws Exception {
        JsonNode made = asking.elasticsearch("PUT", "/analysis-it", """
                {"settings": {"analysis": {
                  "filter": {
                    "same": {"type": "synonym_graph", "synonyms": ["ong => organisation non gouvernementale"]},
                    "fr": {"type": "stemmer", "language": "light_french"}},
                  "char_filter": {"strokes": {"type": "mapping", "mappings": ["ø => o", "& => \\\\u0020et\\\\u0020"]}},
                  "tokenizer": {"paths": {"type": "path_hierarchy"}},
                  "normalizer": {"plain": {"type": "custom", "char_filter": ["strokes"],
                    "filter": ["lowercase", "asciifolding"]}},
                  "analyzer": {
                    "synonyms": {"type": "custom", "tokenizer": "standard", "filter": ["lowercase", "same"]},
                    "twice": {"type": "custom", "tokenizer": "standard", "char_filter": ["html_strip"],
                      "filter": ["lowercase", "keyword_repeat", "fr", "remove_duplicates"]},
                    "pairs": {"type": "custom", "tokenizer": "standard", "filter": ["cjk_bigram"]},
                    "folders": {"type": "custom", "tokenizer": "paths"}}}}}""");
        try {
            assertThat(made.path("acknowledged").asBoolean()).as("%s", made).isTrue();
            Map<String, List<String>> expected = Map.of(
                    "{\"normalizer\":\"plain\",\"text\":\"Fédération Sør\"}", List.of("federation sor"),
                    "{\"analyzer\":\"synonyms\",\"text\":\"ONG\"}", List.of("organisation", "non", "gouvernementale"),
                    "{\"analyzer\":\"twice\",\"text\":\"<b>nations</b> droit\"}", List.of("nations", "nation", "droit"),
                    "{\"analyzer\":\"pairs\",\"text\":\"人民代表\"}", List.of("人民", "民代", "代表"),
                    "{\"analyzer\":\"folders\",\"text\":\"a/b\"}", List.of("a", "a/b"));
            for (Map.Entry<String, List<String>> each : expected.entrySet()) {
                JsonNode answer = asking.elasticsearch("POST", "/analysis-it/_analyze", each.getKey());
                assertThat(tokens(answer).split(" "))
                        .as(each.getKey())
                        .containsExactly(String.join(" ", each.getValue()).split(" "));
            }
        } finally {
            asking.elasticsearch("DELETE", "/analysis-it", "");
        }
    }

    private static String tokens(JsonNode answer) {
        return String.join(
                " ",
                StreamSupport.stream(answer.path("tokens").spliterator(), false)
                        .map(token -> token.path("token").asString())
                        .toList());
    }

    private static String json(String text) {
        return JsonMapper.shared().writeValueAsString(text);
    }
}
