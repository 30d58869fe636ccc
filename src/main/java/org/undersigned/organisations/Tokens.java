package org.undersigned.organisations;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The folded words of a printed name, with the punctuation that sets a part of it apart. */
final class Tokens {
    /** U.S.A. is one word. */
    private static final Pattern DOT_BETWEEN_INITIALS = Pattern.compile("(?<=\\b\\p{L})\\.\\s?(?=\\p{L}\\b)");

    /** How a group of words was set apart from the name. */
    enum Setting {
        NAME,
        COMMA,
        DASH,
        BRACKET
    }

    /** @param group counts the parts between commas, dashes and brackets */
    record Token(String text, int group, Setting setting) {}

    private final List<Token> tokens = new ArrayList<>();
    private int group;
    private Setting setting = Setting.NAME;

    private Tokens() {}

    static List<Token> of(String printed) {
        Tokens tokens = new Tokens();
        tokens.read(Normaliser.fold(DOT_BETWEEN_INITIALS.matcher(printed).replaceAll("")));
        return tokens.tokens;
    }

    /** The words alone. */
    static List<String> words(String printed) {
        return of(printed).stream().map(Token::text).toList();
    }

    private void read(String text) {
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i < text.length() && Character.isLetterOrDigit(text.charAt(i))) continue;
            if (i > start) tokens.add(new Token(text.substring(start, i), group, setting));
            start = i + 1;
            if (i < text.length()) delimit(text, i);
        }
    }

    private void delimit(String text, int at) {
        switch (text.charAt(at)) {
            case '(', '[', '{' -> open(Setting.BRACKET);
            case ')', ']', '}' -> open(Setting.NAME);
            case ',', ';' -> open(Setting.COMMA);
            case '/' -> open(Setting.DASH);
            case '-' -> {
                if (isSpace(text, at - 1) || isSpace(text, at + 1)) open(Setting.DASH);
            }
            default -> {}
        }
    }

    /** Inside brackets a comma or dash opens no part of its own. */
    private void open(Setting next) {
        if (setting == Setting.BRACKET && next != Setting.NAME) return;
        group++;
        setting = next;
    }

    private static boolean isSpace(String text, int at) {
        return at < 0 || at >= text.length() || text.charAt(at) == ' ';
    }
}
