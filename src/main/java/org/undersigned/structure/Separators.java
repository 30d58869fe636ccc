package org.undersigned.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts a running text where its names are parted, brackets and quotes left whole. */
final class Separators {
    static final String SEMICOLONS = ";；؛";
    static final String COMMAS = ",،，";
    static final String IDEOGRAPHIC = "、，";
    static final String BULLETS = "•·▪●∙|¦■◦";

    /** What OCR makes of bullets; with white space on both sides they can be nothing else. */
    private static final String MISREAD_BULLETS = "*+«»¢°=~®©¤";

    private static final String OPEN = "([{（［「『【";
    private static final String CLOSE = ")]}）］」』】";
    /** In characters; what is longer quotes what somebody said, and is no name. */
    private static final int LONGEST_QUOTE = 160;

    private static final Pattern SLASH = Pattern.compile("\\s+/\\s+");
    private static final Pattern DASH = Pattern.compile("\\s+[–—-]\\s+");
    private static final Pattern NUMBER =
            Pattern.compile("(?:^|(?<=[\\s;,.]))\\(?(\\d{1,5})\\s?[.)](?!\\d)\\s*(?=\\S)");

    private Separators() {}

    /** The parts between top-level separators; where brackets do not close, all separators count. */
    static List<Range> at(String text, Range whole, String separators) {
        if (!holds(text, whole, separators)) return List.of(whole);
        List<Range> parts = new ArrayList<>();
        int depth = 0;
        char quote = 0;
        int start = whole.from();
        for (int i = whole.from(); i < whole.to(); i++) {
            char c = text.charAt(i);
            if (OPEN.indexOf(c) >= 0) depth++;
            else if (CLOSE.indexOf(c) >= 0) depth = Math.max(0, depth - 1);
            else if (quote != 0 && closes(quote, c)) quote = 0;
            else if (quote == 0 && depth == 0 && isOpeningQuote(text, i)) quote = c;
            else if (depth == 0 && quote == 0 && isSeparator(text, i, separators)) {
                parts.add(new Range(start, i));
                start = i + 1;
            }
        }
        if (depth > 0 || quote != 0) return everywhere(text, whole, separators);
        parts.add(new Range(start, whole.to()));
        return parts;
    }

    private static boolean holds(String text, Range whole, String signs) {
        for (int i = whole.from(); i < whole.to(); i++) if (signs.indexOf(text.charAt(i)) >= 0) return true;
        return false;
    }

    private static List<Range> everywhere(String text, Range whole, String separators) {
        List<Range> parts = new ArrayList<>();
        int start = whole.from();
        for (int i = whole.from(); i < whole.to(); i++)
            if (isSeparator(text, i, separators)) {
                parts.add(new Range(start, i));
                start = i + 1;
            }
        parts.add(new Range(start, whole.to()));
        return parts;
    }

    static List<Range> atBullets(String text, Range whole) {
        return at(text, whole, BULLETS + MISREAD_BULLETS);
    }

    /** The dot inside "col·lectiu" is a letter's. */
    private static boolean isSeparator(String text, int i, String separators) {
        if (separators.indexOf(text.charAt(i)) < 0) return false;
        if (MISREAD_BULLETS.indexOf(text.charAt(i)) >= 0) return isApart(text, i);
        boolean inWord = i > 0
                && i + 1 < text.length()
                && Character.isLetter(text.charAt(i - 1))
                && Character.isLetter(text.charAt(i + 1));
        return text.charAt(i) != '·' || !inWord;
    }

    private static boolean isApart(String text, int i) {
        return i > 0 && i + 1 < text.length() && text.charAt(i - 1) == ' ' && text.charAt(i + 1) == ' ';
    }

    private static boolean isOpeningQuote(String text, int i) {
        char c = text.charAt(i);
        if (isApart(text, i)) return false;
        if (c != '"' && c != '«' && c != '“' && c != '„') return false;
        for (int k = i + 1; k < Math.min(text.length(), i + LONGEST_QUOTE); k++)
            if (closes(c, text.charAt(k))) return true;
        return false;
    }

    private static boolean closes(char quote, char c) {
        return switch (quote) {
            case '«' -> c == '»';
            case '„' -> c == '“' || c == '”' || c == '"';
            case '“' -> c == '”' || c == '"';
            default -> c == '"' || c == '”';
        };
    }

    static List<Range> atSlashes(String text, Range whole) {
        List<Range> parts = between(text, whole, SLASH);
        // where no spaces are written between words there are none around a slash
        return parts.size() < 3 && Script.hasCjk(whole.of(text)) ? at(text, whole, "/／") : parts;
    }

    static List<Range> atDashes(String text, Range whole) {
        return between(text, whole, DASH);
    }

    private static List<Range> between(String text, Range whole, Pattern separator) {
        List<Range> parts = new ArrayList<>();
        Matcher m = separator.matcher(text).region(whole.from(), whole.to());
        int start = whole.from();
        while (m.find()) {
            parts.add(new Range(start, m.start()));
            start = m.end();
        }
        parts.add(new Range(start, whole.to()));
        return parts;
    }

    /** Items that open with 1, 2, 3…; none where fewer than three numbers follow each other. */
    static List<Range> atNumbers(String text, Range whole) {
        if (Signs.DIGITS.first(text, whole.from()) < 0) return List.of();
        List<Range> parts = new ArrayList<>();
        Matcher m = NUMBER.matcher(text).region(whole.from(), whole.to());
        int wanted = 1;
        int start = -1;
        while (m.find()) {
            if (Integer.parseInt(m.group(1)) != wanted) continue;
            if (start >= 0) parts.add(new Range(start, m.start()));
            start = m.end();
            wanted++;
        }
        if (wanted < 4) return List.of();
        parts.add(new Range(start, whole.to()));
        return parts;
    }
}
