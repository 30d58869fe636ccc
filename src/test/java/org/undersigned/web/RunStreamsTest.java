package org.undersigned.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.undersigned.jobs.RunSummary;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A real stream over HTTP, from its first event to its last. */
@Timeout(60)
class RunStreamsTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @TempDir
    Path store;

    private Site site;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @BeforeEach
    void open() {
        site = Site.open(store);
        stands(RunSummary.State.RUNNING, 10, 10);
    }

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void aRunIsToldUntilItEndsAndNothingIsLeftBehind() throws Exception {
        HttpResponse<InputStream> stream = listen("/runs/7/events");
        assertThat(stream.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/event-stream");
        assertThat(stream.headers().firstValue("Cache-Control")).contains("no-store");
        try (BufferedReader events = reader(stream)) {
            Event first = next(events);
            assertThat(first.name()).isEqualTo("progress");
            assertThat(first.data().get("done").asInt()).isEqualTo(10);
            assertThat(first.data().get("pagesPerMinute").asDouble()).isEqualTo(60);
            assertThat(first.data().get("secondsLeft").asInt()).isEqualTo(90);
            assertThat(site.streams.listening()).isEqualTo(1);
            stands(RunSummary.State.RUNNING, 40, 20);
            assertThat(next(events).data().get("done").asInt()).isEqualTo(40);
            stands(RunSummary.State.COMPLETED, 100, 30);
            Event last = next(events);
            assertThat(last.name()).isEqualTo("end");
            assertThat(last.data().get("state").asString()).isEqualTo("COMPLETED");
            assertThat(events.readLine()).as("the end of the event").isEmpty();
            assertThat(events.readLine()).as("the end of the stream").isNull();
        }
        nobodyListens();
    }

    @Test
    void whoGoesAwayIsForgotten() throws Exception {
        HttpResponse<InputStream> stream = listen("/api/v1/runs/7/events");
        next(reader(stream));
        stream.body().close();
        for (int done = 11; done < 40 && site.streams.listening() > 0; done++) {
            stands(RunSummary.State.RUNNING, done, done);
            Thread.sleep(1_100); // until a look has found that nobody reads
        }
        nobodyListens();
    }

    @Test
    void onlySoManyListenAtOnce() throws Exception {
        List<HttpResponse<InputStream>> streams = new ArrayList<>();
        for (int i = 0; i < RunStreams.MOST_LISTENERS; i++) {
            streams.add(listen("/runs/7/events"));
            assertThat(streams.get(i).statusCode()).isEqualTo(200);
        }
        HttpResponse<InputStream> refused = listen("/api/v1/runs/7/events");
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(new String(refused.body().readAllBytes(), StandardCharsets.UTF_8))
                .contains("no place");
        stands(RunSummary.State.STOPPED, 10, 20);
        for (HttpResponse<InputStream> stream : streams)
            assertThat(new String(stream.body().readAllBytes(), StandardCharsets.UTF_8))
                    .contains("event:end");
        nobodyListens();
        assertThat(listen("/runs/7/events").statusCode())
                .as("there is place again")
                .isEqualTo(200);
    }

    @Test
    void theServerStopsWhileSomebodyListens() throws Exception {
        BufferedReader events = reader(listen("/runs/7/events"));
        next(events);
        long before = System.nanoTime();
        site.close();
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(10));
        nobodyListens();
    }

    @Test
    void thereIsNoStreamOfARunThatIsNotThere() throws Exception {
        assertThat(listen("/api/v1/runs/12345/events").statusCode()).isEqualTo(404);
        assertThat(site.get("/runs/12345/events").statusCode()).isEqualTo(404);
    }

    private void stands(RunSummary.State state, int done, double seconds) {
        RunSummary run = new RunSummary(
                "7",
                "sample",
                state,
                100,
                done,
                0,
                0,
                0,
                0,
                done,
                done,
                seconds,
                Optional.empty(),
                Optional.empty(),
                Map.of(),
                List.of());
        if (site.runs.runs.isEmpty()) site.runs.runs.add(run);
        else site.runs.runs.set(0, run);
    }

    private record Event(String name, JsonNode data) {}

    private static Event next(BufferedReader events) throws IOException {
        String name = "";
        for (String line = events.readLine(); line != null; line = events.readLine()) {
            if (line.startsWith("event:")) name = line.substring("event:".length());
            if (line.startsWith("data:")) return new Event(name, JSON.readTree(line.substring("data:".length())));
        }
        throw new IOException("the stream ended");
    }

    private static BufferedReader reader(HttpResponse<InputStream> stream) {
        return new BufferedReader(new InputStreamReader(stream.body(), StandardCharsets.UTF_8));
    }

    private HttpResponse<InputStream> listen(String path) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(site.address(path)).build(), HttpResponse.BodyHandlers.ofInputStream());
    }

    private void nobodyListens() {
        Awaitility.await().atMost(Duration.ofSeconds(10)).until(() -> site.streams.listening() == 0);
    }
}
