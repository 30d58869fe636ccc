package org.undersigned.embedded;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** An outside program that is run to its end, with what it says kept in a log file. */
record Command(List<String> words, Path log, Map<String, String> environment) {

    /** Enough of the end of a log to show what went wrong in one line. */
    private static final int LAST_WORDS = 300;

    Command(List<String> words, Path log) {
        this(words, log, Map.of());
    }

    /** @return the exit code; a program that takes longer than the limit is killed */
    int run(Duration limit) {
        ProcessBuilder builder = new ProcessBuilder(words)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .redirectInput(new File("/dev/null"));
        builder.environment().putAll(environment);
        try {
            return exitCode(builder.start(), limit);
        } catch (IOException missing) {
            throw new WorldUnfit(
                    "The program " + words.get(0) + " cannot be run (" + missing.getMessage() + "); install it",
                    missing);
        }
    }

    private int exitCode(Process process, Duration limit) {
        try {
            if (process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) return process.exitValue();
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
            throw new WorldUnfit(
                    "The program " + words.get(0) + " did not end within " + limit.toSeconds() + " s; see " + log);
        } catch (InterruptedException interrupted) {
            process.destroy();
            Thread.currentThread().interrupt();
            throw new WorldUnfit("Interrupted while waiting for " + words.get(0), interrupted);
        }
    }

    /** The last of what it said, in one line. */
    String said() {
        try {
            String all = new String(Files.readAllBytes(log), StandardCharsets.UTF_8).strip();
            return all.substring(Math.max(0, all.length() - LAST_WORDS)).replaceAll("\\s+", " ");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
