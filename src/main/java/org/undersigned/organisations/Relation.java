package org.undersigned.organisations;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What became of an organisation in the world, and who says so. Not a merge of the authority file: both keep their ids.
 *
 * @param to what it became, or became a part of; none where it was dissolved
 * @param earliest the day, or the first day on which it may have been
 * @param latest the last day on which it may have been
 * @param source where it is written
 * @param by who entered it
 */
public record Relation(
        Kind kind, String from, Optional<String> to, LocalDate earliest, LocalDate latest, String source, String by) {
    public Relation {
        if (to.isPresent() == (kind == Kind.DISSOLVED))
            throw new IllegalArgumentException(
                    kind == Kind.DISSOLVED ? "what is dissolved becomes nothing" : kind + " needs what it became");
        if (to.filter(from::equals).isPresent())
            throw new IllegalArgumentException(
                    from + " cannot become itself; a new name needs an organisation of its own");
        if (latest.isBefore(earliest)) throw new IllegalArgumentException(latest + " is before " + earliest);
        if (source.isBlank()) throw new IllegalArgumentException("a relation needs a source");
    }

    /**
     * @param days a day as 1990-05-01, or 1990-01-01..1990-12-31 where it is not known
     * @throws IllegalArgumentException saying what is wrong
     */
    public static Relation on(String days, Kind kind, String from, Optional<String> to, String source, String by) {
        String[] ends = days.split("\\.\\.", 2);
        try {
            LocalDate earliest = LocalDate.parse(ends[0]);
            LocalDate latest = ends.length == 1 ? earliest : LocalDate.parse(ends[1]);
            return new Relation(kind, from, to, earliest, latest, source, by);
        } catch (DateTimeException noDay) {
            throw new IllegalArgumentException(
                    "it needs a day as 1990-05-01, or 1990-01-01..1990-12-31, not \"" + days + "\"", noDay);
        }
    }

    /** What became of it. */
    public enum Kind {
        RENAMED,
        MERGED,
        SPLIT,
        DISSOLVED
    }

    /** The day, or the days between which it was. */
    public String when() {
        return earliest.equals(latest) ? earliest.toString() : earliest + ".." + latest;
    }
}
