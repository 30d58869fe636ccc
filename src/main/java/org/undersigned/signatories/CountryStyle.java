package org.undersigned.signatories;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.undersigned.structure.Gazetteer;

/** How a country is printed behind a name. */
enum CountryStyle {
    BRACKET("^(.*\\S)\\s*[(\\[（]\\s*([^()\\[\\]（）]{2,60})\\s*[)\\]）]$"),
    CELL("^(.*\\S)\\s*\\|\\s*([^|]{2,60})$"),
    COMMA("^(.*\\S)\\s*[,،，、;]\\s*([^,،，、;]{2,60})$"),
    LAST_TWO_COMMAS("^(.*\\S)\\s*[,،，]\\s*([^,،，]{2,40},\\s*[^,،，]{2,40})$"),
    DASH("^(.*\\S)(?:\\s+[-–—―]+\\s*|\\s*[–—]\\s*|-\\s+)([^–—|]{2,60})$"),
    COLON("^(.*\\S)\\s*:\\s*([^:]{2,60})$"),
    SLASH("^(.*\\S)\\s*/\\s*([^/]{2,60})$");

    private final Pattern pattern;

    CountryStyle(String pattern) {
        this.pattern = Pattern.compile(pattern);
    }

    /** A text without the country that closes it. */
    record Peeled(String rest, String printed, CountryStyle style) {}

    static Optional<CountryStyle> of(String text, Gazetteer countries) {
        return peel(text, countries).map(Peeled::style);
    }

    static Optional<Peeled> peel(String text, Gazetteer countries) {
        for (CountryStyle style : values()) {
            Optional<Peeled> peeled = style.tryOn(text, countries);
            if (peeled.isPresent()) return peeled;
        }
        return Optional.empty();
    }

    private Optional<Peeled> tryOn(String text, Gazetteer countries) {
        Matcher m = pattern.matcher(text);
        if (!m.matches() || !balanced(m.group(1))) return Optional.empty();
        String printed = m.group(2).strip();
        if (!countries.isCountry(printed) && !isCodes(printed, countries)) return Optional.empty();
        return Optional.of(new Peeled(m.group(1).replaceAll("[\\s,;|–—-]+$", ""), printed, this));
    }

    /** "DE-FR", "FR/BE": several codes. */
    private static boolean isCodes(String printed, Gazetteer countries) {
        if (!printed.matches("[A-Z]{2}(?:\\s?[-/,]\\s?[A-Z]{2})+")) return false;
        for (String code : printed.split("[-/,\\s]+")) if (!countries.isCountry(code)) return false;
        return true;
    }

    static boolean balanced(String text) {
        return count(text, "([（［") == count(text, ")]）］");
    }

    private static long count(String text, String characters) {
        return text.chars().filter(c -> characters.indexOf(c) >= 0).count();
    }
}
