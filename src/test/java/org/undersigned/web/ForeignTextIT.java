package org.undersigned.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.undersigned.Undersigned;
import org.undersigned.jobs.StatementMill;
import org.undersigned.organisations.AuthorityFile;
import org.undersigned.samples.MailPress;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Names of files, printed text and text read by OCR that are written as HTML and as ways out of a folder, through the real intake, worker and index, on
 * every page that shows them.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ForeignTextIT {
    private static final JsonMapper JSON = new JsonMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    /** Each runs as soon as a page takes it for its own. */
    private static final String SCRIPT = "<script>window.owned=1</script>";

    private static final String PICTURE = "<img src=x onerror=window.owned=1>";
    private static final String DRAWING = "\"><svg onload=window.owned=1>";

    /** It says what it is and is not. */
    private static final String BROKEN = "%PDF-1.7 and nothing behind it";

    private static final List<String> WAYS_OUT =
            List.of("../../../../climbed.pdf", "..\\..\\climbed.pdf", "/tmp/../climbed.pdf", "climbed.pdf\u0000.sh");

    @TempDir
    static Path folder;

    private static Path data;
    private static Chromium chromium;
    private static ConfigurableApplicationContext archive;
    private static Page page;

    @BeforeAll
    static void open() throws IOException {
        data = Files.createDirectories(folder.resolve("data"));
        chromium = Chromium.open();
        Path inbox = Files.createDirectories(folder.resolve("written/inbox"));
        write(inbox.resolve(PICTURE + ".pdf"), "Keep the night trains");
        Files.writeString(inbox.resolve(DRAWING + ".pdf"), BROKEN);
        Path jobs = Files.createDirectories(folder.resolve("written/jobs"));
        Files.writeString(jobs.resolve("foreign.yml"), "source: inbox\n");
        archive = new SpringApplicationBuilder(Undersigned.class)
                .web(WebApplicationType.SERVLET)
                .logStartupInfo(false)
                .run(
                        "--undersigned.data=" + data,
                        "--undersigned.jobs=" + jobs,
                        "--undersigned.worker=true",
                        "--server.port=0");
        page = chromium.page(site(), 1280, 900, ColorScheme.LIGHT);
        page.setDefaultTimeout(60_000);
        page.route("**/entries/*.png", OpenNames::pictureOfNothing);
    }

    @AfterAll
    static void close() {
        if (archive != null) archive.close();
        if (chromium != null) chromium.close();
    }

    private static String site() {
        return "http://localhost:" + archive.getEnvironment().getProperty("local.server.port");
    }

    /** One statement in whose title, text and list there is markup. */
    private static Path write(Path file, String cause) throws IOException {
        StatementMill.write(
                file,
                SCRIPT + " " + cause,
                List.of(
                        "Open letter of 3 March 2024 " + PICTURE,
                        "We who sign below have watched too long " + DRAWING + "."),
                List.of(
                        "Dock Workers Union of Peru",
                        PICTURE + " Teachers League of Kenya",
                        "Nurses Council of Chile " + SCRIPT,
                        DRAWING + " Fishers Front of Nepal"));
        return file;
    }

    @Test
    @Order(1)
    void whatIsSentLandsInTheInboxWhateverItIsCalled() throws Exception {
        Path good = write(folder.resolve("good.pdf"), "Schools without fees");
        Path scan = write(folder.resolve("scan.pdf"), "Libraries stay open");
        StatementMill.scan(scan);
        List<Long> runs = new ArrayList<>();
        byte[] bytes = Files.readAllBytes(scan);
        for (String name : WAYS_OUT) {
            JsonNode told = sent(name, bytes);
            assertThat(told.get("file").asString()).as(name).doesNotContain("/", "\\", "\u0000");
            runs.add(told.get("run").asLong());
        }
        MailPress mail = new MailPress(SCRIPT, PICTURE);
        mail.enclose("../../../climbed.pdf", "application/pdf", Files.readAllBytes(good));
        mail.enclose(PICTURE + ".pdf", "application/pdf", BROKEN.getBytes(StandardCharsets.UTF_8));
        runs.add(sent(SCRIPT + ".eml", mail.bytes()).get("run").asLong());
        for (long run : runs) ended(run);
        assertThat(everywhere("climbed")).as("only where deliveries are kept").allSatisfy(file -> assertThat(file)
                .startsWith(data.resolve("inbox")));
        assertThat(Path.of("/tmp/climbed.pdf")).doesNotExist();
    }

    private static List<Path> everywhere(String name) throws IOException {
        try (Stream<Path> files = Files.walk(folder.getParent(), 12)) {
            return files.filter(file -> file.startsWith(folder) || file.getNameCount() == folder.getNameCount())
                    .filter(file -> file.getFileName().toString().contains(name))
                    .toList();
        }
    }

    @Test
    @Order(2)
    void whatLiesInAFolderKeepsItsName() throws Exception {
        HttpResponse<String> begun = HTTP.send(
                HttpRequest.newBuilder(URI.create(site() + "/jobs/foreign/run"))
                        .POST(HttpRequest.BodyPublishers.noBody())
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        String where = begun.headers().firstValue("Location").orElseThrow();
        JsonNode run = ended(Long.parseLong(where.substring(where.lastIndexOf('/') + 1)));
        assertThat(run.get("indexed").asInt()).isEqualTo(1);
        assertThat(run.get("refused").asInt()).isEqualTo(1);
        assertThat(run.get("failures").toString()).contains("onload=window.owned=1>.pdf");
    }

    @Test
    @Order(3)
    void noPageTakesItForItsOwn() throws Exception {
        OpenNames.file(archive.getBean(AuthorityFile.class), PICTURE + " Union", SCRIPT + " Union", DRAWING + " Union");
        List<String> paths = new ArrayList<>(List.of("/", "/search?q=open", "/search?q=" + encoded(SCRIPT)));
        paths.addAll(List.of("/organisations", "/organisations?q=" + encoded(DRAWING), "/review", "/jobs", "/runs"));
        paths.addAll(List.of("/audit", "/deliver", "/sign-in"));
        for (JsonNode hit : json("/api/v1/search?q=open&size=50").get("hits")) {
            paths.add("/statements/" + hit.get("record").asString());
            paths.add("/statements/" + hit.get("record").asString() + "?q=" + encoded("owned " + SCRIPT));
        }
        for (JsonNode run : json("/api/v1/runs"))
            paths.add("/runs/" + run.get("run").asString());
        for (JsonNode one : json("/api/v1/organisations?size=50"))
            paths.add("/organisations/" + one.get("id").asString());
        StringBuilder shown = new StringBuilder();
        for (String path : paths) shown.append(harmless(path)).append('\n');
        assertThat(paths)
                .as("statements, runs and organisations are among them")
                .hasSizeGreaterThan(20);
        assertThat(shown.toString())
                .as("it is shown as what it is")
                .contains(PICTURE + ".pdf", DRAWING + ".pdf", SCRIPT + " Keep the night trains", PICTURE + " Union");
        chromium.expectNoComplaints();
    }

    @Test
    @Order(4)
    void noErrorTakesItForItsOwn() {
        for (String path : List.of(
                "/statements/" + encoded(SCRIPT),
                "/organisations/" + encoded(PICTURE),
                "/search?after=" + encoded(SCRIPT),
                "/search?q=a&year=" + encoded(PICTURE),
                "/runs/" + encoded(DRAWING),
                "/" + encoded(PICTURE))) harmless(path);
    }

    @Test
    @Order(5)
    void evenWhatSlippedInCouldNotRun() {
        page.navigate("/search?q=open");
        Object refused = page.evaluate("""
                async () => {
                  const refused = [];
                  document.addEventListener('securitypolicyviolation', e => refused.push(e.effectiveDirective));
                  const script = document.createElement('script');
                  script.textContent = 'window.owned=1';
                  document.body.append(script);
                  document.body.insertAdjacentHTML('beforeend', '<img src=x onerror="window.owned=1"><a href="javascript:window.owned=1" id="out">x</a>');
                  document.querySelector('#out').click();
                  await new Promise(done => setTimeout(done, 1000));
                  return refused.join(' ');
                }""");
        assertThat(String.valueOf(refused)).contains("script-src-elem", "script-src-attr");
        assertThat(page.evaluate("typeof window.owned")).isEqualTo("undefined");
    }

    @Test
    @Order(6)
    void originalsAreSavedAndReportsAreHarmless() throws Exception {
        for (JsonNode hit : json("/api/v1/search?q=open&size=50").get("hits")) {
            HttpResponse<String> file = get("/statements/" + hit.get("record").asString() + "/original");
            assertThat(file.headers().firstValue("Content-Disposition").orElseThrow())
                    .startsWith("attachment;");
            assertThat(file.headers().firstValue("Content-Type")).contains("application/octet-stream");
            assertThat(file.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        }
        try (Stream<Path> files = Files.walk(data.resolve("runs"))) {
            List<Path> reports =
                    files.filter(file -> file.toString().endsWith(".html")).toList();
            assertThat(reports).isNotEmpty();
            for (Path report : reports)
                assertThat(Files.readString(report)).doesNotContain("<img src=x", "<svg onload", SCRIPT);
        }
    }

    /** Shows a page, and returns its text. */
    private static String harmless(String path) {
        page.navigate(path);
        assertThat(page.evaluate("typeof window.owned"))
                .as("a script ran on " + path)
                .isEqualTo("undefined");
        assertThat(page.evaluate("document.querySelectorAll('img[src=x], body script, [onerror], [onload]').length"))
                .as("markup on " + path)
                .isEqualTo(0);
        return page.locator("body").innerText();
    }

    private static JsonNode sent(String name, byte[] bytes) throws Exception {
        HttpResponse<String> answer = HTTP.send(
                HttpRequest.newBuilder(URI.create(site() + "/api/v1/files?name=" + encoded(name)))
                        .POST(HttpRequest.BodyPublishers.ofByteArray(bytes))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(name + " " + answer.body()).isEqualTo(202);
        return JSON.readTree(answer.body());
    }

    private static JsonNode ended(long run) {
        return Awaitility.await()
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(500))
                .until(
                        () -> json("/api/v1/runs/" + run),
                        told -> !told.get("state").asString().equals("RUNNING"));
    }

    private static JsonNode json(String path) throws IOException, InterruptedException {
        return JSON.readTree(get(path).body());
    }

    private static HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return HTTP.send(
                HttpRequest.newBuilder(URI.create(site() + path)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
