package org.undersigned.signatories;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.undersigned.structure.Acronyms;

/** How many words an acronym in front of its name takes, and what a name in brackets is without them. */
final class AcronymCut {
    private static final int LONGEST_ALONE = 8;

    private AcronymCut() {}

    /** "CPT Sul – Comissão…": all before the dash is the acronym. */
    static Optional<Integer> dashedLength(String[] words) {
        for (int i = 1; i <= 2 && i < words.length - 1; i++) {
            String behind = String.join(" ", Arrays.copyOfRange(words, i + 1, words.length));
            boolean dash = words[i].length() == 1 && "-–—".contains(words[i]);
            if (dash && (i == 1 || Acronyms.isOf(words[0], behind))) return Optional.of(i);
        }
        return Optional.empty();
    }

    /** "CGT (Confederación General)": the name stands in brackets behind its acronym. */
    static String unwrapped(String name) {
        boolean whole = name.startsWith("(") && name.endsWith(")") && name.indexOf('(', 1) < 0;
        return whole ? name.substring(1, name.length() - 1) : name;
    }

    static boolean isAcronymLike(String token) {
        return token.length() <= 12
                && token.chars().filter(Character::isUpperCase).count() >= 2;
    }

    /** "CPI (ML) Red Star": brackets belong to the acronym, and so do words that come back at the end of the name. */
    static int acronymLength(String[] words, Votes votes) {
        int n = 1;
        while (n < words.length - 1 && words[n].startsWith("(") && words[n].endsWith(")")) n++;
        if (n == 1 && words.length > 3 && words[1].startsWith("(") && words[2].endsWith(")") && words[1].length() < 8)
            n = 3;
        if (votes.acronymFirst() <= .4 || n == 1) return n;
        for (int q = Math.min(words.length - 2, n + 3); q > n; q--) {
            String suffix = String.join(" ", Arrays.copyOfRange(words, n, q));
            String rest = String.join(" ", Arrays.copyOfRange(words, q, words.length));
            if (rest.endsWith(" " + suffix) || rest.contains(" " + suffix + " (")) return q;
        }
        return n;
    }

    /** "P.C. de Chile": a name with its head abbreviated, not an acronym and a country. */
    static boolean isAbbreviatedName(String[] words) {
        return words[0].indexOf('.') > 0 && Character.isLowerCase(words[1].codePointAt(0));
    }

    /** A word in capitals short enough to stand for a name by itself. */
    static boolean isAlone(String word) {
        return Acronyms.isAcronym(word)
                && word.length() <= LONGEST_ALONE + (word.matches(".*[/()-].*") ? 4 : 0)
                && word.equals(word.toUpperCase(Locale.ROOT));
    }
}
