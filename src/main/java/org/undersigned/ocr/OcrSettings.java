package org.undersigned.ocr;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * How records are read.
 *
 * @param languages as Tesseract names them, best guess first; "auto" looks at each page
 * @param tessdata a folder with language data that goes before everything that was built in or installed
 * @param workers pages read at the same time, each in a child process
 * @param pageLimit time for one reading of one page
 * @param recordLimitPerPage time for a record: this for each page, and {@code recordLimitBase} once
 * @param maxPages a record with more is refused
 * @param maxPagePixels a page with more is read at a lower resolution
 * @param childMemoryMb a child process that takes more is replaced
 * @param cache where read pages are kept, so that nothing is read twice
 */
public record OcrSettings(
        List<String> languages,
        Optional<Path> tessdata,
        int workers,
        Duration pageLimit,
        Duration recordLimitPerPage,
        Duration recordLimitBase,
        int maxPages,
        int maxPagePixels,
        int childMemoryMb,
        Optional<Path> cache) {
    public static final String AUTO = "auto";

    public OcrSettings {
        languages = List.copyOf(languages);
        if (languages.isEmpty()) languages = List.of(AUTO);
        if (workers < 1) throw new IllegalArgumentException("workers is " + workers + "; at least one is needed");
        if (maxPages < 1) throw new IllegalArgumentException("maxPages is " + maxPages + "; at least one is needed");
    }

    public static OcrSettings defaults() {
        return new OcrSettings(
                List.of(AUTO),
                Optional.empty(),
                Runtime.getRuntime().availableProcessors(),
                Duration.ofMinutes(2),
                Duration.ofMinutes(1),
                Duration.ofMinutes(5),
                5_000,
                40_000_000,
                900,
                Optional.empty());
    }

    public OcrSettings withLanguages(List<String> better) {
        return new OcrSettings(
                better,
                tessdata,
                workers,
                pageLimit,
                recordLimitPerPage,
                recordLimitBase,
                maxPages,
                maxPagePixels,
                childMemoryMb,
                cache);
    }

    public OcrSettings withWorkers(int better) {
        return new OcrSettings(
                languages,
                tessdata,
                better,
                pageLimit,
                recordLimitPerPage,
                recordLimitBase,
                maxPages,
                maxPagePixels,
                childMemoryMb,
                cache);
    }

    public OcrSettings withCache(Path better) {
        return new OcrSettings(
                languages,
                tessdata,
                workers,
                pageLimit,
                recordLimitPerPage,
                recordLimitBase,
                maxPages,
                maxPagePixels,
                childMemoryMb,
                Optional.of(better));
    }

    public OcrSettings withRecordLimitPerPage(Duration better) {
        return new OcrSettings(
                languages,
                tessdata,
                workers,
                pageLimit,
                better,
                recordLimitBase,
                maxPages,
                maxPagePixels,
                childMemoryMb,
                cache);
    }

    Duration recordLimit(int pages) {
        return recordLimitPerPage.multipliedBy(pages).plus(recordLimitBase);
    }
}
