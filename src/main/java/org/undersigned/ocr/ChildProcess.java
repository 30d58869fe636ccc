package org.undersigned.ocr;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.undersigned.intake.Cause;
import org.undersigned.ocr.child.ChildFault;

/** The parent's side of one child process. It is asked one thing at a time. */
final class ChildProcess implements AutoCloseable {
    /** One question and its answer. */
    @FunctionalInterface
    interface Talk<T> {
        T with(DataOutputStream out, DataInputStream in) throws IOException, ChildFault;
    }

    /** The child will answer no more. */
    static final class Died extends Exception {
        private final Cause cause;

        Died(Cause cause, String message) {
            super(message);
            this.cause = cause;
        }

        Cause why() {
            return cause;
        }
    }

    /** How often the clock and the memory of a busy child are looked at. */
    private static final Duration LOOK = Duration.ofMillis(200);

    /** A killed process is gone in far less, unless the machine is stuck. */
    private static final Duration GONE = Duration.ofSeconds(10);

    private static final int PAGE_BYTES = 4096;

    private final Process process;
    private final DataOutputStream out;
    private final DataInputStream in;

    private ChildProcess(Process process) {
        this.process = process;
        this.out = new DataOutputStream(new BufferedOutputStream(process.getOutputStream(), 1 << 16));
        this.in = new DataInputStream(new BufferedInputStream(process.getInputStream(), 1 << 16));
    }

    /** @param folder where it works */
    static ChildProcess start(List<String> command, Path folder) {
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectError(ProcessBuilder.Redirect.DISCARD);
        // one thread for each child: more of them only get in each other's way
        builder.environment().put("OMP_THREAD_LIMIT", "1");
        builder.environment().remove("JAVA_TOOL_OPTIONS");
        try {
            return new ChildProcess(builder.start());
        } catch (IOException e) {
            throw new OcrUnavailable(
                    "A child process cannot be started (" + e.getMessage()
                            + "); free some memory, or set undersigned.ocr-children to fewer",
                    e);
        }
    }

    <T> T ask(Talk<T> talk, Duration limit, int memoryMb) throws Died, ChildFault, InterruptedException {
        CompletableFuture<T> answer = new CompletableFuture<>();
        Thread talker = new Thread(() -> talk(talk, answer), "child-" + process.pid());
        talker.setDaemon(true);
        talker.start();
        long end = System.nanoTime() + limit.toNanos();
        while (true) {
            try {
                return answer.get(LOOK.toMillis(), TimeUnit.MILLISECONDS);
            } catch (TimeoutException notYet) {
                if (System.nanoTime() - end > 0)
                    throw died(Cause.OCR_TIMEOUT, "no answer within " + limit.toSeconds() + " s");
                if (memoryMb() > memoryMb) throw died(Cause.OCR_CRASHED, "took more than " + memoryMb + " MB");
            } catch (ExecutionException failed) {
                if (failed.getCause() instanceof ChildFault fault) throw fault;
                throw died(Cause.OCR_CRASHED, "ended without an answer (" + failed.getCause() + ")");
            }
        }
    }

    private <T> void talk(Talk<T> talk, CompletableFuture<T> answer) {
        try {
            answer.complete(talk.with(out, in));
        } catch (IOException | ChildFault | RuntimeException failure) {
            answer.completeExceptionally(failure);
        }
    }

    private Died died(Cause cause, String message) {
        close();
        return new Died(cause, message);
    }

    /** Resident memory; 0 where the system does not say. */
    private long memoryMb() {
        try {
            String[] pages = Files.readString(Path.of("/proc/" + process.pid() + "/statm"))
                    .split(" ", 3);
            return Long.parseLong(pages[1]) * PAGE_BYTES / (1 << 20);
        } catch (IOException | NumberFormatException unknown) {
            return 0;
        }
    }

    /** Ends the process and waits until it is gone; what it is doing is lost. */
    @Override
    public void close() {
        process.destroyForcibly();
        process.onExit()
                .orTimeout(GONE.toMillis(), TimeUnit.MILLISECONDS)
                .exceptionally(still -> process)
                .join();
    }
}
