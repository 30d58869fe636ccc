package org.undersigned.samples;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.undersigned.ocr.Transcript;

/** Where the sources are, and what can be had from them. */
public final class Samples {
    private static final Path SOURCES = Path.of("src/test/samples");
    static final Path TRUTH = SOURCES.resolve("truth");

    /** Where the samples stand; what is unseen is kept in folders of its own. */
    static final List<String> FOLDERS = List.of(
            "statements",
            "cases",
            "cases-unseen",
            "blind-1",
            "blind-2",
            "blind-3",
            "blind-4",
            "negatives",
            "negatives-blind",
            "negatives-unseen");

    private Samples() {}

    /** The statements behind input-scans, by name. */
    static List<Sample> statements() {
        return in("statements");
    }

    /**
     * Every statement and every text without signatories in each {@link Reading}, made anew each time from the sources:
     * no OCR, no scans. The order is always the same.
     */
    public static List<Case> cases() {
        return cases(FOLDERS);
    }

    /** The same, of some folders only. */
    public static List<Case> cases(List<String> folders) {
        List<Case> cases = new ArrayList<>();
        for (String folder : folders)
            for (Sample sample : in(folder))
                for (Reading reading : Reading.values()) cases.add(read(sample, reading, folder.endsWith("unseen")));
        return cases;
    }

    private static Case read(Sample sample, Reading reading, boolean unseen) {
        Transcript transcript =
                switch (reading) {
                    case PRINTED -> TranscriptPress.printed(sample);
                    case MISREAD ->
                        Misreader.read(
                                TranscriptPress.printed(sample), sample.id().hashCode());
                    case PARAGRAPHS -> TranscriptPress.paragraphs(sample);
                };
        return new Case(sample.id(), reading, sample.language(), sample.layout(), unseen, transcript, Truth.of(sample));
    }

    static List<Sample> in(String folder) {
        try (Stream<Path> files = Files.list(SOURCES.resolve(folder))) {
            return files.sorted()
                    .flatMap(file -> SampleReader.read(file).stream())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot list the samples in " + folder, e);
        }
    }
}
