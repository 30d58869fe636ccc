package org.undersigned.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Held while servers are started, joined, left or stopped, so that only one process at a time does so on a data folder.
 * The kernel gives it back when its holder dies.
 */
final class StartLock implements AutoCloseable {
    /** A file lock belongs to the whole JVM, and a second thread asking for it is an error, not a wait. */
    private static final ReentrantLock THIS_JVM = new ReentrantLock();

    private final FileChannel file;

    private StartLock(FileChannel file) {
        this.file = file;
    }

    static StartLock hold(Path path) {
        THIS_JVM.lock();
        try {
            FileChannel file = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            file.lock();
            return new StartLock(file);
        } catch (IOException | RuntimeException failed) {
            THIS_JVM.unlock();
            throw new WorldUnfit("The lock file " + path + " cannot be locked: " + failed.getMessage(), failed);
        }
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } finally {
            THIS_JVM.unlock();
        }
    }
}
