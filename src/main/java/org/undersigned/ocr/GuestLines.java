package org.undersigned.ocr;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.undersigned.ocr.child.ReadWord;

/**
 * Finds the lines of a page that seem to be in another language than the page, and has them read again with the guests they may be: all lines of one guest
 * in one go. A page without such lines costs nothing.
 */
final class GuestLines {
    /** Reads pixels with these languages. */
    @FunctionalInterface
    interface Reader {
        List<ReadWord> read(Raster pixels, List<String> languages) throws PageLost, InterruptedException;
    }

    /** The lines of the page, and what was done. */
    record Result(List<Line> lines, List<String> notes, List<String> languages) {}

    /** Words of a page in its own language are above this but for one in a hundred; words of another script are not, but for one in three. */
    private static final double DOUBTFUL = 0.8;

    /** Between words in the letters of a guest this is a doubt too. */
    private static final double AMONG_GUESTS = 0.935;

    /** A line that was read with the eyes of another script stays below this. */
    private static final double FOREIGN = 0.5;

    /** Shorter words are read with little confidence on any page. */
    private static final int LETTERS = 3;

    /** A page is read again as far as this: more lines than that in doubt are a bad page and no list of guests. */
    private static final int MOST_LINES = 40;

    private final Raster raster;
    private final List<String> pageLanguages;
    private final List<Guest> guests;
    private final Reader reader;
    private final List<String> notes = new ArrayList<>();
    private final List<String> languages = new ArrayList<>();

    GuestLines(Raster raster, List<String> pageLanguages, List<Guest> guests, Reader reader) {
        this.raster = raster;
        this.pageLanguages = pageLanguages;
        this.guests = guests;
        this.reader = reader;
    }

    Result in(List<Line> first) throws PageLost, InterruptedException {
        List<Line> lines = new ArrayList<>(first);
        Map<Integer, Line> doubtful = doubtful(first);
        for (Guest guest : guests) {
            List<Integer> candidates = doubtful.keySet().stream()
                    .filter(line -> mayBe(guest, lines.get(line)))
                    .toList();
            if (!candidates.isEmpty()) read(guest, candidates, lines, doubtful);
        }
        return new Result(lines, notes, languages);
    }

    private void read(Guest guest, List<Integer> candidates, List<Line> lines, Map<Integer, Line> doubtful)
            throws PageLost, InterruptedException {
        Collage collage = Collage.of(raster, lines, candidates);
        if (collage.isEmpty()) return;
        List<String> with = new ArrayList<>(guest.languages());
        // another script is read more surely alone; what it makes of the page's own letters is not taken
        if (guest.isKnownByWords()) with.add(pageLanguages.get(0));
        List<ReadWord> read = reader.read(collage.pixels(), with);
        int taken = 0;
        for (int number : candidates) {
            Optional<Line> better = GuestWords.better(lines.get(number), collage.words(number, read), guest);
            if (better.isEmpty()) continue;
            lines.set(number, better.get());
            if (isDoubtless(better.get())) doubtful.remove(number);
            taken++;
        }
        if (taken > 0) languages.addAll(guest.languages());
        notes.add(candidates.size() + " doubtful lines read again with " + String.join("+", with) + ", " + taken
                + " of them better");
    }

    private Map<Integer, Line> doubtful(List<Line> lines) {
        Map<Integer, Line> doubtful = new LinkedHashMap<>();
        List<Integer> all = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) if (isDoubtful(lines.get(i))) all.add(i);
        all.sort(Comparator.comparing(line -> lines.get(line).confidence()));
        all.stream().limit(MOST_LINES).sorted().forEach(line -> doubtful.put(line, lines.get(line)));
        return doubtful;
    }

    private boolean isDoubtful(Line line) {
        return !isDoubtless(line)
                || isMixed(line)
                || guests.stream().anyMatch(guest -> guest.isKnownByWords() && guest.speaksIn(line.text()));
    }

    private static boolean isDoubtless(Line line) {
        return line.words().stream().noneMatch(word -> word.confidence() < DOUBTFUL && letters(word.text()) >= LETTERS);
    }

    private static long letters(String text) {
        return text.codePoints().filter(Character::isLetter).count();
    }

    /** A doubtful Latin word beside a Cyrillic one may be Cyrillic too. */
    private static boolean isMixed(Line line) {
        for (int i = 1; i < line.words().size(); i++) {
            Word one = line.words().get(i - 1);
            Word other = line.words().get(i);
            if (isCyrillic(one) != isCyrillic(other)
                    && Math.min(one.confidence(), other.confidence()) < AMONG_GUESTS
                    && letters(one.text()) * letters(other.text()) > 0) return true;
        }
        return false;
    }

    private static boolean isCyrillic(Word word) {
        return word.text().codePoints().anyMatch(letter -> UnicodeScript.of(letter) == UnicodeScript.CYRILLIC);
    }

    private static boolean mayBe(Guest guest, Line line) {
        if (guest.seldom() && line.confidence() > FOREIGN) return false;
        return guest.isKnownByWords() ? guest.speaksIn(line.text()) : !isDoubtless(line) || isMixed(line);
    }
}
