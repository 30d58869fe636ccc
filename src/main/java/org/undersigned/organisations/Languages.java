package org.undersigned.organisations;

import java.util.List;

/** The languages that the lexicon speaks, each a bit, so that "do these two names share a language" is one operation. */
final class Languages {
    private static final List<String> CODES = List.of(
            "en", "fr", "es", "pt", "it", "ca", "gl", "ro", "de", "nl", "sv", "nb", "da", "is", "fi", "et", "hu", "pl",
            "cs", "sk", "sl", "hr", "sr", "bs", "mk", "bg", "ru", "uk", "be", "lt", "lv", "el", "tr", "az", "ku", "sq",
            "eu", "ar", "fa", "he", "hy", "ka", "hi", "bn", "ur", "ne", "si", "ta", "id", "tl", "vi", "ja", "zh", "ko",
            "la", "eo", "ga", "sw", "ht", "am");

    private Languages() {}

    /** @param codes separated by spaces; none for a word of every language */
    static long bits(String codes) {
        long bits = 0;
        for (String code : codes.strip().split(" ")) if (!code.isEmpty()) bits |= bit(code);
        return bits;
    }

    static List<String> all() {
        return CODES;
    }

    private static long bit(String code) {
        int index = CODES.indexOf(code);
        if (index < 0) throw new IllegalArgumentException("The lexicon knows no language " + code);
        return 1L << index;
    }
}
