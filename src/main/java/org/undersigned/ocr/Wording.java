package org.undersigned.ocr;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Tells words from the litter that a broken font table or an old OCR leaves. */
final class Wording {
    /** Fewer words than this say nothing about a text. */
    private static final int MIN_WORDS = 12;

    /** In text of any language four of five tokens look like words or numbers; in litter not half of them do. */
    private static final double PLAUSIBLE = 0.6;

    private static final Pattern TOKEN = Pattern.compile("\\S+");
    /** Letters of one script in one habit of case, with marks around and hyphens, dots or apostrophes inside. */
    private static final Pattern WORD = Pattern.compile(
            "[\\p{P}\\p{S}]*(?:\\p{Lu}?\\p{Ll}+|\\p{Lu}+|\\p{Lo}+|\\p{Lu}\\p{Ll}+(?:\\p{Lu}\\p{Ll}+)+)(?:[-–’'./&@_:,]+(?:\\p{L}+|\\d+))*[\\p{P}\\p{S}]*");

    private static final Pattern NUMBER = Pattern.compile("[\\p{P}\\p{S}]*\\d+(?:[.,:/-]?\\d+)*[\\p{P}\\p{S}]*\\p{L}?");
    private static final Pattern MARKS = Pattern.compile("[\\p{P}\\p{S}]{1,3}");
    private static final Pattern LATIN_WORD = Pattern.compile("\\p{IsLatin}{4,}");
    private static final Pattern VOWEL = Pattern.compile("(?i)[aeiouyàâäáãåāăąæèéêëēėęěìíîïīıòóôöõøōőœùúûüūůűýÿ]");
    /** Words of four letters and more without any vowel are abbreviations; a page of them is a wrong font table. */
    private static final double MANY_WITHOUT_VOWEL = 0.35;

    private Wording() {}

    static boolean isPlausible(String text) {
        List<String> tokens =
                TOKEN.matcher(text).results().map(result -> result.group()).toList();
        if (tokens.size() < MIN_WORDS) return text.chars().noneMatch(c -> c == '\uFFFD');
        return share(tokens) >= PLAUSIBLE && withoutVowel(text) < MANY_WITHOUT_VOWEL;
    }

    private static double share(List<String> tokens) {
        long words = tokens.stream().filter(Wording::isWord).count();
        return words / (double) tokens.size();
    }

    static boolean isWord(String token) {
        return Stream.of(WORD, NUMBER, MARKS)
                .anyMatch(shape -> shape.matcher(token).matches());
    }

    private static double withoutVowel(String text) {
        int words = 0;
        int without = 0;
        Matcher matcher = LATIN_WORD.matcher(text);
        while (matcher.find()) {
            words++;
            if (!VOWEL.matcher(matcher.group()).find()) without++;
        }
        return words < MIN_WORDS ? 0 : without / (double) words;
    }
}
