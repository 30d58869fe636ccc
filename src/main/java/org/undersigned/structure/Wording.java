package org.undersigned.structure;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/**
 * A text as its words: folded (lower case, no accents), each knowing where it stands in the text. All lexicons are
 * compared with these.
 */
public final class Wording {
    private final String text;
    private final List<Token> tokens;

    /** A folded word and the place it was read from. */
    public record Token(String folded, int from, int to) {}

    private Wording(String text, List<Token> tokens) {
        this.text = text;
        this.tokens = tokens;
    }

    public static Wording of(String text) {
        List<Token> tokens = new ArrayList<>();
        boolean plain = isPlain(text);
        String source = plain ? text.toLowerCase(Locale.ROOT) : text;
        int start = -1;
        for (int i = 0; i <= text.length(); i++) {
            boolean inside = i < text.length() && isInside(text.charAt(i));
            if (inside && start < 0) start = i;
            if (!inside && start >= 0) {
                String word = source.substring(start, i);
                String folded = plain ? word : foldWord(word);
                if (!folded.isEmpty()) tokens.add(new Token(folded, start, i));
                start = -1;
            }
        }
        return new Wording(text, Collections.unmodifiableList(tokens));
    }

    /** The first word alone, folded; empty where there is none. */
    static String firstWord(String text) {
        int from = 0;
        while (from < text.length() && !isInside(text.charAt(from))) from++;
        int to = from;
        while (to < text.length() && isInside(text.charAt(to))) to++;
        return foldWord(text.substring(from, to));
    }

    private static boolean isInside(char c) {
        if (c < 128) return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
        if (Character.isLetterOrDigit(c) || Character.isSurrogate(c)) return true;
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }

    public String text() {
        return text;
    }

    public List<Token> tokens() {
        return tokens;
    }

    public int size() {
        return tokens.size();
    }

    public String word(int i) {
        return tokens.get(i).folded();
    }

    /** The word as printed. */
    public String printed(int i) {
        return text.substring(tokens.get(i).from(), tokens.get(i).to());
    }

    /** All words with one space between. */
    public String folded() {
        if (tokens.size() == 1) return tokens.get(0).folded();
        StringBuilder out = new StringBuilder(text.length());
        for (Token token : tokens) {
            if (out.length() > 0) out.append(' ');
            out.append(token.folded());
        }
        return out.toString();
    }

    public static String fold(String text) {
        return of(text).folded();
    }

    private static String foldWord(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        if (isPlain(lower)) return lower;
        StringBuilder out = new StringBuilder(lower.length());
        String apart = Normalizer.normalize(lower, Normalizer.Form.NFKD);
        for (int i = 0; i < apart.length(); i++) appendFolded(out, apart.charAt(i));
        return out.toString();
    }

    private static boolean isPlain(String word) {
        for (int i = 0; i < word.length(); i++) if (word.charAt(i) > 127) return false;
        return true;
    }

    /** Letters that Unicode does not take apart, but people leave out or write plainly. */
    private static void appendFolded(StringBuilder out, char c) {
        if (Character.getType(c) == Character.NON_SPACING_MARK) return;
        switch (c) {
            case 'ı' -> out.append('i');
            case 'ß' -> out.append("ss");
            case 'ø' -> out.append('o');
            case 'æ' -> out.append("ae");
            case 'œ' -> out.append("oe");
            case 'ł' -> out.append('l');
            case 'đ', 'ð' -> out.append('d');
            case 'þ' -> out.append("th");
            case 'ς' -> out.append('σ');
            case 'ی', 'ى' -> out.append('ي');
            case 'ک' -> out.append('ك');
            case 'ة' -> out.append('ه');
            case 'ـ', '\u200c', '\u200d' -> {}
            default -> out.append(c);
        }
    }
}
