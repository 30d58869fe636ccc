package org.undersigned.ocr.format;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.undersigned.intake.ArchivalRecord;
import org.undersigned.ocr.Transcript;

/** The ways in which a transcript can be written. */
public enum TranscriptFormat {
    TEXT(TextFormat::write),
    JSON(JsonFormat::write),
    ALTO(AltoFormat::write),
    HOCR(HocrFormat::write),
    PDF(PdfFormat::write);

    /** Writes a transcript; the record is there for what the transcript does not hold: its name and its pictures. */
    @FunctionalInterface
    interface Writer {
        void write(Transcript transcript, ArchivalRecord record, OutputStream out) throws IOException;
    }

    private final Writer writer;

    TranscriptFormat(Writer writer) {
        this.writer = writer;
    }

    /** By its name on the command line, as "alto". */
    public static Optional<TranscriptFormat> find(String name) {
        return Arrays.stream(values())
                .filter(format -> format.name().equals(name.strip().toUpperCase(Locale.ROOT)))
                .findFirst();
    }

    /** Leaves the stream open. */
    public void write(Transcript transcript, ArchivalRecord record, OutputStream out) throws IOException {
        writer.write(transcript, record, out);
        out.flush();
    }
}
