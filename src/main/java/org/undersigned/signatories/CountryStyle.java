package org.undersigned.signatories;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.undersigned.structure.Gazetteer;
import org.undersigned.structure.Signs;
import org.undersigned.structure.Vocabulary;

/** How a country is printed behind a name. */
enum CountryStyle {
    BRACKET(")]）］", "^(.*\\S)\\s*[(\\[（]\\s*([^()\\[\\]（）]{2,60})\\s*[)\\]）]$"),
    CELL("|", "^(.*\\S)\\s*\\|\\s*([^|]{2,60})$"),
    COMMA(",،，、;", "^(.*\\S)\\s*[,،，、;]\\s*([^,،，、;]{2,60})$"),
    LAST_TWO_COMMAS(",،，", "^(.*\\S)\\s*[,،，]\\s*([^,،，]{2,40},\\s*[^,،，]{2,40})$"),
    DASH("-–—―", "^(.*\\S)(?:\\s+[-–—―]+\\s*|\\s*[–—]\\s*|-\\s+)([^–—|]{2,60})$"),
    COLON(":", "^(.*\\S)\\s*:\\s*([^:]{2,60})$"),
    SLASH("/", "^(.*\\S)\\s*/\\s*([^/]{2,60})$");

    private static final Signs ANY_MARK =
            Signs.of(Arrays.stream(values()).map(style -> style.marks).collect(Collectors.joining()));

    private final String marks;
    private final Signs signs;
    private final Pattern pattern;

    /** @param marks one of them must be there; saves trying the pattern */
    CountryStyle(String marks, String pattern) {
        this.marks = marks;
        this.signs = Signs.of(marks);
        this.pattern = Pattern.compile(pattern);
    }

    private static final int LONGEST_PLACE = 42;
    private static final Pattern LOOSE_END = Pattern.compile("[\\s,;|–—-]+$");

    /** A text without the country that closes it. */
    record Peeled(String rest, String printed, CountryStyle style) {}

    /** The same where the country is misread; to be believed only in a list that prints its countries so. */
    Optional<Peeled> peelMisread(String text, Gazetteer countries) {
        if (!signs.in(text)) return Optional.empty();
        Matcher m = pattern.matcher(text);
        if (!m.matches() || !balanced(m.group(1))) return Optional.empty();
        String printed = m.group(2).strip();
        return countries
                .misread(printed)
                .or(() -> countries.cutOff(printed))
                .map(code -> new Peeled(LOOSE_END.matcher(m.group(1)).replaceAll(""), printed, this));
    }

    /** Of a country as it is printed, whole, misread, cut off, or first of several. */
    static Optional<String> code(String printed, Gazetteer countries) {
        return countries
                .code(printed)
                .or(() -> countries.misread(printed))
                .or(() -> countries.cutOff(printed))
                .or(() -> countries.code(printed.split("[-/,\\s]")[0]));
    }

    static Optional<Peeled> peel(String text, Gazetteer countries) {
        if (!ANY_MARK.in(text)) return Optional.empty();
        for (CountryStyle style : values()) {
            Optional<Peeled> peeled = style.tryOn(text, countries);
            if (peeled.isPresent()) return peeled;
        }
        return Optional.empty();
    }

    /** "People's Party in Jordan"; to be believed only in a list that prints its countries so. */
    static Optional<Peeled> where(String text, Vocabulary vocabulary) {
        for (int space = text.lastIndexOf(' '); space > 0; ) {
            int before = text.lastIndexOf(' ', space - 1);
            if (before <= 0 || text.length() - space > LONGEST_PLACE) break;
            String place = text.substring(space + 1);
            if (vocabulary.isLocating(text.substring(before + 1, space))
                    && vocabulary.countries().isCountry(place))
                return Optional.of(new Peeled(text.substring(0, before).strip(), place, COMMA));
            space = before;
        }
        return Optional.empty();
    }

    private Optional<Peeled> tryOn(String text, Gazetteer countries) {
        if (!signs.in(text)) return Optional.empty();
        Matcher m = pattern.matcher(text);
        if (!m.matches() || !balanced(m.group(1))) return Optional.empty();
        String printed = m.group(2).strip();
        if (!countries.isCountry(printed) && !isCodes(printed, countries)) return Optional.empty();
        return Optional.of(new Peeled(LOOSE_END.matcher(m.group(1)).replaceAll(""), printed, this));
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
        long n = 0;
        for (int i = 0; i < text.length(); i++) if (characters.indexOf(text.charAt(i)) >= 0) n++;
        return n;
    }
}
