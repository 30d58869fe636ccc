package org.undersigned.analysis;

import java.util.List;
import java.util.Locale;
import java.util.function.IntPredicate;
import org.elasticsearch.common.settings.Settings;

/** {@code token_chars}: which characters the gram tokenizers keep together; none named means all. */
final class TokenChars {

    static IntPredicate from(Settings settings) {
        List<String> classes = settings.getAsList("token_chars");
        if (classes.isEmpty()) return codePoint -> true;
        String custom = settings.get("custom_token_chars", "");
        return classes.stream()
                .map(name -> named(name.toLowerCase(Locale.ROOT), custom))
                .reduce(codePoint -> false, IntPredicate::or);
    }

    private static IntPredicate named(String name, String custom) {
        return switch (name) {
            case "letter" -> Character::isLetter;
            case "digit" -> Character::isDigit;
            case "whitespace" -> Character::isWhitespace;
            case "punctuation" -> codePoint -> isPunctuation(Character.getType(codePoint));
            case "symbol" -> codePoint -> isSymbol(Character.getType(codePoint));
            case "custom" -> codePoint -> custom.indexOf(codePoint) >= 0;
            default -> throw new IllegalArgumentException("token_chars: unknown class [" + name + "]");
        };
    }

    private static boolean isPunctuation(int type) {
        return type == Character.START_PUNCTUATION
                || type == Character.END_PUNCTUATION
                || type == Character.OTHER_PUNCTUATION
                || type == Character.CONNECTOR_PUNCTUATION
                || type == Character.DASH_PUNCTUATION
                || type == Character.INITIAL_QUOTE_PUNCTUATION
                || type == Character.FINAL_QUOTE_PUNCTUATION;
    }

    private static boolean isSymbol(int type) {
        return type == Character.CURRENCY_SYMBOL
                || type == Character.MATH_SYMBOL
                || type == Character.OTHER_SYMBOL
                || type == Character.MODIFIER_SYMBOL;
    }

    private TokenChars() {}
}
