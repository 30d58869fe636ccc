package org.undersigned.ocr;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** A folder for temporary files, such as those of one child process: whoever made it takes away what is left in it. */
public record TemporaryFolder(Path path) implements AutoCloseable {
    public static TemporaryFolder make() {
        try {
            return new TemporaryFolder(Files.createTempDirectory("undersigned-decoder-"));
        } catch (IOException e) {
            throw new OcrUnavailable("No temporary folder can be made (" + e.getMessage() + "); free some space", e);
        }
    }

    @Override
    public void close() {
        delete(path);
    }

    /** As far as it can be; what is left is the system's to clean. */
    static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException | UncheckedIOException gone) {
            // it is not there any more, which is what was wanted
        }
    }
}
