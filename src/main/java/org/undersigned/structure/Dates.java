package org.undersigned.structure;

import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.util.ULocale;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds dates in running text: month names of CLDR in many languages, digits of any script, Chinese forms. */
final class Dates {
    private static final List<String> LANGUAGES = List.of(
            ("en fr de es pt it nl sv nb nn da fi is et lv lt pl cs sk sl hr bs sr sr_Latn mk bg ru uk be ro hu el tr az"
                            + " ca eu gl sq ar fa he ur id ms vi hi bn ne sw fil eo ku af ga cy mt hy ka")
                    .split(" "));
    private static final int EARLIEST_YEAR = 1800;
    private static final int LATEST_YEAR = 2199;

    private static final String WORDS = "dates.csv";
    private static final String DAY = "([0-3]?\\d)(?:\\s?" + Table.anyOf(WORDS, "ordinal") + ")?";
    private static final String TO = "\\s?(?:[-–—/]|" + Table.anyOf(WORDS, "range") + ")\\s?";
    private static final String LINK = "[\\s.,]+" + Joints.anyOf(WORDS, "before month") + "?";
    private static final String OF_YEAR = Joints.anyOf(WORDS, "before year") + "?";
    private static final String WORD = "(\\p{L}[\\p{L}\\p{M}.'’]{2,14})";
    private static final String YEAR = "(\\d{4})";
    private static final Pattern NUMERIC =
            Pattern.compile("(?<![\\d./-])(\\d{1,2})\\s?[./-]\\s?(\\d{1,2})\\s?[./\\s-]\\s?" + YEAR + "(?![\\d/-])");
    private static final Pattern ISO = Pattern.compile("(?<!\\d)" + YEAR + "[-/.](\\d{1,2})[-/.](\\d{1,2})(?!\\d)");
    private static final Pattern CHINESE =
            Pattern.compile(YEAR + "\\s?[年년]\\s?(\\d{1,2})\\s?[月월]\\s?(\\d{1,2})\\s?[日일号號]");
    private static final Pattern DAY_FIRST = Pattern.compile(
            "(?<![\\d.])(?:" + DAY + TO + ")?" + DAY + LINK + WORD + "[\\s.,]+" + OF_YEAR + YEAR + "(?!\\d)");
    private static final Pattern MONTH_FIRST =
            Pattern.compile("(?U)\\b" + WORD + "\\s+" + DAY + "(?:" + TO + DAY + ")?,?\\s+" + YEAR + "(?!\\d)");
    private static final Pattern MONTH_ONLY = Pattern.compile("(?U)\\b" + WORD + "\\s+" + OF_YEAR + YEAR + "(?!\\d)");
    private static final Pattern YEAR_FIRST = Pattern.compile("(?U)(?<!\\d)" + YEAR + "(?:\\.|\\s?"
            + Table.anyOf(WORDS, "behind year") + ")?\\s+" + WORD + "\\s+" + DAY + "(?!\\d)");
    private static final Map<String, Integer> MONTHS = months();

    /** A date as printed; none inside where only a month or a range is printed. */
    record Found(Optional<LocalDate> day, String printed, int from, int to, boolean range) {}

    private Dates() {}

    private static Map<String, Integer> months() {
        Map<String, Integer> months = new HashMap<>();
        for (String language : LANGUAGES) {
            DateFormatSymbols symbols = new DateFormatSymbols(new ULocale(language));
            for (int context : new int[] {DateFormatSymbols.FORMAT, DateFormatSymbols.STANDALONE})
                for (int width : new int[] {DateFormatSymbols.WIDE, DateFormatSymbols.ABBREVIATED})
                    addMonths(months, symbols.getMonths(context, width));
        }
        return months;
    }

    private static void addMonths(Map<String, Integer> months, String[] names) {
        for (int i = 0; i < Math.min(12, names.length); i++) {
            String name = Wording.fold(names[i]);
            if (name.length() >= 3 && !Character.isDigit(name.charAt(0))) months.putIfAbsent(name, i + 1);
        }
    }

    static boolean isMonth(String word) {
        return word.length() > 2 && month(word).isPresent();
    }

    static boolean looksLikeDate(String text) {
        if (text.length() > 200 || !hasYear(text)) return false;
        return !find(text).isEmpty() || text.contains("年");
    }

    private static boolean hasYear(String text) {
        int run = 0;
        for (int i = 0; i < text.length(); i++) {
            run = Character.isDigit(text.charAt(i)) ? run + 1 : 0;
            if (run == 4) return true;
        }
        return false;
    }

    /** All dates of a text in order; a full date wins over the month inside it. */
    static List<Found> find(String text) {
        if (!hasYear(text)) return List.of();
        String plain = plainDigits(text);
        List<Found> found = new ArrayList<>();
        collect(found, ISO, plain, m -> day(m, 1, 2, 3));
        collect(found, CHINESE, plain, m -> day(m, 1, 2, 3));
        collect(found, NUMERIC, plain, Dates::numeric);
        collect(found, DAY_FIRST, plain, m -> named(m, 4, 3, 2, 1));
        collect(found, MONTH_FIRST, plain, m -> named(m, 4, 1, 2, 3));
        collect(found, YEAR_FIRST, plain, m -> yearFirst(m));
        collect(found, MONTH_ONLY, plain, m -> monthOnly(m));
        found.sort(java.util.Comparator.comparingInt(Found::from));
        return found;
    }

    /** Digits of any script as 0..9, everything else in its place. */
    static String plainDigits(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int value = c > 127 && Character.isDigit(c) ? Character.digit(c, 10) : -1;
            out.append(value >= 0 ? (char) ('0' + value) : c);
        }
        return out.toString();
    }

    private interface Reading {
        Optional<Found> read(Matcher m);
    }

    private static void collect(List<Found> found, Pattern pattern, String text, Reading reading) {
        Matcher m = pattern.matcher(text);
        int at = 0;
        while (at <= text.length() && m.find(at)) {
            Optional<Found> date = reading.read(m);
            boolean free = found.stream().noneMatch(f -> f.from() < m.end() && m.start() < f.to());
            if (date.isPresent() && free) found.add(date.get());
            at = date.isPresent() ? m.end() : m.start() + 1;
        }
    }

    private static Optional<Found> day(Matcher m, int year, int month, int day) {
        return date(number(m, year), number(m, month), number(m, day)).map(d -> found(m, Optional.of(d), false));
    }

    /** Day before month, as everywhere but in the United States; the other way where only that makes a date. */
    private static Optional<Found> numeric(Matcher m) {
        Optional<LocalDate> date = date(number(m, 3), number(m, 2), number(m, 1));
        return date.or(() -> date(number(m, 3), number(m, 1), number(m, 2))).map(d -> found(m, Optional.of(d), false));
    }

    private static Optional<Found> named(Matcher m, int year, int month, int day, int otherDay) {
        Optional<Integer> number = month(m.group(month));
        if (number.isEmpty()) return Optional.empty();
        boolean range = m.group(otherDay) != null;
        return date(number(m, year), number.get(), number(m, day))
                .map(d -> found(m, range ? Optional.empty() : Optional.of(d), range));
    }

    /** "2018. március 15.", as Hungarian, Lithuanian and Basque print it. */
    private static Optional<Found> yearFirst(Matcher m) {
        return month(m.group(2))
                .flatMap(month -> date(number(m, 1), month, number(m, 3)))
                .map(d -> found(m, Optional.of(d), false));
    }

    private static Optional<Found> monthOnly(Matcher m) {
        int year = number(m, 2);
        boolean fits = year >= EARLIEST_YEAR && year <= LATEST_YEAR;
        return month(m.group(1)).filter(n -> fits).map(n -> found(m, Optional.empty(), false));
    }

    private static Found found(Matcher m, Optional<LocalDate> day, boolean range) {
        return new Found(day, m.group().strip(), m.start(), m.end(), range);
    }

    private static Optional<Integer> month(String word) {
        String folded = Wording.fold(word);
        return Optional.ofNullable(MONTHS.get(folded)).or(() -> inflected(folded));
    }

    /** Endings behind the month, as Finnish "tammikuuta" and Turkish "Ocak'ta" have them. */
    private static Optional<Integer> inflected(String folded) {
        for (int cut = 1; cut <= 3 && folded.length() - cut >= 4; cut++) {
            Integer month =
                    MONTHS.get(folded.substring(0, folded.length() - cut).strip());
            if (month != null) return Optional.of(month);
        }
        return Optional.empty();
    }

    static Optional<LocalDate> of(String year, String month, String day) {
        return date(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
    }

    private static int number(Matcher m, int group) {
        return Integer.parseInt(m.group(group));
    }

    private static Optional<LocalDate> date(int year, int month, int day) {
        if (year < EARLIEST_YEAR || year > LATEST_YEAR) return Optional.empty();
        try {
            return Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
