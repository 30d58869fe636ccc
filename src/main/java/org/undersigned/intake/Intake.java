package org.undersigned.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Turns delivered files into records. Reads the source, never writes to it. */
public final class Intake {
    private final long maxBytes;
    private final @Nullable Store store;
    private final AcceptedTypes types = new AcceptedTypes();

    private Intake(long maxBytes, @Nullable Store store) {
        this.maxBytes = maxBytes;
        this.store = store;
    }

    /** Copies what it accepts into the store; records then point there. */
    public static Intake into(Store store, long maxBytes) {
        return new Intake(maxBytes, store);
    }

    /** Keeps no copy; records point at the files themselves. */
    public static Intake inPlace(long maxBytes) {
        return new Intake(maxBytes, null);
    }

    /**
     * Hashes a file, finds out what it is, and keeps a copy.
     *
     * @throws RecordRefused where it cannot become a record
     * @throws UncheckedIOException where the store cannot be written to
     */
    public ArchivalRecord accept(Path file) {
        return accept(
                file,
                Optional.ofNullable(file.getFileName()).map(Path::toString).orElse(""));
    }

    /**
     * The same for a file that lies under another name than it was delivered under.
     *
     * @param name as delivered, without folders
     */
    public ArchivalRecord accept(Path file, String name) {
        try {
            long bytes = Files.size(file);
            if (!Files.isRegularFile(file)) throw new RecordRefused(Cause.UNSUPPORTED_TYPE, name, "it is not a file");
            checkSize(bytes, name);
            String type = types.expect(file, name);
            String sha256 = Fixity.sha256(file);
            return new ArchivalRecord(sha256, name, type, bytes, keep(file, sha256, name));
        } catch (NoSuchFileException e) {
            throw new RecordRefused(Cause.UNREADABLE, name, "there is no such file");
        } catch (AccessDeniedException e) {
            throw new RecordRefused(Cause.UNREADABLE, name, "this user may not read it");
        } catch (IOException e) {
            throw new UncheckedIOException(name + ": " + e.getMessage(), e);
        }
    }

    /**
     * For a file that is still somewhere else, before it is fetched.
     *
     * @throws RecordRefused where it cannot become a record, whatever is in it
     */
    public void checkSize(long bytes, String name) {
        if (bytes == 0) throw new RecordRefused(Cause.EMPTY, name);
        if (bytes > maxBytes)
            throw new RecordRefused(Cause.TOO_LARGE, name, bytes + " bytes, the limit is " + maxBytes);
    }

    /** What fails here is the store's fault, unless the file is still being written. */
    private Path keep(Path file, String sha256, String name) {
        if (store == null) return file.toAbsolutePath();
        try {
            return store.keep(file, sha256);
        } catch (Store.Changed growing) {
            throw new RecordRefused(
                    Cause.UNREADABLE, name, "it changed while it was taken in: deliver it again when it is complete");
        } catch (IOException e) {
            throw new UncheckedIOException("the store cannot keep " + file + ": " + e.getMessage(), e);
        }
    }
}
