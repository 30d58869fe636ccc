package org.undersigned.ocr;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.undersigned.intake.Cause;
import org.undersigned.ocr.child.Answer;
import org.undersigned.ocr.child.ChildFault;
import org.undersigned.ocr.child.Order;
import org.undersigned.ocr.child.Wire;

/** The parent's side of one child process. It holds one order at a time. */
final class OcrChild implements AutoCloseable {
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

    private static final int PAGE_BYTES = 4096;

    private final Process process;
    private final DataOutputStream out;
    private final DataInputStream in;

    private OcrChild(Process process) {
        this.process = process;
        this.out = new DataOutputStream(new BufferedOutputStream(process.getOutputStream(), 1 << 16));
        this.in = new DataInputStream(new BufferedInputStream(process.getInputStream(), 1 << 16));
    }

    static OcrChild start(List<String> command) {
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(new File(System.getProperty("java.io.tmpdir")))
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        // one thread for each child: more of them only get in each other's way
        builder.environment().put("OMP_THREAD_LIMIT", "1");
        builder.environment().remove("JAVA_TOOL_OPTIONS");
        try {
            return new OcrChild(builder.start());
        } catch (IOException e) {
            throw new UncheckedIOException("A child process could not be started: " + command.get(0), e);
        }
    }

    Answer ask(Order order, Duration limit, int memoryMb) throws Died, ChildFault, InterruptedException {
        CompletableFuture<Answer> answer = new CompletableFuture<>();
        Thread talk = new Thread(() -> talk(order, answer), "ocr-child-" + process.pid());
        talk.setDaemon(true);
        talk.start();
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

    private void talk(Order order, CompletableFuture<Answer> answer) {
        try {
            Wire.write(out, order);
            answer.complete(Wire.readAnswer(in));
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

    /** Ends the process; what it is doing is lost. */
    @Override
    public void close() {
        process.destroyForcibly();
    }
}
