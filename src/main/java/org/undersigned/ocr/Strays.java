package org.undersigned.ocr;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.undersigned.ocr.child.ReadWord;

/**
 * Words in other letters than the rest of their line, as a page's second language reads them into damage: "СЛ" for "CJI" on a Romanian line, "kat" for "και"
 * on a Greek one. Their lines are read again by the first language of the page alone.
 */
final class Strays {
    /** Latin words between other letters are acronyms and names, and read as surely as this. */
    private static final double SURE = 0.9;

    /** The reading by the page's own language is believed from here on. */
    private static final double LEGIBLE = 0.5;

    /** So much of the letters of a line must be in one script, or it is a line in two. */
    private static final double MOST = 0.6;

    /** Cyrillic letters that no Latin print is taken for. */
    private static final String TELLING = "бджзлфцчшщъыьэюяБДЖФЦЧШЩЪЫЬЭЮЯ";

    private final Raster raster;
    private final String language;
    private final GuestLines.Reader reader;

    Strays(Raster raster, String language, GuestLines.Reader reader) {
        this.raster = raster;
        this.language = language;
        this.reader = reader;
    }

    List<Line> mended(List<Line> first) throws PageLost, InterruptedException {
        List<Integer> wanted = IntStream.range(0, first.size())
                .filter(i -> first.get(i).words().stream().anyMatch(word -> isStray(word, first.get(i))))
                .boxed()
                .toList();
        if (wanted.isEmpty()) return first;
        Collage collage = Collage.of(raster, first, wanted);
        if (collage.isEmpty()) return first;
        List<ReadWord> read = reader.read(collage.pixels(), List.of(language));
        List<Line> lines = new ArrayList<>(first);
        for (int i : wanted) lines.set(i, mended(first.get(i), collage.words(i, read)));
        return lines;
    }

    private static Line mended(Line line, List<Word> again) {
        UnicodeScript script = scriptOf(line.text()).orElseThrow();
        List<Word> words = new ArrayList<>();
        for (Word word : line.words()) {
            List<Word> better = isStray(word, line) ? over(word, again) : List.of();
            boolean believed = better.stream()
                    .allMatch(other ->
                            scriptOf(other.text()).filter(script::equals).isPresent() && other.confidence() >= LEGIBLE);
            if (better.isEmpty() || !believed) words.add(word);
            else words.addAll(better);
        }
        if (words.equals(line.words())) return line;
        return new Line(
                Scripts.join(words),
                line.box(),
                OcrLines.confidence(words),
                line.fontSizePt(),
                line.bold(),
                List.copyOf(words));
    }

    /** What the second reading saw at the place of a word. */
    private static List<Word> over(Word word, List<Word> again) {
        Box place = word.box().orElseThrow();
        return again.stream()
                .filter(other -> {
                    Box box = other.box().orElseThrow();
                    int shared = Math.min(box.right(), place.right()) - Math.max(box.left(), place.left());
                    return shared * 2 > Math.max(box.width(), place.width());
                })
                .toList();
    }

    private static boolean isStray(Word word, Line line) {
        Optional<UnicodeScript> own = scriptOf(word.text());
        Optional<UnicodeScript> most = scriptOf(line.text());
        if (own.isEmpty() || most.isEmpty() || own.equals(most)) return false;
        if (most.get() == UnicodeScript.LATIN)
            return own.get() == UnicodeScript.CYRILLIC
                    && word.text().chars().noneMatch(letter -> TELLING.indexOf(letter) >= 0);
        return own.get() == UnicodeScript.LATIN && word.confidence() < SURE;
    }

    /** That of nearly all letters of a text; empty where there is no such. */
    private static Optional<UnicodeScript> scriptOf(String text) {
        Map<UnicodeScript, Integer> letters = new EnumMap<>(UnicodeScript.class);
        text.codePoints()
                .filter(Character::isLetter)
                .forEach(letter -> letters.merge(UnicodeScript.of(letter), 1, Integer::sum));
        int all = letters.values().stream().mapToInt(Integer::intValue).sum();
        return letters.entrySet().stream()
                .filter(script -> script.getValue() >= MOST * all)
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
