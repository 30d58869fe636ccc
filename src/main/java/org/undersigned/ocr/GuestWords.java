package org.undersigned.ocr;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Puts together a line that was read twice, with the languages of its page and with those of a guest: where the guest read its own letters, and is surer
 * of them, its words stand; everywhere else the first reading does.
 */
final class GuestWords {
    /** What both readings saw at one place of the line. */
    private record Place(List<Word> first, List<Word> second) {
        double firstConfidence() {
            return OcrLines.confidence(first);
        }

        double secondConfidence() {
            return OcrLines.confidence(second);
        }

        String firstText() {
            return text(first);
        }

        String secondText() {
            return text(second);
        }
    }

    /** Letters of another script are believed from here on. */
    private static final double LEGIBLE = 0.6;

    /** The guest must be surer than the page's languages by this. */
    private static final double SURER = 0.04;

    /** The same for a guest that its words announced. */
    private static final double A_LITTLE_SURER = 0.015;

    /** A guest in a script of its own has at least this many letters: fewer are specks that look like letters in any script. */
    private static final int LETTERS = 4;

    /** All that is taken of a guest in a script of its own is read at least this well, or else it is Latin print that was read with foreign eyes. */
    private static final double WELL = 0.75;

    private final Guest guest;
    private final List<Place> places;
    private final boolean[] taken;

    private GuestWords(Guest guest, List<Place> places) {
        this.guest = guest;
        this.places = places;
        this.taken = new boolean[places.size()];
    }

    /** The better line; empty where the guest has nothing better to say. */
    static Optional<Line> better(Line line, List<Word> second, Guest guest) {
        if (second.isEmpty()) return Optional.empty();
        GuestWords words = new GuestWords(guest, places(line.words(), second));
        words.take();
        return words.isBelieved() ? Optional.of(words.line(line)) : Optional.empty();
    }

    private void take() {
        for (int i = 0; i < taken.length; i++) taken[i] = isBetter(places.get(i));
        if (guest.isKnownByWords()) return;
        // a word that looks alike in both scripts goes with its neighbours
        for (int i = 1; i < taken.length; i++) taken[i] = taken[i] || isGuests(i - 1) && goesWithIt(places.get(i));
        for (int i = taken.length - 2; i >= 0; i--) taken[i] = taken[i] || isGuests(i + 1) && goesWithIt(places.get(i));
    }

    private boolean isGuests(int place) {
        return taken[place] || guest.share(places.get(place).firstText()) > 0.5;
    }

    private boolean goesWithIt(Place place) {
        return isOfGuest(place)
                && !place.firstText().equals(place.secondText())
                && place.secondConfidence() >= place.firstConfidence() - SURER;
    }

    private boolean isBetter(Place place) {
        if (place.second().isEmpty() || place.firstText().equals(place.secondText())) return false;
        double gain = place.secondConfidence() - place.firstConfidence();
        if (!guest.isKnownByWords()) return isOfGuest(place) && gain >= SURER;
        boolean accents = Guest.plain(place.firstText()).equals(Guest.plain(place.secondText()));
        return gain >= (accents ? 0 : A_LITTLE_SURER);
    }

    private boolean isOfGuest(Place place) {
        return guest.share(place.secondText()) > 0.5 && place.secondConfidence() >= LEGIBLE;
    }

    private boolean isBelieved() {
        List<Word> words = new ArrayList<>();
        for (int i = 0; i < taken.length; i++)
            if (taken[i]) words.addAll(places.get(i).second());
        if (guest.isKnownByWords()) return !words.isEmpty();
        long letters = text(words).codePoints().filter(Character::isLetter).count();
        if (letters <= thirdScript()) return false;
        boolean announced = places.stream().anyMatch(place -> guest.share(place.firstText()) > 0.5);
        return letters >= LETTERS && OcrLines.confidence(words) >= (announced ? LEGIBLE : WELL);
    }

    /** Letters that keep their reading and are neither Latin nor the guest's: hardly a list puts three scripts on a line, damage does. */
    private long thirdScript() {
        long letters = 0;
        for (int i = 0; i < taken.length; i++)
            if (!taken[i] && guest.share(places.get(i).firstText()) == 0)
                letters += places.get(i)
                        .firstText()
                        .codePoints()
                        .filter(GuestWords::isForeign)
                        .count();
        return letters;
    }

    private static boolean isForeign(int letter) {
        return Character.isLetter(letter) && UnicodeScript.of(letter) != UnicodeScript.LATIN;
    }

    private Line line(Line line) {
        List<Word> words = new ArrayList<>();
        for (int i = 0; i < taken.length; i++)
            words.addAll(taken[i] ? places.get(i).second() : places.get(i).first());
        List<Word> ordered = guest.isRightToLeft() ? Scripts.runsInReadingOrder(words) : Scripts.inReadingOrder(words);
        Box box =
                Box.around(words.stream().map(word -> word.box().orElseThrow()).toList());
        return new Line(
                Scripts.join(ordered),
                Optional.of(box),
                OcrLines.confidence(words),
                line.fontSizePt(),
                line.bold(),
                ordered);
    }

    private static String text(List<Word> words) {
        return String.join(" ", words.stream().map(Word::text).toList());
    }

    /** Words of both readings that lie over each other, from left to right. */
    private static List<Place> places(List<Word> first, List<Word> second) {
        record Seen(Word word, boolean again) {}
        List<Seen> all = new ArrayList<>();
        first.forEach(word -> all.add(new Seen(word, false)));
        second.forEach(word -> all.add(new Seen(word, true)));
        all.sort((one, other) -> Integer.compare(left(one.word()), left(other.word())));
        List<Place> places = new ArrayList<>();
        int end = Integer.MIN_VALUE;
        for (Seen seen : all) {
            Box box = seen.word().box().orElseThrow();
            // neighbours may touch, words that are the same print share more than that
            if (box.left() + box.height() / 4 >= end || places.isEmpty()) {
                places.add(new Place(new ArrayList<>(), new ArrayList<>()));
                end = box.right();
            }
            Place place = places.get(places.size() - 1);
            (seen.again() ? place.second() : place.first()).add(seen.word());
            end = Math.max(end, box.right());
        }
        return places;
    }

    private static int left(Word word) {
        return word.box().orElseThrow().left();
    }
}
