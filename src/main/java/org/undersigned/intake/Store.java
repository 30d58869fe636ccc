package org.undersigned.intake;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.stream.Stream;

/** Keeps a copy of every accepted file under its SHA-256, so that a run never depends on the folder it was delivered in. */
public final class Store {
    private final Path root;
    private final Path incoming;

    public Store(Path root) {
        this.root = root;
        this.incoming = root.resolve("incoming");
    }

    /** A file is not what it was a moment ago: somebody still writes it. */
    static final class Changed extends Exception {
        private static final long serialVersionUID = 1L;
    }

    /** Copies a file in, once; a file that is there already is left as it is. Whole or not at all, also when the program is killed. */
    Path keep(Path file, String sha256) throws IOException, Changed {
        Path kept = pathOf(sha256);
        if (Files.exists(kept)) return kept;
        Files.createDirectories(incoming);
        Files.createDirectories(kept.getParent());
        Path copy = Files.createTempFile(incoming, sha256.substring(0, 12), ".part");
        try {
            Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
            String copied = Fixity.sha256(copy);
            if (!copied.equals(sha256)) throw new Changed();
            Fixity.force(copy);
            copy.toFile().setReadOnly();
            move(copy, kept);
        } finally {
            Files.deleteIfExists(copy);
        }
        return kept;
    }

    /**
     * A place for a file that is on its way here, where there is no file yet; what a killed program leaves there is swept.
     *
     * @param name only its end counts, which may tell the type
     */
    public Path incoming(String name) throws IOException {
        int dot = Math.max(name.lastIndexOf('.'), 0);
        String type = name.substring(dot).matches("\\.\\w{1,8}") ? name.substring(dot) : "";
        return Files.createDirectories(incoming).resolve(UUID.randomUUID() + type + ".part");
    }

    public Path pathOf(String sha256) {
        return root.resolve(sha256.substring(0, 2)).resolve(sha256);
    }

    /** Digests of all files kept, in no order. Close the stream. */
    public Stream<String> digests() throws IOException {
        if (!Files.isDirectory(root)) return Stream.empty();
        return Files.find(root, 2, (path, is) -> is.isRegularFile() && !path.startsWith(incoming))
                .map(path -> path.getFileName().toString());
    }

    /** Removes what killed copies left behind; a copy that is a day old belongs to nobody any more. */
    public void sweep(Instant now) throws IOException {
        if (!Files.isDirectory(incoming)) return;
        Instant dead = now.minus(1, ChronoUnit.DAYS);
        try (Stream<Path> parts = Files.list(incoming)) {
            for (Path part : parts.toList())
                if (Files.getLastModifiedTime(part).toInstant().isBefore(dead)) Files.deleteIfExists(part);
        }
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            moveOnPlainFileSystem(from, to);
        }
    }

    private static void moveOnPlainFileSystem(Path from, Path to) throws IOException {
        try {
            Files.move(from, to);
        } catch (FileAlreadyExistsException e) {
            Files.deleteIfExists(from); // another worker kept the same bytes a moment before
        }
    }
}
