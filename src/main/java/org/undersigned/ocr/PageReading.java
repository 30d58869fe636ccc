package org.undersigned.ocr;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.undersigned.ocr.child.Order;
import org.undersigned.ocr.child.ReadWord;
import org.undersigned.ocr.child.Treatment;

/** The work on one page: its pixels as they are turned by now, the best that was read of them so far, and notes on what was done. */
final class PageReading {
    /** Below this a page is read again with other treatments of its pixels; clean pages are at 0.93 and above. */
    private static final double GOOD = 0.88;
    /** Below this a page may lie on its side or be in another script. */
    private static final double UPRIGHT = 0.65;

    /** A band of a page that is read again must tell this many times as much. */
    private static final double MORE = 1.1;

    private static final List<Treatment> TREATMENTS =
            List.of(Treatment.EVEN_MEDIAN_AND_DESKEW, Treatment.EVEN_AND_DESKEW, Treatment.DESKEW);

    private final OcrPool pool;
    private final LanguageData data;
    private final List<String> notes;
    private Raster picture;
    private Optional<FlatPage> flat;
    private Raster raster;
    private List<String> languages = List.of();
    private Reading reading;
    private int shrunkBy = 1;

    PageReading(PageContent.Scan scan, OcrPool pool, LanguageData data) {
        this.pool = pool;
        this.data = data;
        this.picture = scan.raster().inked();
        this.flat = FlatPage.of(picture);
        this.raster = flat.map(FlatPage::raster).orElse(picture);
        this.notes = new ArrayList<>(List.of("OCR, because " + scan.reason()));
        this.reading = new Reading(List.of(), raster.usualTreatment());
    }

    /** What is read: the picture itself, unless it must be made flat. */
    Raster raster() {
        return raster;
    }

    /** Whether its picture is a photograph that had to be made flat. */
    boolean isFlattened() {
        return flat.isPresent();
    }

    List<String> languages() {
        return languages;
    }

    String text() {
        return reading.text();
    }

    boolean isUpright() {
        return reading.confidence() >= UPRIGHT;
    }

    /** Reads the page with these languages. */
    void with(List<String> better) throws PageLost, InterruptedException {
        if (better.equals(languages)) return;
        languages = better;
        reading = read(reading.treatment());
    }

    /**
     * Reads it from farther away, for letters so large that they are taken for pictures.
     *
     * @param by how many pixels across and down become one
     * @return whether that reads it better, and stays so
     */
    boolean fromAfar(int by, List<String> better) throws PageLost, InterruptedException {
        List<String> before = languages;
        shrunkBy = by;
        languages = better;
        Reading other = read(raster.shrunk(by).usualTreatment());
        if (other.confidence() >= UPRIGHT && other.score() > reading.score()) {
            reading = other;
            notes.add("letters as large as on a wall, read at 1/" + by + " of their size");
            return true;
        }
        shrunkBy = 1;
        languages = before;
        return false;
    }

    /** Turns it clockwise by so many times 90 degrees; what was read before is read again. */
    void turn(int quarters) throws PageLost, InterruptedException {
        if (quarters == 0) return;
        notes.add("turned by " + quarters * 90 + " degrees");
        picture = picture.turned(quarters);
        flat = FlatPage.of(picture);
        raster = flat.map(FlatPage::raster).orElse(picture);
        if (!languages.isEmpty()) reading = read(reading.treatment());
    }

    /** Reads it with this language before the others. */
    void prefer(String language) throws PageLost, InterruptedException {
        List<String> better = new ArrayList<>(languages);
        better.remove(language);
        better.add(0, language);
        with(better);
    }

    /** Tries other treatments where it was read badly, and other layouts where rows were torn. */
    void improve() throws PageLost, InterruptedException {
        Treatment first = reading.treatment();
        double confidence = reading.confidence();
        if (confidence < GOOD) reading = best(reading);
        notes.add(String.join("+", languages) + " at " + raster.dpi() + " dpi, " + first);
        if (confidence < GOOD) notes.add("read badly (" + confidence + "), best with " + reading.treatment());
        reading = new Reading(Litter.cleared(mended(completed(reading.lines()))), reading.treatment());
    }

    /** Reads lines again that seem to be in other languages than the page. */
    void welcomeGuests() throws PageLost, InterruptedException {
        if (languages.isEmpty()) return;
        List<Line> settled = new Strays(raster, languages.get(0), this::guests).mended(reading.lines());
        reading = new Reading(settled, reading.treatment());
        GuestLines guests = new GuestLines(raster, languages, Guest.on(languages, data::has), this::guests);
        GuestLines.Result result = guests.in(reading.lines());
        notes.addAll(result.notes());
        List<String> all = new ArrayList<>(languages);
        all.addAll(result.languages());
        languages = all.stream().distinct().toList();
        reading = new Reading(result.lines(), reading.treatment());
    }

    private List<ReadWord> guests(Raster pixels, List<String> with) throws PageLost, InterruptedException {
        Order order = pixels.order(
                Order.Task.READ, data.folder(), String.join("+", with), Order.Layout.BLOCK, reading.treatment());
        return pool.ask(order).words();
    }

    private Reading best(Reading first) throws PageLost, InterruptedException {
        Reading best = first;
        for (Treatment treatment : TREATMENTS) {
            if (treatment == first.treatment() || isVain(treatment)) continue;
            Reading other = read(treatment);
            if (other.score() > best.score()) best = other;
            if (best.confidence() >= GOOD) break;
        }
        return best;
    }

    /** Between ink and white paper there is no shadow to even out. */
    private boolean isVain(Treatment treatment) {
        return treatment == Treatment.EVEN_AND_DESKEW && raster.isBlackAndWhite();
    }

    /** With the lines that layout analysis passed over, where reading them as one block tells more than was read there before. */
    private List<Line> completed(List<Line> first) throws PageLost, InterruptedException {
        List<Line> lines = first;
        if (shrunkBy > 1 || reading.confidence() < UPRIGHT) return lines;
        for (Box band : UnreadPrint.in(raster, lines)) {
            List<Line> block = read(raster.part(band), Order.Layout.BLOCK, reading.treatment());
            List<Line> better = block.stream()
                    .map(line -> line.moved(band.left(), band.top()))
                    .toList();
            List<Line> there = lines.stream()
                    .filter(line -> band.holdsCentreOf(line.box().orElseThrow()))
                    .toList();
            if (score(better) < MORE * score(there)) continue;
            lines = there.isEmpty() ? inserted(lines, band, better) : replaced(lines, band, better);
            notes.add("lines that were taken for a picture, read again as one block");
        }
        return lines;
    }

    private double score(List<Line> lines) {
        return new Reading(lines, reading.treatment()).score();
    }

    private static List<Line> inserted(List<Line> lines, Box place, List<Line> more) {
        List<Line> all = new ArrayList<>(lines);
        int at = 0;
        while (at < lines.size() && lines.get(at).box().orElseThrow().top() < place.top()) at++;
        all.addAll(at, more);
        return all;
    }

    private List<Line> mended(List<Line> torn) throws PageLost, InterruptedException {
        List<Line> lines = torn;
        for (Box rows : TornRows.in(lines)) {
            Box place = rows.widened(raster.dpi() / 10, raster.widthPx(), raster.heightPx());
            List<Line> whole = read(raster.part(place), Order.Layout.BLOCK, reading.treatment());
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

    /** The block stands where the first of its rows stood, but below all that is printed above it: its numbers were taken for a column of their own. */
    private static List<Line> replaced(List<Line> lines, Box place, List<Line> better) {
        List<Line> before = new ArrayList<>();
        List<Line> after = new ArrayList<>();
        boolean met = false;
        for (Line line : lines) {
            Box box = line.box().orElseThrow();
            if (place.holdsCentreOf(box)) met = true;
            else if (met && !isAbove(box, place)) after.add(line);
            else before.add(line);
        }
        return Stream.of(before, better, after).flatMap(List::stream).toList();
    }

    private static boolean isAbove(Box line, Box place) {
        return line.bottom() <= place.top() + line.height()
                && line.right() > place.left()
                && line.left() < place.right();
    }

    private Reading read(Treatment treatment) throws PageLost, InterruptedException {
        return new Reading(read(raster, Order.Layout.PAGE, treatment), treatment);
    }

    private List<Line> read(Raster pixels, Order.Layout layout, Treatment treatment)
            throws PageLost, InterruptedException {
        Raster smaller = shrunkBy == 1 ? pixels : pixels.shrunk(shrunkBy);
        Order order = smaller.order(Order.Task.READ, data.folder(), String.join("+", languages), layout, treatment);
        List<ReadWord> words = pool.ask(order).words();
        return OcrLines.of(words.stream().map(word -> word.enlarged(shrunkBy)).toList(), pixels.dpi());
    }

    Page page(int number) {
        if (languages.isEmpty()) notes.add("blank");
        if (flat.isPresent()) notes.add(FlatPage.NOTE);
        List<Line> read = ReadingOrder.of(WholeRows.of(Repair.of(reading.lines())));
        List<Line> lines = flat.map(page -> page.inPicture(read)).orElse(read);
        long mended = lines.stream()
                .flatMap(line -> line.words().stream())
                .filter(word -> word.printed().isPresent())
                .count();
        if (mended > 0) notes.add(mended + " words mended, as read they stand beside");
        return new Page(
                number,
                picture.widthPx(),
                picture.heightPx(),
                picture.dpi(),
                picture.quarterTurns(),
                Origin.OCR,
                lines.isEmpty() ? 1 : OcrLines.confidenceOf(lines),
                lines,
                Optional.empty(),
                notes);
    }
}
