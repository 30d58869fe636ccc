package org.undersigned.jobs;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.undersigned.intake.Cause;
import org.undersigned.intake.Fixity;
import org.undersigned.intake.RecordRefused;

/** Takes in files that are sent to the program instead of lying in a folder. Each becomes a run of its own. */
@Component
public class Inbox {
    private static final String JOB = "upload";
    private static final int BUFFER_BYTES = 1 << 16;

    /** File systems take 255; the folder is ours, so the name alone counts. */
    private static final int LONGEST_NAME_BYTES = 200;

    private final Path folder;
    private final long maxBytes;
    private final Holdings holdings;
    private final Runs runs;

    Inbox(JobSettings settings, InboxCopies copies, Holdings holdings, Runs runs) {
        this.folder = copies.folder();
        this.maxBytes = settings.maxFileBytes();
        this.holdings = holdings;
        this.runs = runs;
    }

    /**
     * What became of a file.
     *
     * @param run that reads it; none where the archive has it already
     */
    public record Received(String sha256, String file, long bytes, Optional<Long> run) {}

    /**
     * Takes a file in as it comes, and begins to read it.
     *
     * @param name as the sender calls it; only its last part is used
     * @throws RecordRefused where it is too large
     */
    public Received receive(String name, InputStream bytes) throws IOException {
        Path own = Files.createDirectories(folder.resolve(UUID.randomUUID().toString()));
        Path file = own.resolve(safe(name));
        try {
            write(bytes, file);
            String sha256 = Fixity.sha256(file);
            long size = Files.size(file);
            Optional<Long> run = holdings.isIndexed(sha256) ? Optional.empty() : Optional.of(launch(file));
            if (run.isEmpty()) remove(own, file);
            return new Received(sha256, file.getFileName().toString(), size, run);
        } catch (IOException | RuntimeException e) {
            remove(own, file);
            throw e;
        }
    }

    private long launch(Path file) {
        JobDefinition definition =
                new JobDefinition(JOB, List.of(file.toAbsolutePath().toString()), List.of("auto"), Optional.empty());
        return runs.launch(definition, Optional.empty());
    }

    private void write(InputStream bytes, Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            byte[] buffer = new byte[BUFFER_BYTES];
            long written = 0;
            for (int read = bytes.read(buffer); read >= 0; read = bytes.read(buffer)) {
                written += read;
                if (written > maxBytes)
                    throw new RecordRefused(
                            Cause.TOO_LARGE, file.getFileName().toString(), "the limit is " + maxBytes + " bytes");
                out.write(buffer, 0, read);
            }
        }
    }

    private static void remove(Path own, Path file) throws IOException {
        Files.deleteIfExists(file);
        Files.deleteIfExists(own);
    }

    /** Without folders, and without what a file system or a terminal would take for something else. */
    static String safe(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        String plain =
                last.replaceAll("[\\p{Cntrl}\\p{Cf}<>:\"|?*]", "_").strip().replaceAll("^\\.+", "");
        while (plain.getBytes(StandardCharsets.UTF_8).length > LONGEST_NAME_BYTES)
            plain = plain.substring(plain.offsetByCodePoints(0, 1)); // the end tells the type
        return plain.isEmpty() ? "unnamed" : plain;
    }
}
