package org.undersigned.ocr;

import com.ibm.icu.text.RuleBasedNumberFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xml.sax.Attributes;

/** Counts the items of one list of a web page, and prints what a browser would print before each. */
final class ListNumbering {
    private static final Pattern STYLE = Pattern.compile("list-style(?:-type)?\\s*:\\s*([a-z-]+)");
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,6}");
    private static final int LETTERS = 26;
    private static final int LARGEST_ROMAN = 3_999;

    private final String style;
    private final int step;
    private int next;

    private ListNumbering(String style, int start, int step) {
        this.style = style;
        this.next = start;
        this.step = step;
    }

    /** @param ordered {@code ol}, not {@code ul} */
    static ListNumbering of(boolean ordered, Attributes attributes) {
        int step = attributes.getValue("reversed") == null ? 1 : -1;
        return new ListNumbering(
                style(ordered, attributes), number(attributes, "start").orElse(1), step);
    }

    private static String style(boolean ordered, Attributes attributes) {
        Matcher css =
                STYLE.matcher(Optional.ofNullable(attributes.getValue("style")).orElse(""));
        if (css.find()) return css.group(1);
        if (!ordered) return "disc";
        return switch (Optional.ofNullable(attributes.getValue("type")).orElse("1")) {
            case "a" -> "lower-alpha";
            case "A" -> "upper-alpha";
            case "i" -> "lower-roman";
            case "I" -> "upper-roman";
            default -> "decimal";
        };
    }

    private static Optional<Integer> number(Attributes attributes, String key) {
        return Optional.ofNullable(attributes.getValue(key))
                .map(String::strip)
                .filter(value -> NUMBER.matcher(value).matches())
                .map(Integer::valueOf);
    }

    /** What stands before the next item. */
    String marker(Attributes item) {
        int number = number(item, "value").orElse(next);
        next = number + step;
        return switch (style) {
            case "none" -> "";
            case "lower-alpha", "lower-latin" -> letters(number).toLowerCase(Locale.ROOT) + ") ";
            case "upper-alpha", "upper-latin" -> letters(number) + ") ";
            case "lower-roman" -> roman(number).toLowerCase(Locale.ROOT) + ". ";
            case "upper-roman" -> roman(number) + ". ";
            case "disc", "circle", "square" -> "• ";
            default -> number + ". ";
        };
    }

    private static String letters(int number) {
        if (number < 1) return String.valueOf(number);
        StringBuilder letters = new StringBuilder();
        for (int rest = number; rest > 0; rest = (rest - 1) / LETTERS)
            letters.insert(0, (char) ('A' + (rest - 1) % LETTERS));
        return letters.toString();
    }

    private static String roman(int number) {
        if (number < 1 || number > LARGEST_ROMAN) return String.valueOf(number);
        RuleBasedNumberFormat format = new RuleBasedNumberFormat(Locale.ROOT, RuleBasedNumberFormat.NUMBERING_SYSTEM);
        format.setDefaultRuleSet("%roman-upper");
        return format.format(number);
    }
}
