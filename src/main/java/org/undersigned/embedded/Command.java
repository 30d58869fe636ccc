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
        Thread abort = new Thread(() -> kill(process));
        boolean canBeAborted = addShutdownHook(abort);
        try {
            if (process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) return process.exitValue();
            kill(process);
            throw new WorldUnfit(
                    "The program " + words.get(0) + " did not end within " + limit.toSeconds() + " s; see " + log);
        } catch (InterruptedException interrupted) {
            kill(process);
            Thread.currentThread().interrupt();
            throw new WorldUnfit("Interrupted while waiting for " + words.get(0), interrupted);
        } finally {
            if (canBeAborted) removeShutdownHook(abort);
        }
    }

    private static void kill(Process process) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }

    /** A server that is being started when the program ends would be left behind. False if the program is ending. */
    private static boolean addShutdownHook(Thread hook) {
        try {
            Runtime.getRuntime().addShutdownHook(hook);
            return true;
        } catch (IllegalStateException programIsEnding) {
            return false;
        }
    }

    private static void removeShutdownHook(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException programIsEnding) {
            // the hook runs, or has run, and does no harm to a process that has ended
        }
    }

    /** The last of what it said, in one line. */
    String said() {
        return lastOf(log);
    }

    static String lastOf(Path log) {
        try {
            String all = new String(Files.readAllBytes(log), StandardCharsets.UTF_8).strip();
            return all.substring(Math.max(0, all.length() - LAST_WORDS)).replaceAll("\\s+", " ");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
