package org.undersigned.ocr;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads the pixels of one page, unless they were read before. */
final class PageReader {
    /** Tesseract takes letters higher than some 250 pixels for pictures. */
    private static final List<Integer> FROM_AFAR = List.of(4, 8, 16);

    /** In the keys of photographs; the number goes up with every change to how they are made flat. Pages that lie flat are found as ever. */
    private static final String FLATTENED = "|flattened 1";

    /** A line of letters that can be read needs about as much. */
    private static final int SMALLEST_PX = 100;

    private final OcrPool pool;
    private final LanguageData data;
    private final Languages languages;
    private final Scout scout;
    private final PageCache cache;

    PageReader(OcrPool pool, LanguageData data, PageCache cache) {
        this.pool = pool;
        this.data = data;
        this.languages = new Languages(data);
        this.cache = cache;
        this.scout = new Scout(pool, data, languages);
    }

    Page read(int number, PageContent.Scan scan, LanguageChoice choice) throws PageLost, InterruptedException {
        PageReading reading = new PageReading(scan, pool, data);
        if (!cache.keeps()) return readNow(number, scan, choice, reading).page(number);
        String with =
                described(choice) + "|" + NativePlatform.TESSERACT_VERSION + (reading.isFlattened() ? FLATTENED : "");
        String key = PageCache.key(scan.raster(), with);
        Optional<PageCache.Entry> known = cache.find(key);
        if (known.isPresent()) return known(number, known.get(), choice);
        PageReading done = readNow(number, scan, choice, reading);
        Page page = done.page(number);
        cache.keep(key, new PageCache.Entry(page, done.languages()));
        return page;
    }

    private String described(LanguageChoice choice) {
        return choice.named().isEmpty()
                ? "auto " + data.describe(languages.possible(List.of(OcrSettings.AUTO)))
                : data.describe(choice.named());
    }

    private Page known(int number, PageCache.Entry entry, LanguageChoice choice) {
        choice.use(entry.languages());
        choice.seen(number, languageOf(entry.page().text()));
        return entry.page().numbered(number);
    }

    /** The first page of a record tells script and language; the others are read as it was, unless that goes badly. */
    private PageReading readNow(int number, PageContent.Scan scan, LanguageChoice choice, PageReading reading)
            throws PageLost, InterruptedException {
        if (!scan.raster().isBlank()) read(number, reading, choice);
        choice.use(reading.languages());
        return reading;
    }

    private void read(int number, PageReading reading, LanguageChoice choice) throws PageLost, InterruptedException {
        if (!choice.named().isEmpty()) {
            reading.with(choice.named());
            if (!reading.isUpright()) reading.turn(scout.quarterTurns(reading.raster()));
        } else {
            Optional<String> language = choice.ofRecord(number);
            if (language.isPresent()) reading.with(languages.set(language.get()));
            if (language.isEmpty() || !reading.isUpright()) look(number, reading, choice);
            else prefer(languageOf(reading.text()), reading);
        }
        if (!reading.isUpright()) stepBack(number, reading, choice);
        reading.improve();
        if (choice.named().isEmpty()) reading.welcomeGuests();
    }

    private void look(int number, PageReading reading, LanguageChoice choice) throws PageLost, InterruptedException {
        Scout.Sighting seen = scout.look(reading.raster()).orElse(scout.unseen());
        choice.seen(number, seen.language().or(seen.script()::ownLanguage));
        reading.turn(seen.quarterTurns());
        reading.with(set(seen));
        if (!reading.isUpright()) reading.turn(scout.quarterTurns(reading.raster()));
        // the language of a page whose busiest strip is a list of names shows only when all of it has been read
        if (seen.language().isEmpty()) prefer(languageOf(reading.text()), reading);
    }

    private List<String> set(Scout.Sighting seen) {
        return seen.language().map(languages::set).orElseGet(() -> languages.set(seen.script(), Stream.empty()));
    }

    /** What cannot be read may be so large that it must be looked at from afar. */
    private void stepBack(int number, PageReading reading, LanguageChoice choice)
            throws PageLost, InterruptedException {
        Raster page = reading.raster();
        for (int by : FROM_AFAR) {
            if (Math.min(page.widthPx(), page.heightPx()) / by < SMALLEST_PX) return;
            Optional<Scout.Sighting> seen = choice.named().isEmpty() ? scout.look(page.shrunk(by)) : Optional.empty();
            List<String> with = seen.map(this::set).orElse(choice.named());
            if (with.isEmpty() || !reading.fromAfar(by, with)) continue;
            seen.ifPresent(sighting -> choice.seen(number, sighting.language().or(sighting.script()::ownLanguage)));
            return;
        }
    }

    private static void prefer(Optional<String> language, PageReading reading) throws PageLost, InterruptedException {
        if (language.isPresent()) reading.prefer(language.get());
    }

    Optional<String> languageOf(String text) {
        return FunctionWords.languageOf(text, data::has);
    }

    /** What read the pages, for the transcript. */
    String engine(LanguageChoice choice) {
        List<String> used = choice.used();
        return "tesseract " + NativePlatform.TESSERACT_VERSION + ", " + data.describe(used);
    }
}
