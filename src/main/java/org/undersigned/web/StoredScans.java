package org.undersigned.web;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import java.util.function.BiFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.undersigned.intake.ArchivalRecord;
import org.undersigned.intake.RecordRefused;
import org.undersigned.jobs.Readings;
import org.undersigned.ocr.Box;
import org.undersigned.ocr.Page;
import org.undersigned.ocr.PageImages;
import org.undersigned.ocr.Transcript;
import org.undersigned.ocr.format.TranscriptFormat;

/** Scans as the store keeps them, with the words that the stage cache has. */
@Component
@ServerOnly
final class StoredScans implements Scans {
    private static final Logger log = LoggerFactory.getLogger(StoredScans.class);

    /** About a line of small print: enough to see what stands around a name. */
    static final int MARGIN_PX = 12;

    private final Readings readings;

    StoredScans(Readings readings) {
        this.readings = readings;
    }

    @Override
    public Optional<Transcript> transcript(String record) {
        return readings.transcript(record);
    }

    @Override
    public Optional<byte[]> page(String record, int page, int widthPx) {
        return drawn(record, page, (file, read) -> PageImages.page(file, read, widthPx));
    }

    @Override
    public Optional<byte[]> crop(String record, int page, Box box) {
        return drawn(record, page, (file, read) -> PageImages.crop(file, read, box, MARGIN_PX));
    }

    /** The way up it was read, so that boxes lie on what they are of. */
    private Optional<byte[]> drawn(String record, int page, BiFunction<ArchivalRecord, Page, byte[]> drawing) {
        Optional<Page> read = readings.transcript(record).stream()
                .flatMap(transcript -> transcript.pages().stream())
                .filter(one -> one.number() == page)
                .findFirst();
        try {
            return read.flatMap(one -> readings.record(record).map(file -> drawing.apply(file, one)));
        } catch (RecordRefused cannotBeShown) {
            log.info("record={} page={} is not shown: {}", record, page, cannotBeShown.getMessage());
            return Optional.empty();
        }
    }

    @Override
    public void write(String record, TranscriptFormat format, OutputStream out) throws IOException {
        ArchivalRecord file = readings.record(record).orElseThrow(() -> NotThere.statement(record));
        Transcript transcript = readings.transcript(record).orElseThrow(() -> new NotThere("gone.reading"));
        format.write(transcript, file, out);
    }
}
