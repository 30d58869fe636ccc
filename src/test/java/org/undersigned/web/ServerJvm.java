package org.undersigned.web;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.undersigned.Undersigned;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A real server in a process of its own, with a folder for temporary files that nobody else writes to. */
final class ServerJvm implements AutoCloseable {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Pattern SERVING = Pattern.compile("serving (http://localhost:\\d+)");

    /** On a machine that does other things too. */
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    final Path temporary;
    private final Process process;
    private final Path log;
    private final HttpClient http = HttpClient.newHttpClient();
    private final String site;

    private ServerJvm(Path temporary, Process process, Path log) {
        this.temporary = temporary;
        this.process = process;
        this.log = log;
        this.site = Awaitility.await().atMost(PATIENCE).until(this::announced, text -> !text.isEmpty());
    }

    /** @param settings as the command line of a JVM takes them: -Dundersigned.jobs=... */
    static ServerJvm start(Path data, String... settings) throws IOException {
        Path temporary = Files.createDirectories(data.resolve("temporary"));
        Path log = data.resolve("serve.log");
        List<String> words = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-Dserver.port=0",
                "-Djava.io.tmpdir=" + temporary));
        words.addAll(List.of(settings));
        words.addAll(List.of(
                "-cp",
                System.getProperty("java.class.path"),
                Undersigned.class.getName(),
                "serve",
                "--data",
                data.toString()));
        Process process = new ProcessBuilder(words)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        return new ServerJvm(temporary, process, log);
    }

    private String announced() throws IOException {
        if (!process.isAlive()) throw new IllegalStateException("the server ended: " + Files.readString(log));
        Matcher said = SERVING.matcher(Files.readString(log));
        return said.find() ? said.group(1) : "";
    }

    String site() {
        return site;
    }

    boolean isAlive() {
        return process.isAlive();
    }

    HttpResponse<String> send(HttpRequest.Builder request, String path) throws IOException, InterruptedException {
        return http.send(request.uri(URI.create(site + path)).build(), HttpResponse.BodyHandlers.ofString());
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder().GET(), path);
    }

    JsonNode json(String path) throws IOException, InterruptedException {
        return JSON.readTree(get(path).body());
    }

    /** As the account of a run says, once it has ended. */
    JsonNode ended(long run) {
        return Awaitility.await()
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(500))
                .until(
                        () -> json("/api/v1/runs/" + run),
                        told -> !told.get("state").asString().equals("RUNNING"));
    }

    /** Files that are there for as long as they are needed; what is kept on purpose, once for each user, is left out. */
    List<String> temporaryFiles() throws IOException {
        try (Stream<Path> files = Files.walk(temporary)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> temporary.relativize(file).toString())
                    .filter(name -> !name.startsWith("undersigned-" + System.getProperty("user.name")))
                    .toList();
        }
    }

    /** Leaves as for Ctrl-C, so that its services end too. */
    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (process.waitFor(60, TimeUnit.SECONDS)) return;
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly().waitFor();
    }
}
