package org.undersigned.web;

import com.ibm.icu.util.ULocale;
import java.text.Collator;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.Comparator;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.undersigned.jobs.RunSummary;
import org.undersigned.search.Note;
import org.undersigned.search.SearchResult;

/** How codes, days and numbers are said to readers, in the language of the page. */
@Component
@ServerOnly
final class Wording {
    private final MessageSource messages;

    Wording(MessageSource messages) {
        this.messages = messages;
    }

    private static Locale locale() {
        return LocaleContextHolder.getLocale();
    }

    String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, locale());
    }

    String say(MessageSourceResolvable said) {
        return messages.getMessage(said, locale());
    }

    public String note(Note note) {
        return say("note." + note.kind(), note.about());
    }

    /** What somebody did, as the audit log names it; what an older version of the program named stays as it is. */
    public String did(String action) {
        return Objects.requireNonNull(messages.getMessage("did." + action.replace(' ', '-'), null, action, locale()));
    }

    /** A job of the program's own by what it does, any other by its name. */
    public String job(String name) {
        return Objects.requireNonNull(messages.getMessage("job." + name, null, name, locale()));
    }

    /** A value of a closed set, as state and RUNNING. */
    public String of(String family, Object value) {
        return say(family + "." + value);
    }

    /** An HTTP status. */
    public String status(Object code) {
        return Objects.requireNonNull(
                messages.getMessage("status." + code, null, say("trouble.not-answered"), locale()));
    }

    /** What is no code, as anybody can write it into an address, stays as it is. */
    public String country(String code) {
        try {
            String name = new Locale.Builder().setRegion(code).build().getDisplayCountry(locale());
            return name.isEmpty() ? code : name;
        } catch (IllformedLocaleException noCode) {
            return code;
        }
    }

    Comparator<Object> alphabet() {
        return Collator.getInstance(locale());
    }

    public String language(String code) {
        if ("und".equals(code)) return say("language.unknown");
        String name = Locale.forLanguageTag(code).getDisplayLanguage(locale());
        return name.isEmpty() ? code : name;
    }

    /** For the attribute dir. */
    public String direction(String language) {
        return new ULocale(language).isRightToLeft() ? "rtl" : "ltr";
    }

    /** A value of a facet. */
    String value(Narrow narrow, SearchResult.Count count) {
        return narrow == Narrow.ORG ? count.label() : value(narrow, count.value());
    }

    String value(Narrow narrow, String value) {
        return switch (narrow) {
            case COUNTRY -> country(value.toUpperCase(Locale.ROOT));
            case LANG -> language(value.toLowerCase(Locale.ROOT));
            case ORIGIN -> known("origin", value);
            case SURE -> known("sure", value);
            case ORG, YEAR, KIND -> value;
        };
    }

    private String known(String family, String value) {
        return Objects.requireNonNull(
                messages.getMessage(family + "." + value.toUpperCase(Locale.ROOT), null, value, locale()));
    }

    public String day(LocalDate date) {
        return written(say(isFirst(date) ? "format.day.first" : "format.day"), date);
    }

    /** In French the first day of a month is written otherwise than the others. */
    private static boolean isFirst(TemporalAccessor time) {
        return time.get(ChronoField.DAY_OF_MONTH) == 1;
    }

    private static String written(String pattern, TemporalAccessor time) {
        return DateTimeFormatter.ofPattern(pattern, locale()).format(time);
    }

    /** One day, or the days between which something was. */
    public String days(LocalDate earliest, LocalDate latest) {
        return earliest.equals(latest) ? day(earliest) : say("format.between", day(earliest), day(latest));
    }

    public String moment(Instant time, ZoneId zone) {
        ZonedDateTime there = time.atZone(zone);
        return written(say(isFirst(there) ? "format.moment.first" : "format.moment"), there);
    }

    /** To the second, where the order of things matters. */
    public String second(Instant time, ZoneId zone) {
        ZonedDateTime there = time.atZone(zone);
        return written(say(isFirst(there) ? "format.second.first" : "format.second"), there);
    }

    /** Rounded down: what is not quite sure is not called 100 %. */
    public String percent(double share) {
        return say("format.percent", (int) Math.floor(share * 100 + 1e-9));
    }

    /** Of hundredths, as scores are. */
    public String score(double score) {
        return fraction(score, 2);
    }

    public String share(double share) {
        return fraction(share, 3);
    }

    private static String fraction(double number, int digits) {
        NumberFormat format = NumberFormat.getNumberInstance(locale());
        format.setMinimumFractionDigits(digits);
        format.setMaximumFractionDigits(digits);
        return format.format(number);
    }

    public String number(long number) {
        return NumberFormat.getIntegerInstance(locale()).format(number);
    }

    public String duration(double seconds) {
        if (seconds < 60) return say("format.seconds", seconds);
        long whole = Math.round(seconds);
        return whole < 3600
                ? say("format.minutes", whole / 60, whole % 60)
                : say("format.hours", whole / 3600, whole % 3600 / 60);
    }

    /** What the detail of a failure says besides its file and its advice, which stand beside it. */
    public String beyondAdvice(RunSummary.Failure failure) {
        String detail = failure.detail().orElse("");
        String file = fileName(failure.file()) + " ";
        if (detail.startsWith(file)) detail = detail.substring(file.length());
        if (detail.endsWith(failure.advice()))
            detail = detail.substring(0, detail.length() - failure.advice().length());
        return detail.strip();
    }

    /** The last part of a path as it was delivered, from whatever system. */
    public String fileName(String path) {
        return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
    }
}
