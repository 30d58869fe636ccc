package org.undersigned.analysis;

import java.util.Locale;
import java.util.regex.Pattern;
import org.elasticsearch.common.settings.Settings;

/** Regular expressions as the settings write them: {@code pattern} and {@code flags} such as CASE_INSENSITIVE|DOTALL. */
final class Patterns {

    static Pattern required(Settings settings, String filter) {
        String pattern = settings.get("pattern");
        if (pattern == null) throw new IllegalArgumentException(filter + ": [pattern] is missing");
        return Pattern.compile(pattern, flags(settings));
    }

    static Pattern orDefault(Settings settings, String pattern) {
        return Pattern.compile(settings.get("pattern", pattern), flags(settings));
    }

    private static int flags(Settings settings) {
        int flags = 0;
        for (String flag : settings.get("flags", "").split("\\|")) flags |= flag(flag.strip());
        return flags;
    }

    private static int flag(String name) {
        return switch (name.toUpperCase(Locale.ROOT)) {
            case "" -> 0;
            case "CASE_INSENSITIVE" -> Pattern.CASE_INSENSITIVE;
            case "MULTILINE" -> Pattern.MULTILINE;
            case "DOTALL" -> Pattern.DOTALL;
            case "UNICODE_CASE" -> Pattern.UNICODE_CASE;
            case "CANON_EQ" -> Pattern.CANON_EQ;
            case "UNIX_LINES" -> Pattern.UNIX_LINES;
            case "LITERAL" -> Pattern.LITERAL;
            case "COMMENTS" -> Pattern.COMMENTS;
            case "UNICODE_CHAR_CLASS", "UNICODE_CHARACTER_CLASS" -> Pattern.UNICODE_CHARACTER_CLASS;
            default -> throw new IllegalArgumentException("unknown regular expression flag [" + name + "]");
        };
    }

    private Patterns() {}
}
