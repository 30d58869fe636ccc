package org.undersigned.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Small steps over printed text that several readers take. */
public final class Texts {
    private static final Pattern INVISIBLE =
            Pattern.compile("[\\u200b\\u200e\\u200f\\u202a-\\u202e\\u2060\\ufeff\\u00ad]");
    private static final Pattern SPACES = Pattern.compile("[\\s\\u00a0\\u2000-\\u200a\\u202f\\u3000]+");
    private static final Pattern ODD_SPACE = Pattern.compile("[\\u00a0\\u2000-\\u200a\\u202f]");

    /** "Özgen- KESK", "Ebetürk-DİSK": a hyphen of which one side or the other shows that it joins nothing; part of a pattern. */
    public static final String TIGHT_DASH = "(?<=\\p{Ll})-\\s+|(?<=\\p{Ll})-(?=\\p{Lu}{2})";

    private Texts() {}

    /** Without characters that have no ink; odd spaces become plain ones, runs of spaces stay. */
    static String visible(String text) {
        if (!mayHoldOddSpace(text)) return text;
        return ODD_SPACE.matcher(INVISIBLE.matcher(text).replaceAll("")).replaceAll(" ");
    }

    private static boolean mayHoldOddSpace(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0xa0 || c == 0xad || c >= 0x2000 && c <= 0x2060 || c == 0xfeff) return true;
        }
        return false;
    }

    public static String squash(String text) {
        return (isSquashed(text) ? text : SPACES.matcher(text).replaceAll(" ")).strip();
    }

    private static boolean isSquashed(String text) {
        boolean before = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean odd = c <= 0x1f || c == 0xa0 || c >= 0x2000 && c <= 0x202f || c == 0x3000;
            if (odd || before && c == ' ') return false;
            before = c == ' ';
        }
        return true;
    }

    /** The parts between white space; an empty one first where it opens with some, none where there is nothing else. */
    public static String[] apart(String text) {
        List<String> parts = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            if (!Signs.isSpace(text.charAt(i))) continue;
            if (i == 0 || i > from) parts.add(text.substring(from, i));
            from = i + 1;
        }
        if (from == 0 || from < text.length()) parts.add(text.substring(from));
        boolean onlySpace = from > 0 && parts.size() == 1 && parts.get(0).isEmpty();
        return onlySpace ? new String[0] : parts.toArray(String[]::new);
    }

    /** Without any of these characters at either end. */
    public static String strip(String text, String characters) {
        int from = 0;
        int to = text.length();
        while (from < to && characters.indexOf(text.charAt(from)) >= 0) from++;
        while (to > from && characters.indexOf(text.charAt(to - 1)) >= 0) to--;
        return text.substring(from, to);
    }

    static int count(String text, String characters) {
        int n = 0;
        for (int i = 0; i < text.length(); i++) if (characters.indexOf(text.charAt(i)) >= 0) n++;
        return n;
    }

    /** More brackets opened than closed. */
    static boolean isOpen(String text) {
        return count(text, "([（［「『【") > count(text, ")]）］」』】");
    }
}
