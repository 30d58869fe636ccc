package org.undersigned.ocr;

import com.ibm.icu.text.Normalizer2;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tells words from the litter that a broken font table or an old OCR leaves. */
final class Wording {
    /** Fewer words than this say nothing about a text. */
    private static final int MIN_WORDS = 12;

    /** In text of any language four of five tokens look like words or numbers; in litter not half of them do. */
    private static final double PLAUSIBLE = 0.6;

    /** Chinese and Japanese write no spaces: their own marks part what can be judged. */
    private static final Pattern TOKEN = Pattern.compile(
            "[^\\s\\u3000-\\u3003\\u3008-\\u3011\\u3014-\\u301f\\uff01-\\uff0f\\uff1a-\\uff1f\\u201c\\u201d…]+");
    /**
     * Letters of one script in one habit of case, with marks around and hyphens, dots or apostrophes inside; Persian joins parts of
     * a word without a space, Chinese and Japanese write figures between their signs.
     */
    private static final Pattern WORD = Pattern.compile(
            "[\\p{P}\\p{S}]*(?:\\p{Lu}?\\p{Ll}+|\\p{Lu}+|[\\p{Lo}\\p{Lm}\\p{M}\\u200c\\u200d]+|[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsHangul}\\p{Lm}\\d]+"
                    + "|\\p{Lu}\\p{Ll}+(?:\\p{Lu}\\p{Ll}+)+)(?:[-–’'./&@_:,·・、]+(?:\\p{L}+|\\d+))*[\\p{P}\\p{S}]*");

    private static final Pattern NUMBER = Pattern.compile("[\\p{P}\\p{S}]*\\d+(?:[.,:/-]?\\d+)*[\\p{P}\\p{S}]*\\p{L}?");
    private static final Pattern MARKS = Pattern.compile("[\\p{P}\\p{S}]{1,3}");
    /** Shorter ones are abbreviations. */
    private static final Pattern LATIN_WORD = Pattern.compile("\\p{IsLatin}{4,}");

    private static final String VOWELS = "aeiouyæøœıơư";
    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");

    /** Fewer letters than this, and a few names decide. */
    private static final int MIN_LETTERS = 100;

    /**
     * Where a wrong font table puts letters in the place of others, vowels become as rare as any letter. On 132 pages in over twenty languages their share was 0.33
     * at the least; with the letters moved by up to three places or shuffled, it was below this on 96 of 100.
     */
    private static final double FEW_VOWELS = 0.3;

    /** Cyrillic or Greek taken for Latin is nearly all accents; no language that is written so has more than a third. */
    private static final double MANY_ACCENTS = 0.5;

    private Wording() {}

    static boolean isPlausible(String text) {
        String composed = Normalizer2.getNFCInstance().normalize(text);
        List<String> tokens =
                TOKEN.matcher(composed).results().map(MatchResult::group).toList();
        if (tokens.size() < MIN_WORDS) return composed.chars().noneMatch(c -> c == '\uFFFD');
        return share(tokens) >= PLAUSIBLE && hasUsualLetters(composed);
    }

    private static double share(List<String> tokens) {
        long words = tokens.stream().filter(Wording::isWord).count();
        return words / (double) tokens.size();
    }

    static boolean isWord(String token) {
        return Stream.of(WORD, NUMBER, MARKS)
                .anyMatch(shape -> shape.matcher(token).matches());
    }

    private static boolean hasUsualLetters(String text) {
        String letters = LATIN_WORD
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .collect(Collectors.joining())
                .toLowerCase(Locale.ROOT);
        if (letters.length() < MIN_LETTERS) return true;
        String plain =
                ACCENTS.matcher(Normalizer2.getNFDInstance().normalize(letters)).replaceAll("");
        long vowels = plain.chars().filter(c -> VOWELS.indexOf(c) >= 0).count();
        long accents = letters.chars().filter(c -> c > 127).count();
        return vowels >= FEW_VOWELS * letters.length() && accents <= MANY_ACCENTS * letters.length();
    }
}
