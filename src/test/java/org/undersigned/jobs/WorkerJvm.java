package org.undersigned.jobs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.undersigned.Undersigned;

/** Another JVM that works on the same archive, and to which anything may happen. */
final class WorkerJvm implements AutoCloseable {
    private static final int TROUBLES = 40;

    private final Process process;
    private final Path log;

    private WorkerJvm(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    /** @param command worker or serve, with its options */
    static WorkerJvm start(Path data, String... command) throws IOException {
        Path log = Files.createTempFile(Files.createDirectories(data.resolve("logs")), "jvm", ".log");
        List<String> words = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-Dserver.port=0",
                "-cp",
                System.getProperty("java.class.path"),
                Undersigned.class.getName()));
        words.addAll(List.of(command));
        words.addAll(List.of("--data", data.toString()));
        Process process = new ProcessBuilder(words)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        return new WorkerJvm(process, log);
    }

    /** As db-scheduler knows it. */
    boolean is(String worker) {
        return worker.startsWith(process.pid() + "@");
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Dies with whatever it has in hand, and its OCR children with it. */
    void kill() throws InterruptedException {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly().waitFor();
    }

    void signal(String name) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + name, String.valueOf(process.pid()))
                .start()
                .waitFor();
    }

    /** Asks it to leave. Returns whether it did in time. */
    boolean leaves(Duration within) throws IOException, InterruptedException {
        signal("TERM");
        return process.waitFor(within.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Records it has read, by the beginning of their digests, each time it did. */
    Stream<String> read() throws IOException {
        return Files.readAllLines(log).stream()
                .filter(line -> line.contains("stage=signatories"))
                .map(line -> line.substring(line.indexOf("record=") + "record=".length()))
                .map(line -> line.substring(0, line.indexOf(' ')));
    }

    /** What it complained of last. */
    Stream<String> troubles() throws IOException {
        List<String> lines = Files.readAllLines(log).stream()
                .filter(line -> line.contains(" WARN ") || line.contains(" ERROR ") || line.contains("Exception: "))
                .toList();
        return lines.subList(Math.max(0, lines.size() - TROUBLES), lines.size()).stream();
    }

    @Override
    public void close() throws InterruptedException {
        kill();
    }
}
