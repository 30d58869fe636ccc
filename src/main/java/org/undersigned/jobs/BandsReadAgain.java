package org.undersigned.jobs;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.undersigned.intake.ArchivalRecord;
import org.undersigned.ocr.Box;
import org.undersigned.ocr.Line;
import org.undersigned.ocr.Page;
import org.undersigned.ocr.Transcriber;
import org.undersigned.ocr.Transcript;
import org.undersigned.signatories.Rereading;

/** Lets the reader of signatories go back to the pixels of a record: each time it asks for the same band, that is read with other settings. */
final class BandsReadAgain implements Rereading {
    private record Asked(int page, Box band) {}

    private final Transcriber transcriber;
    private final ArchivalRecord record;
    private final Transcript transcript;
    private final List<String> languages;
    private final Map<Asked, Integer> times = new HashMap<>();
    private @Nullable InterruptedException stop;

    BandsReadAgain(Transcriber transcriber, ArchivalRecord record, Transcript transcript, List<String> languages) {
        this.transcriber = transcriber;
        this.record = record;
        this.transcript = transcript;
        this.languages = languages;
    }

    @Override
    public List<Line> read(int page, Box band) {
        Optional<Page> read =
                transcript.pages().stream().filter(p -> p.number() == page).findFirst();
        if (stop != null || read.isEmpty()) return List.of();
        int time = times.merge(new Asked(page, band), 1, Integer::sum) - 1;
        try {
            return transcriber.again(record, read.get(), band, languages, time);
        } catch (InterruptedException stopped) {
            stop = stopped;
            return List.of();
        }
    }

    /** What was made of bands that could not be read because the program is to stop must not be kept. */
    void throwIfStopped() throws InterruptedException {
        if (stop != null) throw stop;
    }
}
