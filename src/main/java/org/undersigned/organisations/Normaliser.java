package org.undersigned.organisations;

import com.ibm.icu.text.Transliterator;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** Folds a printed name to lower-case ASCII that compares well; brackets, dashes and slashes stay, they carry meaning. */
final class Normaliser {
    private static final List<UnaryOperator<String>> STEPS = List.of(
            Normaliser::composeUnicode,
            Normaliser::unifyPunctuation,
            Normaliser::dropInvisible,
            Normaliser::openArabicWords,
            Normaliser::partKana,
            Normaliser::transliterate,
            Normaliser::foldCase,
            Normaliser::dropMarks,
            Normaliser::mendDigitsInWords,
            Normaliser::squashSpaces);

    /** U+02B9 and U+02BA stand for the Cyrillic signs; as quotes they would split a Bulgarian word in two. */
    private static final ThreadLocal<Transliterator> TO_LATIN = ThreadLocal.withInitial(
            () -> Transliterator.getInstance("Any-Latin; [\u02B9\u02BA\u02BB\u02BC\u02BE\u02BF] Remove; Latin-ASCII"));

    private static final Pattern QUOTES = Pattern.compile("[\u2018\u2019\u201A\u201B\u2032\u00B4`\u02BC\uFF07]");
    private static final Pattern DOUBLE_QUOTES = Pattern.compile("[\u201C\u201D\u201E\u201F\u00AB\u00BB\u2033]");
    private static final Pattern DASHES = Pattern.compile("[\u2010-\u2015\u2212\uFE58\uFE63\uFF0D]");
    private static final Pattern INVISIBLE = Pattern.compile("[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]");
    private static final Pattern ARABIC_MARKS = Pattern.compile("[\u0610-\u061A\u064B-\u065F\u0670\u0640]");
    private static final Pattern ARABIC_ARTICLE = Pattern.compile(
            "(?<![\\p{L}])(?:[\u0648\u0641\u0628\u0643]?\u0627\u0644|\u0648?\u0644\u0644)(?=\\p{L}{3})");
    private static final Pattern ARABIC_FOR = Pattern.compile("(?<![\\p{L}])\u0644(?=\u062D\u0642\u0648\u0642)");
    private static final Pattern HAN_BESIDE_KATAKANA =
            Pattern.compile("(?<=\\p{IsHan})(?=\\p{IsKatakana})|(?<=\\p{IsKatakana})(?=\\p{IsHan})");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern SPACES = Pattern.compile("[\\s\u00A0]+");

    private static final char FIRST_LATIN = 0x80;
    private static final char END_OF_LATIN = 0x250;
    private static final String[] LATIN = latinTable();

    private Normaliser() {}

    static String fold(String printed) {
        String text = printed;
        for (UnaryOperator<String> step : STEPS) text = step.apply(text);
        return text;
    }

    static String composeUnicode(String text) {
        return isAscii(text) ? text : Normalizer.normalize(text, Normalizer.Form.NFKC);
    }

    static String unifyPunctuation(String text) {
        if (isAscii(text)) return text;
        String quotes = QUOTES.matcher(text).replaceAll("'");
        return DASHES.matcher(DOUBLE_QUOTES.matcher(quotes).replaceAll("\"")).replaceAll("-");
    }

    static String dropInvisible(String text) {
        return isAscii(text) ? text : INVISIBLE.matcher(text).replaceAll("");
    }

    /** The Arabic article and the short "and", "for" are written onto the word; letters that printers interchange become one. */
    static String openArabicWords(String text) {
        if (text.chars().noneMatch(c -> c >= 0x600 && c <= 0x6FF)) return text;
        // the article has a plain alef: the alef of "Albania" and "Germany" carries a hamza, where the printer took
        // care
        String open = ARABIC_ARTICLE
                .matcher(ARABIC_MARKS.matcher(text).replaceAll(""))
                .replaceAll("");
        String plain = open.replaceAll("[\u0623\u0625\u0622\u0671]", "\u0627")
                .replace('\u0629', '\u0647')
                .replace('\u0649', '\u064A')
                .replace('\u06CC', '\u064A')
                .replace('\u06A9', '\u0643');
        return ARABIC_FOR.matcher(plain).replaceAll("");
    }

    /** Japanese changes the script where a word ends: the name of a country before a borrowed word would become one with it. */
    static String partKana(String text) {
        if (text.chars().noneMatch(c -> c >= 0x30A0 && c <= 0x30FF)) return text;
        return HAN_BESIDE_KATAKANA.matcher(text).replaceAll(" ");
    }

    static String transliterate(String text) {
        return isAscii(text) ? text : latinAscii(text);
    }

    static String foldCase(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    static String dropMarks(String text) {
        return isAscii(text)
                ? text
                : MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
    }

    /** OCR reads o as 0, l as 1, s as 5: inside a word a lone digit is a misread letter. */
    static String mendDigitsInWords(String text) {
        StringBuilder mended = new StringBuilder(text);
        for (int i = 1; i < text.length() - 1; i++)
            if (isLetter(text.charAt(i - 1)) && isLetter(text.charAt(i + 1)))
                mended.setCharAt(i, letterFor(text.charAt(i)));
        return mended.toString();
    }

    static String squashSpaces(String text) {
        return SPACES.matcher(text).replaceAll(" ").strip();
    }

    private static char letterFor(char c) {
        return switch (c) {
            case '0' -> 'o';
            case '1', '|', '!' -> 'i';
            case '5' -> 's';
            default -> c;
        };
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z';
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) if (text.charAt(i) > 127) return false;
        return true;
    }

    /** Latin letters by table, because the full transliterator costs thirty times as much and most names need no more. */
    private static String latinAscii(String text) {
        StringBuilder folded = new StringBuilder(text.length() + 4);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 128) folded.append(c);
            else if (c >= 0x0300 && c < 0x0370) continue;
            else if (c < END_OF_LATIN) folded.append(latin(c));
            else return TO_LATIN.get().transliterate(text);
        }
        return folded.toString();
    }

    private static String latin(char c) {
        return LATIN[c - FIRST_LATIN];
    }

    private static String[] latinTable() {
        String[] table = new String[END_OF_LATIN - FIRST_LATIN];
        for (int i = 0; i < table.length; i++) table[i] = folded((char) (FIRST_LATIN + i));
        return table;
    }

    private static String folded(char c) {
        return switch (c) {
            case '\u00DF' -> "ss";
            case '\u00E6', '\u00C6' -> "ae";
            case '\u0153', '\u0152' -> "oe";
            case '\u00F8', '\u00D8' -> "o";
            case '\u0111', '\u0110', '\u00F0', '\u00D0' -> "d";
            case '\u0142', '\u0141' -> "l";
            case '\u0131' -> "i";
            case '\u00FE', '\u00DE' -> "th";
            default ->
                Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD).substring(0, 1);
        };
    }
}
