package org.undersigned.ocr;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** Figures that were read for letters, and letters for figures: told by what stands around them. */
final class LikeFigures {
    /** An acronym with a nought at its start or inside, and no other figure: {@code 27.0APCM}, not {@code G20}. */
    private static final Pattern NOUGHT_IN_ACRONYM = Pattern.compile(
            "(?<![\\p{L}\\d])(?=[\\p{Lu}0]{4,}(?![\\p{L}\\d]))(?=0?\\p{Lu}+(?:0\\p{Lu}+)*(?!\\p{Lu}))[\\p{Lu}0]+");

    /** A number with an O or an l inside: {@code 2O22}, {@code l7}, {@code 1O.}; "10l" and "O2" are none. */
    private static final Pattern LETTER_IN_NUMBER = Pattern.compile(
            "(?<![\\p{L}\\d])(?=[\\dOolI|]*\\d)[lI|]?\\d+(?:[OolI|]+\\d+)*[Oo]*(?![\\p{L}\\d|])|(?<![\\p{L}\\d])[lI|][Oo](?=[.)]$)");

    /** {@code s0lidarity}, {@code Po1itical}. */
    private static final Pattern NOUGHT_IN_WORD =
            Pattern.compile("(?<=\\p{L})0(?=\\p{Ll}{3})|(?<=\\p{L}\\p{Ll})0(?=\\p{Ll}{2})");

    private static final Pattern ONE_IN_WORD = Pattern.compile("(?<=\\p{L}\\p{Ll})[1|](?=\\p{Ll}{2})");

    private static final Pattern ONE_BEFORE_WORD =
            Pattern.compile("(?<![\\p{L}\\p{N}])[1|](?=[bcdfgmnrstvz]\\p{Ll}{3})");

    private static final List<UnaryOperator<String>> STEPS = List.of(
            word -> NOUGHT_IN_ACRONYM.matcher(word).replaceAll(found -> found.group()
                    .replace('0', 'O')),
            word -> LETTER_IN_NUMBER.matcher(word).replaceAll(found -> figures(found.group())),
            word -> NOUGHT_IN_WORD.matcher(word).replaceAll("o"),
            word -> ONE_IN_WORD.matcher(word).replaceAll("l"),
            word -> ONE_BEFORE_WORD.matcher(word).replaceAll("I"));

    private LikeFigures() {}

    private static String figures(String number) {
        return number.replaceAll("[Oo]", "0").replaceAll("[lI|]", "1");
    }

    static String told(String word) {
        String told = word;
        for (UnaryOperator<String> step : STEPS) told = step.apply(told);
        return told;
    }
}
