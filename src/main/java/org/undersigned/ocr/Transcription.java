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
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.undersigned.intake.ArchivalRecord;
import org.undersigned.intake.Cause;

/**
 * The reading of one record. One thread takes page after page from the source; pages that need OCR are read by others meanwhile, a few at a time,
 * so that only their pixels are held; what was read of a page goes to the others at once.
 */
final class Transcription {
    private final ArchivalRecord record;
    private final DecodedRecord source;
    private final LanguageChoice languages;
    private final PageReader reader;
    private final ExecutorService readers;
    private final PageListener listener;
    private final ReadPages pages;
    private final Semaphore inFlight;
    private final long deadline;
    private final Duration limit;
    private final Duration pageLimit;

    Transcription(
            ArchivalRecord record,
            DecodedRecord source,
            LanguageChoice languages,
            PageReader reader,
            ExecutorService readers,
            OcrSettings settings,
            int atOnce,
            PageListener listener) {
        this.record = record;
        this.source = source;
        this.languages = languages;
        this.reader = reader;
        this.readers = readers;
        this.listener = listener;
        this.pages = new ReadPages(source.pages());
        this.inFlight = new Semaphore(atOnce);
        this.pageLimit = settings.pageLimit();
        this.limit = settings.recordLimit(source.pages());
        this.deadline = System.nanoTime() + limit.toNanos();
    }

    Transcript run() throws InterruptedException {
        List<Future<?>> readings = new ArrayList<>();
        try {
            for (int number = 1; number <= source.pages(); number++) readings.add(start(number));
            for (int number = 1; number <= source.pages(); number++) await(readings.get(number - 1), number);
            return transcript();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof OcrUnavailable unavailable) throw unavailable;
            throw new IllegalStateException(record.fileName() + " could not be read", e.getCause());
        } finally {
            readings.forEach(reading -> reading.cancel(true));
        }
    }

    private Future<?> start(int number) throws InterruptedException {
        if (!inFlight.tryAcquire(left().toNanos(), TimeUnit.NANOSECONDS)) return told(lost(number, late()));
        try {
            if (isLate()) throw late();
            PageContent content = source.page(number, sooner(pageLimit, left()));
            if (content instanceof PageContent.Scan scan) return readers.submit(() -> read(number, scan));
            Page page = ((PageContent.Ready) content).page();
            if (number == 1) languages.seen(number, reader.languageOf(page.text()));
            return done(page);
        } catch (PageLost lost) {
            return done(lost(number, lost));
        }
    }

    private void tell(Page page) {
        if (pages.put(page)) listener.done(page, source.pages());
    }

    private Future<?> told(Page page) {
        tell(page);
        return CompletableFuture.completedFuture(page.number());
    }

    /** Whoever still reads the page when the time of the record is over is stopped. */
    private void await(Future<?> reading, int number) throws InterruptedException, ExecutionException {
        try {
            reading.get(left().toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException over) {
            reading.cancel(true);
            tell(lost(number, late()));
        }
    }

    private static Duration sooner(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private Future<?> done(Page page) {
        inFlight.release();
        if (page.number() == 1) languages.firstPageDone();
        return told(page);
    }

    private int read(int number, PageContent.Scan scan) throws InterruptedException {
        try {
            tell(readNow(number, scan));
            return number;
        } finally {
            source.release(scan.raster());
            inFlight.release();
            if (number == 1) languages.firstPageDone();
        }
    }

    private Page readNow(int number, PageContent.Scan scan) throws InterruptedException {
        try {
            if (isLate()) throw late();
            return reader.read(number, scan, languages);
        } catch (PageLost lost) {
            return lost(number, lost);
        }
    }

    private boolean isLate() {
        return left().isZero();
    }

    /** What is left of the record's time; never less than nothing. */
    private Duration left() {
        return Duration.ofNanos(Math.max(0, deadline - System.nanoTime()));
    }

    private PageLost late() {
        return new PageLost(Cause.OCR_TIMEOUT, "the record has had its " + limit.toSeconds() + " s");
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

    private Transcript transcript() {
        String engine = pages.hasOcr() ? reader.engine(languages) : "text layer";
        return new Transcript(record.sha256(), pages.origin(), pages.confidence(), engine, pages.inOrder());
    }
}
