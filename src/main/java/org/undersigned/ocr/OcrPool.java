package org.undersigned.ocr;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Semaphore;
import org.undersigned.intake.Cause;
import org.undersigned.ocr.child.Answer;
import org.undersigned.ocr.child.ChildFault;
import org.undersigned.ocr.child.Order;
import org.undersigned.ocr.child.Wire;

/**
 * Child processes that read pages. A child that crashes, hangs, answers nonsense or takes too much memory costs one try and is replaced; a page that
 * does so to two children is lost.
 */
final class OcrPool implements AutoCloseable {
    private static final int TRIES = 2;
    private static final Path FOLDER = Path.of(System.getProperty("java.io.tmpdir"));

    private final List<String> command;
    private final Duration limit;
    private final int memoryMb;
    private final Semaphore places;
    private final Deque<ChildProcess> idle = new ArrayDeque<>();
    private final Set<ChildProcess> all = new HashSet<>();
    private boolean closed;

    /** @param limit how long a child may think about one page */
    OcrPool(List<String> command, int size, Duration limit, int memoryMb) {
        this.command = List.copyOf(command);
        this.limit = limit;
        this.memoryMb = memoryMb;
        this.places = new Semaphore(size, true);
    }

    /** True before the first page. */
    boolean isCold() {
        synchronized (all) {
            return all.isEmpty();
        }
    }

    Answer ask(Order order) throws PageLost, InterruptedException {
        places.acquire();
        try {
            return ask(order, TRIES);
        } finally {
            places.release();
        }
    }

    private Answer ask(Order order, int tries) throws PageLost, InterruptedException {
        ChildProcess child = take();
        try {
            Answer answer = child.ask((out, in) -> answer(order, out, in), limit, memoryMb);
            giveBack(child);
            return answer;
        } catch (ChildFault fault) {
            giveBack(child);
            throw new PageLost(Cause.OCR_CRASHED, String.valueOf(fault.getMessage()));
        } catch (ChildProcess.Died death) {
            remove(child);
            if (tries > 1) return ask(order, tries - 1);
            throw new PageLost(death.why(), "it ended " + TRIES + " readers: " + death.getMessage());
        } catch (InterruptedException stop) {
            remove(child);
            throw stop;
        }
    }

    private static Answer answer(Order order, DataOutputStream out, DataInputStream in) throws IOException, ChildFault {
        Wire.write(out, order);
        return Wire.readAnswer(in);
    }

    private ChildProcess take() {
        synchronized (all) {
            if (closed) throw new IllegalStateException("the OCR is closed");
            ChildProcess rested = idle.poll();
            if (rested != null) return rested;
            ChildProcess child = ChildProcess.start(command, FOLDER);
            all.add(child);
            return child;
        }
    }

    private void giveBack(ChildProcess child) {
        synchronized (all) {
            idle.push(child);
        }
    }

    private void remove(ChildProcess child) {
        synchronized (all) {
            all.remove(child);
        }
        child.close();
    }

    @Override
    public void close() {
        synchronized (all) {
            closed = true;
            all.forEach(ChildProcess::close);
            all.clear();
            idle.clear();
        }
    }
}
