package org.undersigned.ocr;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.undersigned.ocr.child.ChildFault;

/** Decoder processes: each works for one record at a time, and is kept for the next one. */
final class Decoders implements AutoCloseable {
    /** A decoder at rest costs some 150 MB and is started in a second: a few are worth keeping. */
    private static final int MAX_IDLE = 2;

    /** A decoder with the folder for its temporary files. */
    record Lease(ChildProcess process, TemporaryFolder folder) implements AutoCloseable {
        @Override
        public void close() {
            process.close();
            folder.close();
        }
    }

    private final Function<Path, List<String>> command;
    private final int memoryMb;
    private final Deque<Lease> idle = new ArrayDeque<>();
    private final Set<Lease> all = new HashSet<>();
    private boolean closed;

    /** @param command starts a decoder whose temporary files go into that folder */
    Decoders(Function<Path, List<String>> command, int memoryMb) {
        this.command = command;
        this.memoryMb = memoryMb;
    }

    Lease take() {
        synchronized (all) {
            if (closed) throw new IllegalStateException("the OCR is closed");
            Lease rested = idle.poll();
            if (rested != null) return rested;
            TemporaryFolder folder = TemporaryFolder.make();
            Lease lease = new Lease(ChildProcess.start(command.apply(folder.path()), folder.path()), folder);
            all.add(lease);
            return lease;
        }
    }

    DecoderReply ask(Lease lease, ChildProcess.Talk<DecoderReply> talk, Duration limit)
            throws ChildProcess.Died, InterruptedException {
        try {
            return lease.process().ask(talk, limit, memoryMb);
        } catch (ChildFault never) {
            throw new IllegalStateException("decoders do not speak of faults", never);
        }
    }

    void giveBack(Lease lease) {
        synchronized (all) {
            if (!closed && idle.size() < MAX_IDLE) {
                idle.push(lease);
                return;
            }
        }
        remove(lease);
    }

    void remove(Lease lease) {
        synchronized (all) {
            all.remove(lease);
        }
        lease.close();
    }

    @Override
    public void close() {
        synchronized (all) {
            closed = true;
            all.forEach(Lease::close);
            all.clear();
            idle.clear();
        }
    }
}
