package org.undersigned.ocr;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.undersigned.ocr.child.Order;
import org.undersigned.ocr.child.Treatment;

/** Reads the pixels of one page: looks which way up it is and what language it is in, reads it, and tries again where that went badly. */
final class PageReader {
    /** Below this a page is read again with other treatments of its pixels; clean pages are at 0.93 and above. */
    private static final double GOOD = 0.88;

    /** Below this a page may be upside down. */
    private static final double UPRIGHT = 0.6;

    private static final List<Treatment> TREATMENTS =
            List.of(Treatment.EVEN_MEDIAN_AND_DESKEW, Treatment.EVEN_AND_DESKEW, Treatment.DESKEW);

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
        String key =
                PageCache.key(scan.raster(), data.describe(choice.named()) + "|" + NativePlatform.TESSERACT_VERSION);
        Optional<PageCache.Entry> known = cache.find(key);
        if (known.isPresent()) return known(number, known.get(), choice);
        List<String> with = new ArrayList<>();
        Page page = read(number, scan, choice, with);
        cache.keep(key, new PageCache.Entry(page, with));
        return page;
    }

    private Page known(int number, PageCache.Entry entry, LanguageChoice choice) {
        choice.use(entry.languages());
        choice.seen(number, languageOf(entry.page().text()));
        return entry.page().numbered(number);
    }

    private Page read(int number, PageContent.Scan scan, LanguageChoice choice, List<String> used)
            throws PageLost, InterruptedException {
        List<String> notes = new ArrayList<>(List.of("OCR, because " + scan.reason()));
        if (scan.raster().isBlank()) {
            notes.add("blank");
            return page(number, scan.raster(), List.of(), notes);
        }
        Raster raster = scan.raster();
        List<String> with = choice.named();
        boolean byPage = false;
        if (with.isEmpty()) {
            Scout.Sighting seen = scout.look(raster);
            choice.seen(number, seen.language());
            raster = turned(raster, seen.quarterTurns(), notes);
            Optional<String> language = seen.language();
            byPage = language.isEmpty();
            if (byPage) language = choice.ofRecord(number);
            with = languages.set(seen.script(), language.stream());
        }
        choice.use(with);
        used.addAll(with);
        return read(number, raster, with, byPage, notes);
    }

    private Page read(int number, Raster page, List<String> languagesFirst, boolean byPage, List<String> notes)
            throws PageLost, InterruptedException {
        Raster raster = page;
        List<String> with = languagesFirst;
        Treatment treatment = raster.usualTreatment();
        Reading reading = read(raster, with, treatment);
        if (reading.confidence() < UPRIGHT) {
            int turns = scout.quarterTurns(raster);
            if (turns != 0) {
                raster = turned(raster, turns, notes);
                reading = read(raster, with, treatment);
            }
        }
        if (byPage) {
            List<String> better = corrected(reading, with);
            if (!better.equals(with)) reading = read(raster, better, treatment);
            with = better;
        }
        notes.add(String.join("+", with) + " at " + raster.dpi() + " dpi, " + treatment);
        if (reading.confidence() < GOOD) reading = best(reading, raster, with, notes);
        return page(number, raster, mend(reading, raster, with, notes), notes);
    }

    Optional<String> languageOf(String text) {
        return FunctionWords.languageOf(text, data::has);
    }

    /** The language of a page whose busiest strip is a list of names shows only when all of it has been read. */
    private List<String> corrected(Reading reading, List<String> with) {
        Optional<String> language = languageOf(reading.text());
        if (language.isEmpty() || language.get().equals(with.get(0))) return with;
        List<String> better = new ArrayList<>(with);
        better.remove(language.get());
        better.add(0, language.get());
        return better;
    }

    /** What read the pages, for the transcript. */
    String engine(LanguageChoice choice) {
        return "tesseract " + NativePlatform.TESSERACT_VERSION + ", " + data.describe(choice.used());
    }

    private static Raster turned(Raster raster, int quarterTurns, List<String> notes) {
        if (quarterTurns != 0) notes.add("turned by " + quarterTurns * 90 + " degrees");
        return raster.turned(quarterTurns);
    }

    private Reading best(Reading first, Raster raster, List<String> with, List<String> notes)
            throws PageLost, InterruptedException {
        Reading best = first;
        for (Treatment treatment : TREATMENTS) {
            if (treatment == first.treatment()) continue;
            Reading other = read(raster, with, treatment);
            if (other.score() > best.score()) best = other;
            if (best.confidence() >= GOOD) break;
        }
        notes.add("read badly (" + first.confidence() + "), best with " + best.treatment());
        return best;
    }

    private List<Line> mend(Reading reading, Raster raster, List<String> with, List<String> notes)
            throws PageLost, InterruptedException {
        List<Line> lines = reading.lines();
        for (Box torn : TornRows.in(lines)) {
            Box place = torn.widened(raster.dpi() / 10, raster.widthPx(), raster.heightPx());
            List<Line> whole = read(raster.part(place), with, Order.Layout.BLOCK, reading.treatment());
            lines = replaced(
                    lines,
                    place,
                    whole.stream()
                            .map(line -> line.moved(place.left(), place.top()))
                            .toList());
            notes.add("a list whose numbers stand apart, read again as one block");
        }
        return lines;
    }

    private static List<Line> replaced(List<Line> lines, Box place, List<Line> better) {
        List<Line> all = new ArrayList<>();
        boolean done = false;
        for (Line line : lines) {
            if (!place.holdsCentreOf(line.box().orElseThrow())) all.add(line);
            else if (!done) {
                all.addAll(better);
                done = true;
            }
        }
        return all;
    }

    private Reading read(Raster raster, List<String> with, Treatment treatment) throws PageLost, InterruptedException {
        return new Reading(read(raster, with, Order.Layout.PAGE, treatment), treatment);
    }

    private List<Line> read(Raster raster, List<String> with, Order.Layout layout, Treatment treatment)
            throws PageLost, InterruptedException {
        Order order = raster.order(Order.Task.READ, data.folder(), String.join("+", with), layout, treatment);
        return OcrLines.of(pool.ask(order).words(), raster.dpi());
    }

    private static Page page(int number, Raster raster, List<Line> lines, List<String> notes) {
        return new Page(
                number,
                raster.widthPx(),
                raster.heightPx(),
                raster.dpi(),
                raster.quarterTurns(),
                Origin.OCR,
                lines.isEmpty() ? 1 : OcrLines.confidenceOf(lines),
                lines,
                Optional.empty(),
                notes);
    }
}
