package org.undersigned.structure;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What looks like an acronym, and whether it is that of a name. */
public final class Acronyms {
    private static final int LONGEST = 12;
    /** "ABC – Alliance of …". */
    private static final Pattern LED = Pattern.compile("(\\S{2,12}) [-–—] (\\S.*)");

    private static final double SPELLED = .85;
    private static final Pattern BRACKETED = Pattern.compile("[(\\[（]([^()\\[\\]（）]{2,25})[)\\]）]");

    private static final Signs BRACKETS = Signs.of("([（");

    private Acronyms() {}

    /** A short token of mostly capitals: "UPC-Manidem", "EDRi", "PCE(m-l)". */
    public static boolean isAcronym(String token) {
        if (!hasTwoCapitals(token)) return false;
        String bare = Texts.strip(token, ".,;:\"“”'’");
        int size = 0;
        int upper = 0;
        int lower = 0;
        for (int i = 0; i < bare.length(); i++) {
            char c = bare.charAt(i);
            if (c == ' ') return false;
            if (!Character.isLetterOrDigit(c)) continue;
            if (Script.isCaseless(c) || ++size > LONGEST) return false;
            if (Character.isUpperCase(c)) upper++;
            else if (Character.isLowerCase(c)) lower++;
        }
        if (upper < 2) return false;
        boolean joined = bare.indexOf('-') > 0 && Script.isAllCapitals(bare.substring(0, bare.indexOf('-')));
        return upper >= lower || joined;
    }

    private static boolean hasTwoCapitals(String token) {
        int upper = 0;
        for (int i = 0; i < token.length() && upper < 2; i++) if (Character.isUpperCase(token.charAt(i))) upper++;
        return upper == 2;
    }

    /** An acronym in brackets, as printed behind a name. */
    static boolean hasBracketed(String text) {
        if (!BRACKETS.in(text)) return false;
        Matcher m = BRACKETED.matcher(text);
        while (m.find()) if (isAcronym(m.group(1).strip())) return true;
        return false;
    }

    /** How much of the acronym the name spells, 0..1: initials in order count full, letters inside words half. */
    public static double spelled(String acronym, String name) {
        String letters = Wording.fold(letters(acronym)).replace(" ", "");
        Wording words = Wording.of(name.replace('-', ' '));
        if (letters.isEmpty() || words.size() == 0) return 0;
        double points = 0;
        int word = 0;
        int inWord = 0;
        for (int i = 0; i < letters.length(); i++) {
            Optional<int[]> next = nextLetter(words, word, inWord, letters.charAt(i));
            if (next.isEmpty()) continue;
            points += next.get()[1] == 0 ? 1 : 0.6;
            word = next.get()[0];
            inWord = next.get()[1] + 1;
        }
        return points / letters.length();
    }

    /** The next place of a letter: the start of a later word before the inside of this one. */
    private static Optional<int[]> nextLetter(Wording words, int word, int inWord, char c) {
        for (int w = inWord == 0 ? word : word + 1; w < Math.min(words.size(), word + 4); w++)
            if (words.word(w).charAt(0) == c) return Optional.of(new int[] {w, 0});
        for (int w = word; w < words.size(); w++) {
            int at = words.word(w).indexOf(c, w == word ? inWord : 0);
            if (at >= 0) return Optional.of(new int[] {w, at});
        }
        return Optional.empty();
    }

    /** Whether the name plausibly spells the acronym out (as Schwartz and Hearst ask: in order, first letter first). */
    public static boolean isOf(String acronym, String name) {
        String letters = Wording.fold(letters(acronym)).replace(" ", "");
        Wording words = Wording.of(name);
        if (letters.length() < 2 || words.size() == 0) return false;
        String all = words.folded();
        int i = 0;
        for (int k = 0; k < all.length() && i < letters.length(); k++) if (all.charAt(k) == letters.charAt(i)) i++;
        return i >= Math.max(2, letters.length() - 1) && startsAWord(words, letters.charAt(0));
    }

    private static boolean startsAWord(Wording words, char c) {
        return words.tokens().stream().limit(3).anyMatch(t -> t.folded().charAt(0) == c);
    }

    /** "Aliança contra la Pobresa" / "Energètica (APE)", "ITF – International Textile" / "Federation": the acronym needs the words of both lines. */
    static boolean needsBoth(String entry, String text) {
        return isClosedBy(text, entry) || isLedBy(entry, text);
    }

    /** "Sindicato … de Pesquisa" / "Desenvolvimento Agropecuário (SINPAF)": it begins as the first part does, and nothing in the second. */
    static boolean beginsIn(String first, String second) {
        int open = second.lastIndexOf('(');
        if (open < 1 || !second.endsWith(")") || first.indexOf('(') >= 0) return false;
        String acronym = second.substring(open + 1, second.length() - 1);
        Wording words = Wording.of(first);
        if (!isAcronym(acronym) || words.size() == 0) return false;
        char letter = Wording.fold(acronym).charAt(0);
        return words.word(0).charAt(0) == letter && !startsAWord(Wording.of(second.substring(0, open)), letter);
    }

    private static boolean isLedBy(String entry, String text) {
        Matcher led = LED.matcher(entry);
        if (!led.matches() || LED.matcher(text).matches() || !isAcronym(led.group(1))) return false;
        String acronym = led.group(1);
        return spelled(acronym, led.group(2) + " " + text) > SPELLED && spelled(acronym, led.group(2)) < SPELLED;
    }

    private static boolean isClosedBy(String text, String entry) {
        int open = text.lastIndexOf('(');
        if (open < 1 || !text.endsWith(")") || entry.indexOf('(') >= 0) return false;
        String acronym = text.substring(open + 1, text.length() - 1);
        String behind = text.substring(0, open);
        return isAcronym(acronym)
                && spelled(acronym, entry + " " + behind) > SPELLED
                && spelled(acronym, behind) < SPELLED;
    }

    static String letters(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++)
            if (Character.isLetterOrDigit(text.charAt(i))) out.append(text.charAt(i));
        return out.toString();
    }
}
