package org.undersigned.jobs;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps every stage's output under (record, stage, fingerprint), as JSON. Present means current: the fingerprint covers all that
 * the output depends on. A file that cannot be read is as good as none.
 */
final class StageCache {
    private static final Logger log = LoggerFactory.getLogger(StageCache.class);

    private final Path root;
    private final JsonMapper json;

    StageCache(Path root, JsonMapper json) {
        this.root = root;
        this.json = json;
    }

    /** The disk is full or not there: no fault of the record. */
    static final class NotKept extends RuntimeException {
        NotKept(String message, Exception cause) {
            super(message, cause);
        }
    }

    <T> Optional<T> find(String sha256, Stage stage, Fingerprint fingerprint, JavaType type) {
        Path file = file(sha256, stage, fingerprint);
        Optional<T> kept = read(file, type);
        kept.ifPresent(output -> used(file));
        return kept;
    }

    /** The output that was made or used last, whatever its fingerprint: the one that the index was made from. */
    <T> Optional<T> last(String sha256, Stage stage, JavaType type) {
        Path folder = folder(sha256);
        if (!Files.isDirectory(folder)) return Optional.empty();
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().matches(name(stage) + "-\\w+\\.json\\.gz"))
                    .max(Comparator.comparingLong(file -> file.toFile().lastModified()))
                    .flatMap(file -> read(file, type));
        } catch (IOException e) {
            throw new UncheckedIOException("the stage cache cannot be listed: " + e.getMessage(), e);
        }
    }

    private static void used(Path file) {
        try {
            Files.setLastModifiedTime(file, FileTime.from(Instant.now()));
        } catch (IOException e) {
            log.debug("file={} keeps its time: {}", file, e.getMessage()); // on a disk that is read only, say
        }
    }

    private <T> Optional<T> read(Path file, JavaType type) {
        try (InputStream bytes = new GZIPInputStream(Files.newInputStream(file))) {
            return Optional.of(json.readValue(bytes, type));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException | JacksonException e) {
            log.warn("file={} is not readable and will be made again: {}", file, e.getMessage());
            return Optional.empty();
        }
    }

    /** Whole or not at all, also when the program is killed; of two workers that keep the same output, the last wins. */
    void keep(String sha256, Stage stage, Fingerprint fingerprint, Object output) {
        Path file = file(sha256, stage, fingerprint);
        try {
            Files.createDirectories(file.getParent());
            Path part = Files.createTempFile(file.getParent(), stage.name(), ".part");
            try {
                write(part, output);
                Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(part); // half of it, where the disk is full
            }
        } catch (IOException | JacksonIOException e) {
            throw new NotKept("the stage cache cannot keep " + file + ": " + e.getMessage(), e);
        }
    }

    private void write(Path file, Object output) throws IOException {
        try (OutputStream bytes = new GZIPOutputStream(Files.newOutputStream(file))) {
            json.writeValue(bytes, output);
        }
    }

    private Path file(String sha256, Stage stage, Fingerprint fingerprint) {
        return folder(sha256).resolve(name(stage) + "-" + fingerprint.value() + ".json.gz");
    }

    private Path folder(String sha256) {
        return root.resolve(sha256.substring(0, 2)).resolve(sha256);
    }

    private static String name(Stage stage) {
        return stage.name().toLowerCase(Locale.ROOT);
    }
}
