package org.undersigned.structure;

/** A set of signs, looked for in one pass: what a pattern cannot do without, so that most texts never meet the pattern. */
public final class Signs {
    private static final int PLAIN = 128;

    /** What \d matches. */
    public static final Signs DIGITS = Signs.of("0123456789");

    private final boolean[] plain = new boolean[PLAIN];
    private final String others;

    private Signs(String signs) {
        signs.chars().filter(c -> c < PLAIN).forEach(c -> plain[c] = true);
        others = signs;
    }

    public static Signs of(String signs) {
        return new Signs(signs);
    }

    public boolean has(char c) {
        return c < PLAIN ? plain[c] : others.indexOf(c) >= 0;
    }

    /** Whether the text holds one of them. */
    public boolean in(String text) {
        return first(text, 0) >= 0;
    }

    /** Where the first of them stands from there on; -1 where none does. */
    public int first(String text, int from) {
        for (int i = from; i < text.length(); i++) if (has(text.charAt(i))) return i;
        return -1;
    }

    /** Where the last of them stands; -1 where none does. */
    public int last(String text) {
        for (int i = text.length() - 1; i >= 0; i--) if (has(text.charAt(i))) return i;
        return -1;
    }

    /** Where the white space before the first of them begins, and with it what a pattern finds that opens with such space; -1 where none stands. */
    public int spaceBeforeFirst(String text) {
        int at = first(text, 0);
        while (at > 0 && isSpace(text.charAt(at - 1))) at--;
        return at;
    }

    /** What \s matches. */
    static boolean isSpace(char c) {
        return c == ' ' || c >= '\t' && c <= '\r';
    }
}
