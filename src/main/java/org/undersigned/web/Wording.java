package org.undersigned.web;

import com.ibm.icu.util.ULocale;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.undersigned.ocr.Origin;
import org.undersigned.organisations.Judgement;
import org.undersigned.search.SearchResult;
import org.undersigned.search.Why;

/** How codes and numbers are said to readers. The pages speak English, whatever the server's own language is. */
@Component
@ServerOnly
final class Wording {
    private static final Locale ENGLISH = Locale.ENGLISH;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", ENGLISH);

    private static final Map<Origin, String> ORIGINS = Map.of(
            Origin.TEXT_LAYER, "text layer of the file",
            Origin.OCR, "read by OCR",
            Origin.MIXED, "text layer and OCR");

    private static final Map<Judgement, String> JUDGEMENTS =
            Map.of(Judgement.SAME, "known", Judgement.NEW, "new", Judgement.UNSURE, "unsure");

    public String country(String code) {
        String name = new Locale.Builder().setRegion(code).build().getDisplayCountry(ENGLISH);
        return name.isEmpty() ? code : name;
    }

    public String language(String code) {
        if ("und".equals(code)) return "language unknown";
        String name = Locale.forLanguageTag(code).getDisplayLanguage(ENGLISH);
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
            case ORIGIN ->
                Arrays.stream(Origin.values())
                        .filter(origin -> origin.name().equalsIgnoreCase(value))
                        .map(this::origin)
                        .findFirst()
                        .orElse(value);
            case SURE -> words(value) + " confidence";
            case ORG, YEAR, KIND -> value;
        };
    }

    /** Why a statement was found, as the end of a sentence that begins with what was asked. */
    public String why(Why.Found found) {
        return switch (found.way()) {
            case WORDS -> "stands in it, in this or another form";
            case ACRONYM -> "is an acronym in its lists";
            case MISREAD -> "may have been misread here by a letter or two";
            case ORGANISATION -> "is an organisation in its lists, under this or another name";
            case SIMILAR -> "are all in the name of an organisation in its lists";
        };
    }

    public String day(LocalDate date) {
        return DAY.format(date);
    }

    public String origin(Origin origin) {
        return ORIGINS.getOrDefault(origin, "");
    }

    public String judgement(Judgement judgement) {
        return JUDGEMENTS.getOrDefault(judgement, "");
    }

    /** Rounded down: what is not quite sure is not called 100 %. */
    public String percent(double share) {
        return (int) Math.floor(share * 100 + 1e-9) + " %";
    }

    public String score(double score) {
        return String.format(ENGLISH, "%.2f", score);
    }

    public String share(double share) {
        return String.format(ENGLISH, "%.3f", share);
    }

    public String number(long number) {
        return String.format(ENGLISH, "%,d", number);
    }

    public String count(long number, String one, String many) {
        return number(number) + " " + (number == 1 ? one : many);
    }

    public String duration(double seconds) {
        if (seconds < 60) return String.format(ENGLISH, "%.1f s", seconds);
        long whole = Math.round(seconds);
        if (whole < 3600) return whole / 60 + " min " + whole % 60 + " s";
        return whole / 3600 + " h " + whole % 3600 / 60 + " min";
    }

    /** NOT_BALANCED becomes "not balanced". */
    public String words(Enum<?> value) {
        return words(value.name());
    }

    public String words(String constant) {
        return constant.toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** The last part of a path as it was delivered, from whatever system. */
    public String fileName(String path) {
        return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
    }
}
