package org.undersigned.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.assertj.core.api.SoftAssertions;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.undersigned.samples.HostileFiles;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Bombs and giants that are handed in over HTTP to a real server, which reads them itself. */
class HostileDeliveriesIT {
    private static final long SEED = 1881;

    /** Unpack to far more than they are, or claim to be larger than any memory. */
    private static final Pattern BOMBS = Pattern.compile(
            "\\d{3}-(zip-bomb|entity-bomb|nested-zips|climbing-names|deflate-bomb|giant|giant-image)\\..*");

    /** An empty page is what it unpacks to: that is read, within its limits. */
    private static final String READABLE = "deflate-bomb.pdf";

    private static final Path GOOD = Path.of("input-scans/15-tribune-hopitaux-fr.pdf");

    @TempDir
    static Path data;

    @Test
    void bombsAreAnsweredAndRefusedWithCauseAndAdviceAndTheServerGoesOn() throws Exception {
        try (ServerJvm server = ServerJvm.start(data)) {
            List<String> before = server.temporaryFiles();
            Map<String, Long> runs = new LinkedHashMap<>();
            for (Path bomb : bombs()) runs.put(bomb.getFileName().toString(), delivered(server, bomb));
            long byForm = deliveredByForm(server, bombs().get(0));
            SoftAssertions all = new SoftAssertions();
            runs.forEach((bomb, run) -> expectRefused(server.ended(run), bomb, all));
            expectRefused(server.ended(byForm), "by the form", all);
            all.assertAll();
            assertThat(server.ended(delivered(server, GOOD)).get("indexed").asInt())
                    .isEqualTo(1);
            assertThat(server.json("/api/v1/search?q=nuit").get("total").asInt())
                    .isEqualTo(1);
            assertThat(server.get("/actuator/health").body()).contains("\"status\":\"UP\"");
            assertThat(server.isAlive()).isTrue();
            Awaitility.await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(server.temporaryFiles())
                    .isEqualTo(before));
            assertThat(Files.exists(data.resolve("climbed.txt"))).isFalse();
        }
    }

    private static void expectRefused(JsonNode run, String bomb, SoftAssertions all) {
        System.out.println(bomb + " -> " + run.get("failures"));
        all.assertThat(run.get("state").asString()).as(bomb).isEqualTo("COMPLETED");
        all.assertThat(run.get("found").asInt()).as(bomb + " found").isEqualTo(1);
        int read = bomb.endsWith(READABLE) ? run.get("indexed").asInt() : 0;
        all.assertThat(run.get("refused").asInt() + read).as(bomb + " refused").isEqualTo(1);
        for (JsonNode failure : run.get("failures")) {
            all.assertThat(failure.get("cause").asString()).as(bomb).isNotBlank();
            all.assertThat(failure.get("advice").asString()).as(bomb).isNotBlank();
        }
    }

    private static List<Path> bombs() throws IOException {
        Path folder = data.resolve("bombs");
        List<Path> all = Files.isDirectory(folder) ? listed(folder) : HostileFiles.write(folder, 80, SEED);
        Map<String, Path> oneOfEachKind = new LinkedHashMap<>();
        for (Path file : all) {
            String name = file.getFileName().toString();
            if (BOMBS.matcher(name).matches()) oneOfEachKind.putIfAbsent(name.substring(4), file);
        }
        return new ArrayList<>(oneOfEachKind.values());
    }

    private static List<Path> listed(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    private static long delivered(ServerJvm server, Path file) throws Exception {
        String name = URLEncoder.encode(file.getFileName().toString(), StandardCharsets.UTF_8);
        HttpResponse<String> answer = server.send(
                HttpRequest.newBuilder().POST(HttpRequest.BodyPublishers.ofFile(file)), "/api/v1/files?name=" + name);
        assertThat(answer.statusCode()).as(file + " " + answer.body()).isEqualTo(202);
        return new JsonMapper().readTree(answer.body()).get("run").asLong();
    }

    /** Its bytes go through another door: into a file of the web server first. One byte more makes it another record. */
    private static long deliveredByForm(ServerJvm server, Path file) throws Exception {
        ByteArrayOutputStream form = new ByteArrayOutputStream();
        form.writeBytes(("--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + file.getFileName()
                        + "\"\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        form.writeBytes(Files.readAllBytes(file));
        form.writeBytes("\n\r\n--b--\r\n".getBytes(StandardCharsets.UTF_8));
        HttpResponse<String> answer = server.send(
                HttpRequest.newBuilder()
                        .header("Content-Type", "multipart/form-data; boundary=b")
                        .POST(HttpRequest.BodyPublishers.ofByteArray(form.toByteArray())),
                "/deliver");
        assertThat(answer.statusCode()).isEqualTo(302);
        String where = answer.headers().firstValue("Location").orElseThrow();
        return Long.parseLong(where.substring(where.lastIndexOf('/') + 1));
    }
}
