package org.undersigned.ocr;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class GuestWordsTest {
    private static final int LETTER = 10;
    private static final int HEIGHT = 20;

    private static final Guest GREEK = guest("fra", "ell");
    private static final Guest POLISH = guest("fra", "pol");
    private static final Guest ARABIC = guest("fra", "ara");

    private static Guest guest(String page, String language) {
        return Guest.on(List.of(page), language::equals).get(0);
    }

    @Test
    void takesTheLettersOfTheGuestAndLeavesThoseOfThePage() {
        Line first = line("2./93 Zúloyog/50 MuAwvadwy/49 (Union)/96 Grèce/97");
        Line second = line("2./90 Σύλλογος/93 Μυλωνάδων/93 (Upiop)/61 Grece/80");
        assertThat(better(first, second, GREEK)).contains("2. Σύλλογος Μυλωνάδων (Union) Grèce");
    }

    @Test
    void takesAWordThatLooksAlikeInBothScriptsWithItsNeighbours() {
        assertThat(better(line("ENE/93 Evwon/51 Grèce/97"), line("ΕΝΕ/92 Ένωση/96 Grece/70"), GREEK))
                .contains("ΕΝΕ Ένωση Grèce");
    }

    @Test
    void doesNotReadBadLatinPrintAsGreek() {
        assertThat(better(line("Soltdarite/62 ouvriere/66"), line("Σοltdαrιτε/64 ουνrιεrε/63"), GREEK))
                .isEmpty();
    }

    @Test
    void takesAccentsThatThePageLanguageLost() {
        assertThat(better(line("Zwiazek/93 Slaskich/92 Paris/97"), line("Związek/93 Śląskich/96 Parls/80"), POLISH))
                .contains("Związek Śląskich Paris");
    }

    @Test
    void readsArabicInsideALineFromItsRightEnd() {
        assertThat(better(line("7./93 alg/30 sl/40 (Ligue)/97"), line("7./90 المغرب/92 رابطة/91 (L)/40"), ARABIC))
                .contains("7. رابطة المغرب (Ligue)");
    }

    @Test
    void knowsPolishByItsWordsWhateverBecameOfTheirAccents() {
        assertThat(POLISH.speaksIn("8. ZWL Zwiazek Wlókniarek")).isTrue();
        assertThat(POLISH.speaksIn("8. Union des ouvrières")).isFalse();
    }

    private static Optional<String> better(Line first, Line second, Guest guest) {
        return GuestWords.better(first, second.words(), guest).map(Line::text);
    }

    /** Words stand at the same places in each reading: five letters wide each, however many they have. */
    private static Line line(String text) {
        List<Word> words = new ArrayList<>();
        for (String word : text.split(" ")) {
            int cut = word.lastIndexOf('/');
            int left = words.size() * 6 * LETTER;
            Box box = new Box(left, 0, left + 5 * LETTER, HEIGHT);
            words.add(Word.of(word.substring(0, cut), box, Integer.parseInt(word.substring(cut + 1)) / 100.0));
        }
        Box box =
                Box.around(words.stream().map(word -> word.box().orElseThrow()).toList());
        return new Line(text, Optional.of(box), OcrLines.confidence(words), 10, false, words);
    }
}
