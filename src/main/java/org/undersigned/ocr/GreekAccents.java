package org.undersigned.ocr;

import com.ibm.icu.text.Normalizer2;
import java.util.List;

/**
 * Greek has been printed with one accent since 1982, with breathings and three accents before. The data know both, and see breathings in the dirt of a
 * print that has none.
 */
final class GreekAccents {
    /** Where breathings are printed, every word that begins with a vowel has one: some one in three. */
    private static final double PRINTED = .15;

    private static final int SMOOTH = 0x313;
    private static final int ROUGH = 0x314;
    private static final int GRAVE = 0x300;
    private static final int CIRCUMFLEX = 0x342;
    private static final int SUBSCRIPT = 0x345;
    private static final int ACUTE = 0x301;

    private GreekAccents() {}

    /** Whether breathings are so few among the words of these lines that none was printed. */
    static boolean areDirt(List<Line> lines) {
        List<String> greek = lines.stream()
                .flatMap(line -> line.words().stream())
                .map(Word::text)
                .filter(GreekAccents::isGreek)
                .toList();
        long breathing = greek.stream().filter(GreekAccents::isOld).count();
        return breathing > 0 && breathing < PRINTED * greek.size();
    }

    /** The word with the one accent of today. */
    static String today(String word) {
        if (!isGreek(word) || !isOld(word)) return word;
        StringBuilder out = new StringBuilder();
        Normalizer2.getNFDInstance().normalize(word).codePoints().forEach(letter -> {
            if (letter == GRAVE || letter == CIRCUMFLEX) out.appendCodePoint(ACUTE);
            else if (letter != SMOOTH && letter != ROUGH && letter != SUBSCRIPT) out.appendCodePoint(letter);
        });
        return Normalizer2.getNFCInstance().normalize(out);
    }

    private static boolean isGreek(String word) {
        return word.codePoints()
                .anyMatch(letter -> Character.UnicodeScript.of(letter) == Character.UnicodeScript.GREEK);
    }

    private static boolean isOld(String word) {
        return Normalizer2.getNFDInstance()
                .normalize(word)
                .codePoints()
                .anyMatch(mark ->
                        mark == SMOOTH || mark == ROUGH || mark == GRAVE || mark == CIRCUMFLEX || mark == SUBSCRIPT);
    }
}
