package org.undersigned.web;

import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.undersigned.jobs.StatementMill;
import tools.jackson.databind.JsonNode;

/**
 * How long searches take while an OCR run uses all workers of the same server, beside the same searches when it rests. Run it as a program of its own:
 * the argument is a folder, which keeps what was made in it.
 */
final class BusyBench {
    private static final int STATEMENTS = 300;
    private static final int SCANS = 30;
    private static final int USERS = 5;
    private static final int THINKING_MILLIS = 500;
    private static final int QUIET_QUESTIONS = 40;
    private static final List<String> WORDS = List.of(
            "water",
            "harbours",
            "night trains",
            "archives",
            "teachers",
            "dock workers",
            "\"roof for everyone\"",
            "Nurses League of Peru",
            "country:PE schools",
            "council",
            "promises autumn",
            "bakers from:2001");

    private BusyBench() {}

    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[0]).toAbsolutePath();
        StatementMill.main(new String[] {folder.resolve("texts").toString(), String.valueOf(STATEMENTS)});
        StatementMill.main(new String[] {folder.resolve("scans").toString(), String.valueOf(SCANS), "1"});
        Path jobs = Files.createDirectories(folder.resolve("jobs"));
        for (String source : List.of("texts", "scans"))
            Files.writeString(jobs.resolve(source + ".yml"), "source: " + source + "\n");
        Path data = Files.createDirectories(folder.resolve("data"));
        try (ServerJvm server =
                ServerJvm.start(data, "-Dundersigned.jobs=" + jobs, "-Dundersigned.limits.searches-per-minute=0")) {
            measure(server);
        }
    }

    private static void measure(ServerJvm server) throws Exception {
        server.ended(begun(server, "texts"));
        ask(server, "warming up", count(QUIET_QUESTIONS));
        ask(server, "at rest", count(QUIET_QUESTIONS));
        long run = begun(server, "scans");
        ask(server, "beside OCR", () -> isRunning(server, run));
        JsonNode told = server.ended(run);
        System.out.printf(
                Locale.ROOT,
                "the run: %d indexed of %d, %d pages by OCR, %.1f s%n",
                told.get("indexed").asInt(),
                told.get("found").asInt(),
                told.get("pagesRead").asInt(),
                told.get("seconds").asDouble());
    }

    private static BooleanSupplier count(int times) {
        int[] left = {times};
        return () -> left[0]-- > 0;
    }

    private static boolean isRunning(ServerJvm server, long run) {
        try {
            return server.json("/api/v1/runs/" + run).get("state").asString().equals("RUNNING");
        } catch (Exception gone) {
            throw new IllegalStateException(gone);
        }
    }

    private static long begun(ServerJvm server, String job) throws Exception {
        HttpResponse<String> answer = server.send(
                HttpRequest.newBuilder().POST(HttpRequest.BodyPublishers.noBody()), "/jobs/" + job + "/run");
        String where = answer.headers().firstValue("Location").orElseThrow();
        return Long.parseLong(where.substring(where.lastIndexOf('/') + 1));
    }

    /** The first of the users looks whether to go on; the others do as it does. */
    private static void ask(ServerJvm server, String what, BooleanSupplier onwards) throws Exception {
        AtomicBoolean ended = new AtomicBoolean();
        ExecutorService users = Executors.newFixedThreadPool(USERS);
        List<Future<List<Double>>> asking = IntStream.range(0, USERS)
                .mapToObj(user -> users.submit(() -> user(server, user, ended)))
                .toList();
        while (onwards.getAsBoolean()) Thread.sleep(THINKING_MILLIS);
        ended.set(true);
        List<Double> millis = new ArrayList<>();
        for (Future<List<Double>> user : asking) millis.addAll(user.get());
        users.shutdown();
        millis.sort(Double::compare);
        System.out.printf(
                Locale.ROOT,
                "%-12s %4d searches, p50 %.0f ms, p95 %.0f ms, p99 %.0f ms, slowest %.0f ms%n",
                what,
                millis.size(),
                LatencyBench.at(millis, 0.5),
                LatencyBench.at(millis, 0.95),
                LatencyBench.at(millis, 0.99),
                millis.get(millis.size() - 1));
    }

    private static List<Double> user(ServerJvm server, int user, AtomicBoolean ended) throws Exception {
        Random random = new Random(user);
        List<Double> millis = new ArrayList<>();
        while (!ended.get()) {
            Thread.sleep(random.nextInt(2 * THINKING_MILLIS));
            String question = URLEncoder.encode(WORDS.get(random.nextInt(WORDS.size())), StandardCharsets.UTF_8);
            long start = System.nanoTime();
            int status = server.get("/search?q=" + question).statusCode();
            if (status != 200) throw new IllegalStateException(question + " " + status);
            millis.add((System.nanoTime() - start) / 1e6);
        }
        return millis;
    }
}
