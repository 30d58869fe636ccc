package org.undersigned.structure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Chooses, among all dates of a text, that of the statement and that of its signatures. */
final class DateReader {
    private static final int TOP = 10;
    private static final double ACCEPT = .5;
    private static final Pattern VIEWED = Pattern.compile("(?iu)" + Table.anyOf("furniture.csv", "viewed"));

    private static final Pattern YEAR = Pattern.compile("(?<!\\d)((?:19|20)\\d\\d)(?!\\d)");

    /** A short form with the parts parted by a slash and a space, as "21/1 2022". */
    private static final Pattern SHORT = Pattern.compile("(?<!\\d)(\\d{1,2})[/.](\\d{1,2})[ .](\\d{4})(?!\\d)");

    /** A date with what speaks for it. */
    private record Scored(Dates.Found date, double points) {}

    record Chosen(Optional<LocalDate> day, Optional<String> printed) {}

    private DateReader() {}

    static Chosen statementDate(List<TextLine> lines, List<int[]> regions) {
        List<Scored> scored = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            int at = i;
            if (regions.stream().anyMatch(r -> at >= r[0] && at < r[1])) continue;
            for (Dates.Found date : Dates.find(lines.get(i).text()))
                scored.add(new Scored(date, points(lines, regions, i, date)));
        }
        Optional<Scored> best =
                scored.stream().filter(s -> s.points() >= ACCEPT).max(Comparator.comparingDouble(Scored::points));
        if (best.isEmpty()) return new Chosen(Optional.empty(), Optional.empty());
        return new Chosen(best.get().date().day(), Optional.of(best.get().date().printed()));
    }

    private static double points(List<TextLine> lines, List<int[]> regions, int i, Dates.Found date) {
        String text = lines.get(i).text();
        double rest = text.length() - (date.to() - date.from());
        boolean alone = rest <= 30;
        boolean top = i < TOP;
        boolean nearList = regions.stream().anyMatch(r -> i >= r[0] - 4 && i < r[0] || i >= r[1] && i < r[1] + 4);
        boolean bottom = i >= lines.size() - 4;
        double points = alone ? .8 : rest < 60 && date.from() < 40 ? .35 : .1;
        points += top ? .35 : nearList || bottom ? .25 : 0;
        if (!alone && i < 6 && date.from() < 8) points += .25;
        if (date.day().isEmpty()) points -= date.range() ? .1 : .35;
        if (VIEWED.matcher(text).find()) points -= .9;
        if (isPageView(lines, i, date)) points -= 1;
        return points - i * .0005;
    }

    /** A weekday and date as the very first line, years after everything the text speaks of, is the day of a page view. */
    private static boolean isPageView(List<TextLine> lines, int i, Dates.Found date) {
        if (i > 0 || date.day().isEmpty()) return false;
        int year = date.day().get().getYear();
        Matcher m = YEAR.matcher("");
        boolean near = false;
        boolean far = false;
        for (int k = 1; k < lines.size(); k++) {
            m.reset(lines.get(k).text());
            while (m.find()) {
                int other = Integer.parseInt(m.group(1));
                near |= Math.abs(other - year) <= 1;
                far |= other < year - 1;
            }
        }
        return far && !near;
    }

    /** The day the list was closed or counted, from the words that announce it. */
    static Optional<LocalDate> signaturesDate(String heading) {
        Optional<LocalDate> full =
                Dates.find(heading).stream().flatMap(d -> d.day().stream()).findFirst();
        if (full.isPresent()) return full;
        Matcher m = SHORT.matcher(Dates.plainDigits(heading));
        return m.find() ? Dates.of(m.group(3), m.group(2), m.group(1)) : Optional.empty();
    }
}
