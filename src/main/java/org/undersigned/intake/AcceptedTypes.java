package org.undersigned.intake;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.tika.detect.DefaultDetector;
import org.apache.tika.detect.Detector;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MediaType;

/** Tells what a file is from its bytes (the name only decides between kinds of text), and whether it can hold a statement. */
final class AcceptedTypes {
    /** Tika's name for Office files that ask for a password. */
    private static final String PROTECTED_OFFICE = "application/x-tika-ooxml-protected";

    private static final Set<String> ACCEPTED = readAccepted();

    private final Detector detector = new DefaultDetector();

    /** @throws RecordRefused where the type cannot hold a statement */
    String expect(Path file, String fileName) throws IOException {
        String type = detect(file, fileName);
        if (type.equals(PROTECTED_OFFICE)) throw new RecordRefused(Cause.ENCRYPTED, fileName);
        if (!ACCEPTED.contains(type)) throw new RecordRefused(Cause.UNSUPPORTED_TYPE, fileName, "it is " + type);
        return type;
    }

    private String detect(Path file, String fileName) throws IOException {
        Metadata metadata = new Metadata();
        metadata.set(TikaCoreProperties.RESOURCE_NAME_KEY, fileName);
        try (TikaInputStream stream = TikaInputStream.get(file)) {
            MediaType type = detector.detect(stream, metadata);
            return type.getBaseType().toString();
        }
    }

    private static Set<String> readAccepted() {
        InputStream rows = Objects.requireNonNull(AcceptedTypes.class.getResourceAsStream("accepted-types.csv"));
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(rows, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(row -> !row.startsWith("#"))
                    .map(row -> row.substring(0, row.indexOf(',')))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
