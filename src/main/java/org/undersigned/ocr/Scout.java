package org.undersigned.ocr;

import java.util.List;
import java.util.Optional;
import org.undersigned.ocr.Languages.Script;
import org.undersigned.ocr.child.Answer;
import org.undersigned.ocr.child.Order;
import org.undersigned.ocr.child.ReadWord;
import org.undersigned.ocr.child.Treatment;

/**
 * Has a quick look at a page before it is read: which way up it is, its script and its language. Reads a strip of some lines with one language, which
 * costs a tenth of reading the page with seven.
 */
final class Scout {
    /**
     * What was seen.
     *
     * @param quarterTurns clockwise, to turn the page upright
     * @param language of the strip; empty where it holds only names
     */
    record Sighting(int quarterTurns, Script script, Optional<String> language) {}

    /** A strip read with the language of another script stays below this (0.45 at most), with its own above (0.79 at least). */
    private static final double READ = 0.65;

    /** Some three lines of print, of which two are whole. */
    private static final double STRIP_INCHES = 0.6;

    /** Where the first strip leaves the language open, as a list of names does, so many are read in all: that is cheaper than to read the page twice. */
    private static final int STRIPS = 3;

    /** A page that leans brings half a line of print into this part of the strip, above and below. */
    private static final int EDGE = 20;

    /** In characters: so little is a heading between two cut lines. */
    private static final int WHOLE = 20;

    /** Tesseract's own measure: below this it guesses which way up a page is. */
    private static final double SURE_OF_TURN = 2;

    private final OcrPool pool;
    private final LanguageData data;
    private final Languages languages;

    Scout(OcrPool pool, LanguageData data, Languages languages) {
        this.pool = pool;
        this.data = data;
        this.languages = languages;
    }

    /** Nothing where nothing can be read. */
    Optional<Sighting> look(Raster page) throws PageLost, InterruptedException {
        Optional<Sighting> upright = lookUpright(page, 0);
        if (upright.isPresent()) return upright;
        int turns = quarterTurns(page);
        return turns == 0 ? Optional.empty() : lookUpright(page.turned(turns), turns);
    }

    /** What is taken for seen where nothing was. */
    Sighting unseen() {
        return new Sighting(0, languages.scripts().get(0), Optional.empty());
    }

    private Optional<Sighting> lookUpright(Raster page, int turns) throws PageLost, InterruptedException {
        List<Raster> strips = BusyStrips.of(page, (int) (STRIP_INCHES * page.dpi()), STRIPS);
        List<Script> scripts = languages.scripts();
        // a strip may cut lines so that no data read it; the likeliest letters are looked for in two before the others
        // are
        for (List<Script> some : List.of(scripts.subList(0, 1), scripts.subList(1, scripts.size())))
            for (Raster strip : strips.subList(0, Math.min(2, strips.size()))) {
                Optional<Sighting> seen = lookAt(strip, some, strips, page, turns);
                if (seen.isPresent()) return seen;
            }
        return Optional.empty();
    }

    private Optional<Sighting> lookAt(Raster strip, List<Script> scripts, List<Raster> strips, Raster page, int turns)
            throws PageLost, InterruptedException {
        Optional<Sighting> best = Optional.empty();
        String seen = "";
        double surest = READ;
        for (Script script : scripts) {
            // only the data of the same letters may still read it better: Chinese and Japanese read each other's strips
            if (best.filter(sighting -> !sighting.script().hasLettersOf(script)).isPresent()) break;
            List<ReadWord> words = read(strip, script.probe(), page.usualTreatment());
            if (isSideways(words)) return best;
            List<Line> lines = whole(OcrLines.of(words, page.dpi()), strip.heightPx());
            double confidence = OcrLines.confidenceOf(lines);
            String text = text(lines);
            // all data know Latin letters too
            if (confidence < surest || FunctionWords.isLatin(text) != script.isLatin()) continue;
            surest = confidence;
            seen = text;
            best = Optional.of(new Sighting(turns, script, languageOf(text)));
        }
        return best.isPresent() ? Optional.of(lookFurther(best.get(), seen, strips, page.usualTreatment())) : best;
    }

    /** At more strips, until there are enough small words to tell the language. */
    private Sighting lookFurther(Sighting first, String seen, List<Raster> strips, Treatment treatment)
            throws PageLost, InterruptedException {
        if (first.script().ownLanguage().isPresent()) return first;
        Sighting sighting = first;
        String text = seen;
        for (Raster strip : strips.subList(1, strips.size())) {
            if (sighting.language().isPresent()) break;
            List<ReadWord> words = read(strip, first.script().probe(), treatment);
            text += "\n" + text(whole(OcrLines.of(words, strip.dpi()), strip.heightPx()));
            sighting = new Sighting(first.quarterTurns(), first.script(), languageOf(text));
        }
        return sighting;
    }

    private Optional<String> languageOf(String text) {
        return FunctionWords.languageOf(text, data::has);
    }

    private static String text(List<Line> lines) {
        return String.join("\n", lines.stream().map(Line::text).toList());
    }

    /** The lines that are not cut by the edges of the strip, where there are such. */
    private static List<Line> whole(List<Line> lines, int height) {
        int edge = height / EDGE;
        List<Line> whole = lines.stream()
                .filter(line -> line.box()
                        .filter(box -> box.top() > edge && box.bottom() < height - edge)
                        .isPresent())
                .toList();
        return text(whole).length() < WHOLE ? lines : whole;
    }

    /** Tesseract reads lines that run up the page too; their words are higher than wide. */
    private static boolean isSideways(List<ReadWord> words) {
        List<ReadWord> longer =
                words.stream().filter(word -> word.text().length() > 3).toList();
        long high = longer.stream()
                .filter(word -> word.bottom() - word.top() > word.right() - word.left())
                .count();
        return high * 2 > longer.size();
    }

    private List<ReadWord> read(Raster strip, String language, Treatment treatment)
            throws PageLost, InterruptedException {
        return ask(Order.Task.READ, strip, language, treatment).words();
    }

    int quarterTurns(Raster page) throws PageLost, InterruptedException {
        if (!data.has("osd")) return 0;
        Answer answer = ask(Order.Task.ORIENT, page, "osd", Treatment.NONE);
        return answer.turnConfidence() < SURE_OF_TURN ? 0 : answer.quarterTurns();
    }

    private Answer ask(Order.Task task, Raster pixels, String language, Treatment treatment)
            throws PageLost, InterruptedException {
        return pool.ask(pixels.order(task, data.folder(), language, Order.Layout.PAGE, treatment));
    }
}
