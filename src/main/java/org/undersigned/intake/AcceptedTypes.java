package org.undersigned.intake;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.apache.tika.detect.DefaultDetector;
import org.apache.tika.detect.Detector;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MimeTypes;

/** Tells what a file is from its bytes (the name only decides between kinds of text), and whether it can hold a statement. */
final class AcceptedTypes {
    /** Tika's name for Office files that ask for a password. */
    private static final String PROTECTED_OFFICE = "application/x-tika-ooxml-protected";

    private static final Map<String, Boolean> ACCEPTED = readAccepted();

    /** Made when it is first needed: it brings the readers of archives and Office files along, which takes longer than reading a page. */
    private static final class Containers {
        private static final Detector INSIDE = new DefaultDetector();
    }

    private final Detector firstBytes = MimeTypes.getDefaultMimeTypes();

    /** @throws RecordRefused where the type cannot hold a statement */
    String expect(Path file, String fileName) throws IOException {
        String type = detect(file, fileName);
        if (type.equals(PROTECTED_OFFICE)) throw new RecordRefused(Cause.ENCRYPTED, fileName);
        if (!ACCEPTED.containsKey(type)) throw new RecordRefused(Cause.UNSUPPORTED_TYPE, fileName, "it is " + type);
        return type;
    }

    private String detect(Path file, String fileName) throws IOException {
        Metadata metadata = new Metadata();
        metadata.set(TikaCoreProperties.RESOURCE_NAME_KEY, fileName);
        try (TikaInputStream stream = TikaInputStream.get(file)) {
            MediaType outside = firstBytes.detect(stream, metadata);
            if (isPlain(outside)) return name(outside);
            return name(Containers.INSIDE.detect(stream, metadata));
        }
    }

    /** Nothing that is in such a file could make it another. */
    private static boolean isPlain(MediaType type) {
        return Boolean.FALSE.equals(ACCEPTED.get(name(type)));
    }

    private static String name(MediaType type) {
        return type.getBaseType().toString();
    }

    /** Each with whether it is a container. */
    private static Map<String, Boolean> readAccepted() {
        InputStream rows = Objects.requireNonNull(AcceptedTypes.class.getResourceAsStream("accepted-types.csv"));
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(rows, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(row -> !row.startsWith("#"))
                    .map(row -> row.split(",", 3))
                    .collect(Collectors.toUnmodifiableMap(cells -> cells[0], cells -> !cells[1].isEmpty()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
