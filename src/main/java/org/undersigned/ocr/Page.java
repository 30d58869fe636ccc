package org.undersigned.ocr;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.util.List;
import java.util.Optional;
import org.undersigned.intake.Cause;

/**
 * One page in reading order.
 *
 * @param number from 1
 * @param widthPx 0 in formats without pages
 * @param dpi what one inch of paper is in pixels of this page
 * @param quarterTurns how often the page was turned clockwise by 90 degrees to be read; all places are those of the turned page
 * @param lines in reading order, column after column
 * @param unreadable why the page could not be read; its lines are then empty
 * @param notes what was done to read it and why, for people
 */
public record Page(
        int number,
        int widthPx,
        int heightPx,
        int dpi,
        // 0 in transcripts that were written before pages could be turned
        @JsonSetter(nulls = Nulls.AS_EMPTY) int quarterTurns,
        Origin origin,
        double confidence,
        List<Line> lines,
        Optional<Cause> unreadable,
        List<String> notes) {
    public Page {
        lines = List.copyOf(lines);
        notes = List.copyOf(notes);
    }

    /** A page that was read as its file shows it. */
    public Page(
            int number,
            int widthPx,
            int heightPx,
            int dpi,
            Origin origin,
            double confidence,
            List<Line> lines,
            Optional<Cause> unreadable,
            List<String> notes) {
        this(number, widthPx, heightPx, dpi, 0, origin, confidence, lines, unreadable, notes);
    }

    /** Its lines, one below the other. */
    public String text() {
        return String.join("\n", lines.stream().map(Line::text).toList());
    }

    /** The same page at another place of a record. */
    Page numbered(int other) {
        return new Page(other, widthPx, heightPx, dpi, quarterTurns, origin, confidence, lines, unreadable, notes);
    }
}
