package org.undersigned.samples;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Where the sources are, and what can be had from them. */
public final class Samples {
    private static final Path SOURCES = Path.of("src/test/samples");
    static final Path TRUTH = SOURCES.resolve("truth");

    private Samples() {}

    /** The statements behind input-scans, by name. */
    static List<Sample> statements() {
        return in("statements");
    }

    private static List<Sample> in(String folder) {
        try (Stream<Path> files = Files.list(SOURCES.resolve(folder))) {
            return files.sorted().map(SampleReader::read).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot list the samples in " + folder, e);
        }
    }
}
