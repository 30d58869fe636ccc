package org.undersigned.ocr;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.undersigned.intake.ArchivalRecord;
import org.undersigned.intake.RecordRefused;

/**
 * Turns a record into a transcript. One is enough for a whole program: it may be used by many threads, and its child processes are kept until it is
 * closed.
 */
public final class Transcriber implements AutoCloseable {
    /** Changes whenever the same page could be read otherwise. */
    private static final String VERSION = "11";

    private static final Set<String> COUNTABLE = Set.of("application/pdf", "image/tiff");

    private static final Duration COUNTING_LIMIT = Duration.ofSeconds(10);

    /** To start a child and to load its languages costs as much CPU time as reading a page. */
    private static final int FEW_PAGES = 2;

    private final OcrSettings settings;
    private final LanguageData data;
    private final OcrPool pool;
    private final Decoders decoders;
    private final PageReader reader;
    private final BandReader bands;
    private final ExecutorService readers;

    public Transcriber(OcrSettings settings) {
        this(settings, UnpackedFiles.of(ChildCommand.version()));
    }

    private Transcriber(OcrSettings settings, UnpackedFiles files) {
        this(settings, new LanguageData(settings.tessdata(), files), ChildCommand.of(files));
    }

    /** @param childCommand starts a process that answers orders on its standard streams */
    Transcriber(OcrSettings settings, LanguageData data, List<String> childCommand) {
        this.settings = settings;
        this.data = data;
        this.pool = new OcrPool(childCommand, settings.workers(), settings.pageLimit(), settings.childMemoryMb());
        this.decoders = new Decoders(new DecoderCommand(settings)::with, settings.childMemoryMb());
        PageCache cache = new PageCache(settings.cache());
        this.reader = new PageReader(pool, data, cache);
        this.bands = new BandReader(pool, data, cache, decoders, settings.pageLimit());
        this.readers = Executors.newCachedThreadPool(Transcriber::daemon);
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "ocr-page");
        thread.setDaemon(true);
        return thread;
    }

    /**
     * What a transcript depends on besides the record: this code and the language data it finds.
     *
     * @param languages instead of those of the settings, unless empty
     */
    public String version(List<String> languages) {
        List<String> wanted = languages.isEmpty() ? settings.languages() : languages;
        return VERSION + ", tesseract " + NativePlatform.TESSERACT_VERSION + ", "
                + data.describe(new Languages(data).possible(wanted));
    }

    /**
     * @param languages instead of those of the settings, unless empty
     * @throws RecordRefused when the record cannot be read at all; a page that cannot be read is marked in the transcript instead
     */
    public Transcript transcribe(ArchivalRecord record, List<String> languages, PageListener listener)
            throws InterruptedException {
        return transcribe(record, languages, settings.recordLimitPerPage(), listener);
    }

    /** @param perPage time for the record, for each of its pages, instead of that of the settings */
    public Transcript transcribe(ArchivalRecord record, List<String> languages, Duration perPage, PageListener listener)
            throws InterruptedException {
        OcrSettings limited = settings.withRecordLimitPerPage(perPage);
        List<String> wanted = languages.isEmpty() ? settings.languages() : languages;
        try (DecodedRecord source = DecodedRecord.open(record, decoders, settings.pageLimit())) {
            return new Transcription(record, source, choice(wanted), reader, readers, limited, atOnce(source), listener)
                    .run();
        }
    }

    /** One more than can be read, so that the next is there when a reader is free; for the first few pages a second reader is not worth its start. */
    private int atOnce(DecodedRecord source) {
        return source.pages() <= FEW_PAGES && pool.isCold() ? 1 : settings.workers() + 1;
    }

    /** How many pages a record has: 1 where it has none to count, and where it cannot be opened, which reading it will tell. */
    public int pages(ArchivalRecord record) throws InterruptedException {
        if (!COUNTABLE.contains(record.mediaType())) return 1;
        try (DecodedRecord source = DecodedRecord.open(record, decoders, COUNTING_LIMIT)) {
            return source.pages();
        } catch (RecordRefused toldWhenItIsRead) {
            return 1;
        }
    }

    /**
     * What came inside a mail.
     *
     * @param most how many enclosures at the most
     * @throws RecordRefused where the mail cannot be taken apart
     */
    public Enclosures unpack(ArchivalRecord mail, int most) throws InterruptedException {
        return Enclosures.of(mail, most, decoders, settings.pageLimit());
    }

    /**
     * Reads a part of a page again, as one block of lines and with other settings than the page.
     *
     * @param page as it was read before
     * @param band in its pixels; it may reach beyond its edges
     * @param languages instead of those of the settings, unless empty
     * @param time how often this band was read again before: each time the settings are others
     * @return lines at their places on the page; none where there are no pixels or no other settings
     */
    public List<Line> again(ArchivalRecord record, Page page, Box band, List<String> languages, int time)
            throws InterruptedException {
        List<String> wanted = languages.isEmpty() ? settings.languages() : languages;
        return bands.read(record, page, band, wanted.contains(OcrSettings.AUTO) ? List.of() : wanted, time);
    }

    private LanguageChoice choice(List<String> wanted) {
        return new LanguageChoice(wanted.contains(OcrSettings.AUTO) ? List.of() : new Languages(data).named(wanted));
    }

    @Override
    public void close() {
        readers.shutdownNow();
        pool.close();
        decoders.close();
    }
}
