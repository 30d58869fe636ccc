package org.undersigned.ocr;

import java.util.List;
import java.util.regex.Pattern;

/** Estimates the size of type from the height of words: how much of the size a word fills depends on which letters it has. */
final class TypeSize {
    private static final Pattern TALL =
            Pattern.compile("[\\p{Lu}\\p{N}bdfhijkltßþðбфё()\\[\\]{}/|!?]|\\p{M}|[\\u00C0-\\u017F]");
    private static final Pattern DEEP = Pattern.compile("[gjpqyçşţğ,;()\\[\\]{}/|руфцщ]");
    private static final double TALL_AND_DEEP = 0.93;
    private static final double TALL_ONLY = 0.73;
    private static final double DEEP_ONLY = 0.72;
    private static final double NEITHER = 0.52;

    private TypeSize() {}

    /** Median over the words of a line, rounded to half points; 0 for a line without letters. */
    static double ofPt(List<Word> words, int dpi) {
        List<Double> sizes = words.stream()
                .filter(word -> word.text().codePoints().anyMatch(Character::isLetterOrDigit))
                .map(word -> word.box().orElseThrow().height() / share(word.text()) * 72 / dpi)
                .sorted()
                .toList();
        return sizes.isEmpty() ? 0 : Math.round(sizes.get(sizes.size() / 2) * 2) / 2.0;
    }

    private static double share(String text) {
        boolean tall = TALL.matcher(text).find();
        boolean deep = DEEP.matcher(text).find();
        if (tall) return deep ? TALL_AND_DEEP : TALL_ONLY;
        return deep ? DEEP_ONLY : NEITHER;
    }
}
