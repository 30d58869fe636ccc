package org.undersigned.ocr;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import org.undersigned.intake.ArchivalRecord;
import org.undersigned.intake.Cause;

/**
 * The reading of one record. One thread takes page after page from the source; pages that need OCR are read by others meanwhile, a few at a time,
 * so that only their pixels are held.
 */
final class Transcription {
    private final ArchivalRecord record;
    private final PageSource source;
    private final LanguageChoice languages;
    private final PageReader reader;
    private final ExecutorService readers;
    private final PageListener listener;
    private final Semaphore inFlight;
    private final long deadline;
    private final Duration limit;

    Transcription(
            ArchivalRecord record,
            PageSource source,
            LanguageChoice languages,
            PageReader reader,
            ExecutorService readers,
            OcrSettings settings,
            PageListener listener) {
        this.record = record;
        this.source = source;
        this.languages = languages;
        this.reader = reader;
        this.readers = readers;
        this.listener = listener;
        // one more than can be read, so that the next is there when a reader is free
        this.inFlight = new Semaphore(settings.workers() + 1);
        this.limit = settings.recordLimit(source.pages());
        this.deadline = System.nanoTime() + limit.toNanos();
    }

    Transcript run() throws InterruptedException {
        List<Future<Page>> pages = new ArrayList<>();
        try {
            for (int number = 1; number <= source.pages(); number++) {
                inFlight.acquire();
                pages.add(start(number));
            }
            List<Page> read = new ArrayList<>();
            for (Future<Page> page : pages) read.add(page.get());
            return transcript(read);
        } catch (ExecutionException e) {
            throw new IllegalStateException(record.fileName() + " could not be read", e.getCause());
        } finally {
            pages.forEach(page -> page.cancel(true));
        }
    }

    private Future<Page> start(int number) {
        try {
            if (isLate()) throw late();
            PageContent content = source.page(number);
            if (content instanceof PageContent.Scan scan) return readers.submit(() -> read(number, scan));
            Page page = ((PageContent.Ready) content).page();
            languages.seen(number, reader.languageOf(page.text()));
            return done(page);
        } catch (PageLost lost) {
            return done(lost(number, lost));
        }
    }

    private Future<Page> done(Page page) {
        inFlight.release();
        if (page.number() == 1) languages.firstPageDone();
        listener.done(page, source.pages());
        return CompletableFuture.completedFuture(page);
    }

    private Page read(int number, PageContent.Scan scan) throws InterruptedException {
        Page page;
        try {
            if (isLate()) throw late();
            page = reader.read(number, scan, languages);
        } catch (PageLost lost) {
            page = lost(number, lost);
        } finally {
            inFlight.release();
            if (number == 1) languages.firstPageDone();
        }
        listener.done(page, source.pages());
        return page;
    }

    private boolean isLate() {
        return System.nanoTime() - deadline > 0;
    }

    private PageLost late() {
        return new PageLost(Cause.OCR_TIMEOUT, "the record has had its " + limit.toMinutes() + " minutes");
    }

    private static Page lost(int number, PageLost why) {
        return new Page(
                number,
                0,
                0,
                0,
                Origin.OCR,
                0,
                List.of(),
                Optional.of(why.why()),
                List.of(String.valueOf(why.getMessage())));
    }

    private Transcript transcript(List<Page> pages) {
        List<Page> readable =
                pages.stream().filter(page -> page.unreadable().isEmpty()).toList();
        boolean ocr = pages.stream().anyMatch(page -> page.origin() != Origin.TEXT_LAYER);
        boolean layer = pages.stream()
                .anyMatch(page ->
                        page.origin() == Origin.TEXT_LAYER && !page.lines().isEmpty());
        Origin origin = ocr ? (layer ? Origin.MIXED : Origin.OCR) : Origin.TEXT_LAYER;
        double confidence = OcrLines.confidence(readable.stream()
                .flatMap(page -> page.lines().stream())
                .flatMap(line -> line.words().stream())
                .toList());
        return new Transcript(
                record.sha256(), origin, confidence, ocr ? reader.engine(languages) : "text layer", pages);
    }
}
