package org.undersigned.organisations;

import java.util.regex.Pattern;

/**
 * An acronym as printed and as compared.
 *
 * @param literal folded, with its punctuation: "tkp/ml"
 * @param letters folded, letters and digits only: "tkpml"
 */
record Acronym(String literal, String letters) {
    private static final Pattern NOT_LETTERS = Pattern.compile("[^\\p{L}\\p{N}]");
    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final int LONGEST = 14;
    /** "do", "y", "of" inside an acronym. */
    private static final int LONGEST_PLAIN = 2;

    private static final int LONGEST_WITH_MARKS = 20;

    static Acronym of(String printed) {
        String literal = SPACE.matcher(Normaliser.fold(printed)).replaceAll("");
        return new Acronym(literal, NOT_LETTERS.matcher(literal).replaceAll(""));
    }

    /** Capitals enough that a reader takes it for an acronym: PCdoB, TKP/ML, AfD; not Attac, not IV. */
    static boolean looksLikeOne(String printed) {
        return SPACE.splitAsStream(printed).noneMatch(Acronym::isPlainWord) && hasCapitalsOfOne(printed);
    }

    /** In "LTDH Togo" the second word is none. */
    private static boolean isPlainWord(String word) {
        return word.length() > LONGEST_PLAIN && !hasCapitalsOfOne(word) && Character.isLetter(word.charAt(0));
    }

    private static boolean hasCapitalsOfOne(String word) {
        long letters = word.chars().filter(Character::isLetter).count();
        long capitals = word.chars().filter(Character::isUpperCase).count();
        return letters >= 2
                && letters <= LONGEST
                && word.length() <= LONGEST_WITH_MARKS
                && capitals >= 2
                && capitals * 5 >= letters * 3
                && !ROMAN.matcher(word).matches();
    }

    private static final Pattern ROMAN = Pattern.compile("[IVX]{1,5}");

    /** Its letters are, in order, letters that begin words of the name, the first one its first: loose, good only beside other evidence. */
    boolean couldAbbreviate(String name) {
        int at = 0;
        for (String word : Tokens.words(name)) {
            if (at < letters.length() && word.charAt(0) == letters.charAt(at)) at++;
            else if (at < letters.length() && letters.startsWith(word, at)) at += word.length();
        }
        return at == letters.length() && !letters.isEmpty();
    }
}
