package org.undersigned.ocr;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.undersigned.intake.ArchivalRecord;
import org.undersigned.intake.RecordRefused;
import org.undersigned.ocr.child.Order;
import org.undersigned.ocr.child.Treatment;

/**
 * Reads a band of a page again, once the page has been read: as one block of lines, each time with another treatment of the pixels. What was read is kept
 * like pages are.
 */
final class BandReader {
    /** The layout that a list has is known by now; what may have been wrong with the pixels is not. */
    private static final List<Treatment> TREATMENTS =
            List.of(Treatment.DESKEW, Treatment.EVEN_MEDIAN_AND_DESKEW, Treatment.EVEN_AND_DESKEW, Treatment.PLAIN);

    private final OcrPool pool;
    private final LanguageData data;
    private final Languages languages;
    private final PageCache cache;
    private final Decoders decoders;
    private final Duration limit;

    BandReader(OcrPool pool, LanguageData data, PageCache cache, Decoders decoders, Duration limit) {
        this.pool = pool;
        this.data = data;
        this.languages = new Languages(data);
        this.cache = cache;
        this.decoders = decoders;
        this.limit = limit;
    }

    /**
     * @param named languages of the job; empty where the page tells
     * @param time how often this band was read again before
     * @return none where there are no pixels, or no other way to read them
     */
    List<Line> read(ArchivalRecord record, Page page, Box band, List<String> named, int time)
            throws InterruptedException {
        if (page.origin() == Origin.TEXT_LAYER || time >= TREATMENTS.size()) return List.of();
        try (DecodedRecord source = DecodedRecord.open(record, decoders, limit)) {
            if (!(source.page(page.number(), limit) instanceof PageContent.Scan scan)) return List.of();
            List<String> with = with(page, named);
            Treatment treatment = TREATMENTS.get(time);
            Raster raster = scan.raster().inked().turned(page.quarterTurns());
            Optional<FlatPage> flat = page.notes().contains(FlatPage.NOTE) ? FlatPage.of(raster) : Optional.empty();
            return flat.isPresent()
                    ? flat.get().inPicture(read(flat.get().raster(), flat.get().onFlat(band), with, treatment))
                    : read(raster, band, with, treatment);
        } catch (RecordRefused | PageLost notAgain) {
            return List.of();
        }
    }

    private List<Line> read(Raster raster, Box band, List<String> with, Treatment treatment)
            throws PageLost, InterruptedException {
        Optional<Box> seen = seen(band, raster);
        if (seen.isEmpty()) return List.of();
        Box place = seen.get();
        Raster part = raster.part(place);
        String key = PageCache.key(
                part, "band " + treatment + " " + data.describe(with) + "|" + NativePlatform.TESSERACT_VERSION);
        Optional<PageCache.Entry> known = cache.find(key);
        List<Line> lines = known.isPresent() ? known.get().page().lines() : read(part, with, treatment);
        if (known.isEmpty()) cache.keep(key, new PageCache.Entry(page(part, lines), with));
        return lines.stream().map(line -> line.moved(place.left(), place.top())).toList();
    }

    private List<Line> read(Raster part, List<String> with, Treatment treatment) throws PageLost, InterruptedException {
        Order order = part.order(Order.Task.READ, data.folder(), String.join("+", with), Order.Layout.BLOCK, treatment);
        return Repair.of(OcrLines.of(pool.ask(order).words(), part.dpi()));
    }

    private static Page page(Raster part, List<Line> lines) {
        return new Page(
                1,
                part.widthPx(),
                part.heightPx(),
                part.dpi(),
                Origin.OCR,
                OcrLines.confidenceOf(lines),
                lines,
                Optional.empty(),
                List.of());
    }

    /** The languages that the page was read with, as far as its text tells them. */
    private List<String> with(Page page, List<String> named) {
        if (!named.isEmpty()) return languages.named(named);
        List<String> found = new ArrayList<>();
        FunctionWords.languageOf(page.text(), data::has).ifPresent(found::add);
        return found.isEmpty()
                ? languages.set(languages.scripts().get(0), found.stream())
                : languages.set(found.get(0));
    }

    /** The part of the band that is on the page; empty where there is none. */
    private static Optional<Box> seen(Box band, Raster page) {
        int left = Math.max(0, band.left());
        int top = Math.max(0, band.top());
        int right = Math.min(page.widthPx(), band.right());
        int bottom = Math.min(page.heightPx(), band.bottom());
        return right > left && bottom > top ? Optional.of(new Box(left, top, right, bottom)) : Optional.empty();
    }
}
