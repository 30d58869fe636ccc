package org.undersigned.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reconciliation as OpenRefine speaks it, over real HTTP. */
class ReconcileApiTest {
    private static final String HERE = "/api/v1/reconcile";

    @TempDir
    static Path store;

    private static Site site;

    @BeforeAll
    static void open() {
        site = Site.open(store);
        site.catalogue.organisations.add(Statements.organisation("o1", "Parti <b>des ouvriers</b>"));
    }

    @AfterAll
    static void close() {
        site.close();
    }

    @Test
    void everyAddressInTheManifestAnswers() {
        JsonNode manifest = json(site.get(HERE));

        assertThat(manifest.path("versions").toString()).contains("0.2", "1.0-draft");
        assertThat(status(manifest.at("/preview/url").asString().replace("{{id}}", "o1")))
                .isEqualTo(200);
        assertThat(status(manifest.at("/view/url").asString().replace("{{id}}", "o1")))
                .isEqualTo(200);
        for (JsonNode service : manifest.path("suggest"))
            assertThat(status(service.path("service_url").asString()
                            + service.path("service_path").asString() + "?prefix=p"))
                    .isEqualTo(200);
        JsonNode propose = manifest.at("/extend/propose_properties");
        assertThat(status(propose.path("service_url").asString()
                        + propose.path("service_path").asString()))
                .isEqualTo(200);
    }

    @Test
    void aPreviewMayBeFramedByAClientAtThisMachineAndRunsNothing() {
        HttpResponse<String> preview = site.get(HERE + "/preview?id=o1");

        assertThat(preview.headers().firstValue("X-Frame-Options")).isEmpty();
        assertThat(preview.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("frame-ancestors http://127.0.0.1:* http://localhost:*", "default-src 'none'")
                .doesNotContain("script-src");
        assertThat(preview.body()).contains("&lt;b&gt;").doesNotContain("<b>");
        assertThat(site.get("/organisations/o1").headers().firstValue("X-Frame-Options"))
                .contains("DENY");
    }

    /** Where nobody has to sign in, any page that is open in a browser here could read what is allowed to all. */
    @ParameterizedTest
    @CsvSource(textBlock = """
            # OpenRefine, as it starts by itself and as people type it
            http://127.0.0.1:3333, true
            http://localhost:3333, true
            # everybody else, also where the name begins or ends as ours
            https://elsewhere.example, false
            http://localhost.elsewhere.example, false
            http://elsewhere.example:3333, false
            null, false
            """)
    void onlyAPageOfThisMachineMayReadAnswers(String origin, boolean may) {
        for (String address : List.of(HERE, HERE + "/suggest/entity?prefix=p", HERE + "?queries=%7B%7D")) {
            HttpResponse<String> answer = site.get(address, "Origin", origin);
            assertThat(answer.headers().firstValue("Access-Control-Allow-Origin"))
                    .isEqualTo(may ? Optional.of(origin) : Optional.empty());
            assertThat(answer.statusCode()).isEqualTo(may ? 200 : 403);
        }
    }

    @Test
    void nothingFitsIsAnAnswerAndNonsenseIsNot() {
        HttpResponse<String> nothing = site.post(HERE, "queries=" + encoded("{\"q\": {\"query\": \"Nobody at all\"}}"));
        assertThat(nothing.statusCode()).isEqualTo(200);
        assertThat(json(nothing).at("/q/result").isArray()).isTrue();

        assertThat(site.post(HERE, "queries=" + encoded("no JSON")).statusCode())
                .isEqualTo(400);
        assertThat(site.get(HERE + "/preview?id=unknown").statusCode()).isEqualTo(404);
    }

    private static int status(String address) {
        URI uri = URI.create(address);
        return site.get(uri.getRawPath() + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery()))
                .statusCode();
    }

    private static String encoded(String json) {
        return URLEncoder.encode(json, StandardCharsets.UTF_8);
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }
}
