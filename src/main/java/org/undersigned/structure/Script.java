package org.undersigned.structure;

import java.lang.Character.UnicodeScript;

/** What kind of writing a text is in, as far as reading it depends on it. */
public final class Script {
    /** So many characters tell the script of a text. */
    private static final int SAMPLE = 4_000;

    private Script() {}

    /** Chinese, Japanese or Korean signs, also Korean ones taken apart by folding: words are not parted by spaces, names are short. */
    public static boolean isCjk(int c) {
        return (c >= 0x1100 && c <= 0x11ff)
                || (c >= 0x3005 && c <= 0x3007)
                || (c >= 0x3040 && c <= 0x30ff)
                || (c >= 0x3400 && c <= 0x9fff)
                || (c >= 0xac00 && c <= 0xd7af);
    }

    public static boolean hasCjk(String text) {
        for (int i = 0; i < text.length(); i++) if (isCjk(text.charAt(i))) return true;
        return false;
    }

    /** Letters without capitals: Arabic, Hebrew, Indic, Thai, CJK. */
    public static boolean isCaseless(int c) {
        return Character.isLetter(c) && !Character.isUpperCase(c) && !Character.isLowerCase(c);
    }

    static boolean isLatin(int c) {
        return UnicodeScript.of(c) == UnicodeScript.LATIN;
    }

    public static boolean isArabic(int c) {
        return (c >= 0x600 && c <= 0x6ff) || (c >= 0x750 && c <= 0x77f) || (c >= 0xfb50 && c <= 0xfeff);
    }

    public static boolean hasArabic(String text) {
        for (int i = 0; i < text.length(); i++) if (isArabic(text.charAt(i))) return true;
        return false;
    }

    /** More letters are written from right to left than from left to right. */
    static boolean isRightToLeft(String text) {
        int balance = 0;
        for (int i = 0; i < text.length(); i++) {
            byte direction = Character.getDirectionality(text.charAt(i));
            if (direction == Character.DIRECTIONALITY_LEFT_TO_RIGHT) balance--;
            boolean back = direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                    || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
            if (back) balance++;
        }
        return balance > 0;
    }

    /** Starts as a name starts: with a capital, a digit or a letter of a script without capitals. */
    public static boolean startsLikeName(String text) {
        if (text.isEmpty()) return false;
        int c = text.codePointAt(0);
        return Character.isUpperCase(c) || Character.isDigit(c) || Character.isTitleCase(c) || isCaseless(c);
    }

    /** Whether all letters with case are capitals, and there are at least two. */
    public static boolean isAllCapitals(String text) {
        int upper = 0;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int c = text.codePointAt(i);
            if (Character.isLowerCase(c)) return false;
            if (Character.isUpperCase(c)) upper++;
        }
        return upper >= 2;
    }

    /** The script that most letters are of. */
    public static UnicodeScript main(String text) {
        var counts = new java.util.EnumMap<UnicodeScript, Integer>(UnicodeScript.class);
        for (int i = 0; i < Math.min(SAMPLE, text.length()); i++)
            if (Character.isLetter(text.charAt(i))) counts.merge(UnicodeScript.of(text.charAt(i)), 1, Integer::sum);
        return counts.entrySet().stream()
                .max(java.util.Map.Entry.comparingByValue())
                .map(java.util.Map.Entry::getKey)
                .orElse(UnicodeScript.COMMON);
    }
}
