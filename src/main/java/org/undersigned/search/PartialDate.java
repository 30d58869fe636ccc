package org.undersigned.search;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A time as people narrow it down: a year, a month or a day. */
public record PartialDate(LocalDate first, LocalDate last) {
    private static final Pattern WRITTEN = Pattern.compile("(\\d{4})(?:-(\\d{1,2})(?:-(\\d{1,2}))?)?");

    /** Reads 2022, 2022-01 or 2022-01-21. */
    public static Optional<PartialDate> find(String written) {
        Matcher parts = WRITTEN.matcher(written.strip());
        if (!parts.matches()) return Optional.empty();
        try {
            return Optional.of(of(parts));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static PartialDate of(Matcher parts) {
        int year = Integer.parseInt(parts.group(1));
        if (parts.group(2) == null) return new PartialDate(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
        YearMonth month = YearMonth.of(year, Integer.parseInt(parts.group(2)));
        if (parts.group(3) == null) return new PartialDate(month.atDay(1), month.atEndOfMonth());
        LocalDate day = month.atDay(Integer.parseInt(parts.group(3)));
        return new PartialDate(day, day);
    }
}
