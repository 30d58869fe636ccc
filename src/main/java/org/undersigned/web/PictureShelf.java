package org.undersigned.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps pictures of pages so that a page is drawn once, and lets only a few be drawn at a time: drawing is the dearest thing that a
 * reader can ask for. When it is full, what was looked at longest ago goes.
 */
final class PictureShelf {
    private static final Logger log = LoggerFactory.getLogger(PictureShelf.class);

    /** As many as leave a small machine room to answer searches. */
    private static final int DRAWN_AT_ONCE = 2;

    /** A reader waits this long for a turn; then the answer is that the archive is busy. */
    private static final int LONGEST_WAIT_SECONDS = 20;

    /** The shelf is looked over once in so many new pictures. */
    private static final int BETWEEN_TIDYINGS = 64;

    private final Path folder;
    private final long mostBytes;
    private final Clock clock;
    private final Semaphore turns = new Semaphore(DRAWN_AT_ONCE, true);
    private int untidied;

    PictureShelf(Path folder, long mostBytes, Clock clock) {
        this.folder = folder;
        this.mostBytes = mostBytes;
        this.clock = clock;
    }

    /** @param name of letters, digits and hyphens; never from a reader as it came */
    Optional<byte[]> get(String name, Supplier<Optional<byte[]>> drawing) {
        Path kept = folder.resolve(name + ".png");
        Optional<byte[]> there = find(kept);
        return there.isPresent() ? there : drawn(kept, drawing);
    }

    private Optional<byte[]> drawn(Path kept, Supplier<Optional<byte[]>> drawing) {
        await();
        try {
            Optional<byte[]> meanwhile = find(kept);
            if (meanwhile.isPresent()) return meanwhile;
            Optional<byte[]> picture = drawing.get();
            picture.ifPresent(bytes -> keep(kept, bytes));
            return picture;
        } finally {
            turns.release();
        }
    }

    private void await() {
        try {
            if (!turns.tryAcquire(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS)) throw new TooBusy("busy.draw");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TooBusy("busy.draw");
        }
    }

    private Optional<byte[]> find(Path kept) {
        try {
            byte[] bytes = Files.readAllBytes(kept);
            Files.setLastModifiedTime(kept, FileTime.from(clock.instant()));
            return Optional.of(bytes);
        } catch (NoSuchFileException notYet) {
            return Optional.empty();
        } catch (IOException e) {
            log.warn("file={} is drawn again: {}", kept, e.toString());
            return Optional.empty();
        }
    }

    /** A shelf that cannot be written to costs time, not answers. */
    private void keep(Path kept, byte[] bytes) {
        try {
            Files.createDirectories(folder);
            Path part = Files.createTempFile(folder, "picture", ".part");
            Files.write(part, bytes);
            Files.move(part, kept, StandardCopyOption.REPLACE_EXISTING);
            tidy();
        } catch (IOException e) {
            log.warn("file={} is not kept: {}", kept, e.toString());
        }
    }

    private synchronized void tidy() throws IOException {
        if (untidied++ % BETWEEN_TIDYINGS != 0) return;
        List<Path> oldestLast;
        try (Stream<Path> files = Files.list(folder)) {
            oldestLast = files.sorted(Comparator.comparingLong(
                                    (Path file) -> file.toFile().lastModified())
                            .reversed())
                    .toList();
        }
        long bytes = 0;
        for (Path file : oldestLast) {
            bytes += file.toFile().length();
            if (bytes > mostBytes) Files.deleteIfExists(file);
        }
    }
}
