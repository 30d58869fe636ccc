package org.undersigned.structure;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.undersigned.ocr.Box;
import org.undersigned.ocr.Word;

/**
 * A line as the finders see it.
 *
 * @param text everything on it, cells of a table parted by a bar
 * @param content the text behind the marker
 * @param gapBefore white space parts it from the line before
 * @param words the words with the place in the text where they stand
 * @param fill how much of the width of its column it takes, 0..1; a line that wraps is full
 * @param indentPx how far right of its column's edge it begins; 0 where unknown
 */
record TextLine(
        int page,
        String text,
        Optional<Marker> marker,
        boolean gapBefore,
        Optional<Box> box,
        double confidence,
        double fontSizePt,
        boolean bold,
        List<Placed> words,
        double fill,
        int indentPx) {

    /** A word and where it begins and ends in the text of its line. */
    record Placed(Word word, int from, int to) {}

    TextLine {
        words = List.copyOf(words);
    }

    /** All that is printed, a line each. */
    static String joined(List<TextLine> lines) {
        return lines.stream().map(TextLine::text).collect(Collectors.joining("\n"));
    }

    String content() {
        return (marker.isPresent() ? text.substring(marker.get().length()) : text).strip();
    }

    int contentStart() {
        int at = marker.map(Marker::length).orElse(0);
        while (at < text.length() && text.charAt(at) == ' ') at++;
        return at;
    }

    boolean isMarked() {
        return marker.isPresent();
    }

    Optional<Integer> number() {
        return marker.flatMap(Marker::number);
    }

    TextLine withMarker(Optional<Marker> other) {
        return new TextLine(page, text, other, gapBefore, box, confidence, fontSizePt, bold, words, fill, indentPx);
    }

    TextLine withText(String other) {
        return new TextLine(
                page, other, marker, gapBefore, box, confidence, fontSizePt, bold, List.of(), fill, indentPx);
    }

    /** With a bar before the word that begins there; the same line where one stands there already. */
    TextLine withBarAt(int at) {
        if (at < 2 || at > text.length() || text.substring(0, at).strip().endsWith("|")) return this;
        int shift = LineReader.CELL.length() - 1;
        String barred = text.substring(0, at - 1) + LineReader.CELL + text.substring(at);
        List<Placed> moved = words.stream()
                .map(w -> w.from() >= at ? new Placed(w.word(), w.from() + shift, w.to() + shift) : w)
                .toList();
        return new TextLine(page, barred, marker, gapBefore, box, confidence, fontSizePt, bold, moved, fill, indentPx);
    }

    TextLine withGapBefore(boolean gap) {
        return new TextLine(page, text, marker, gap, box, confidence, fontSizePt, bold, words, fill, indentPx);
    }

    /** A part of this line as a line of its own. */
    TextLine part(int from, int to, boolean gap) {
        int start = from;
        int end = to;
        while (start < end && text.charAt(start) == ' ') start++;
        while (end > start && text.charAt(end - 1) == ' ') end--;
        int shift = start;
        int stop = end;
        List<Placed> inside = words.stream()
                .filter(w -> w.to() > shift && w.from() < stop)
                .map(w -> new Placed(w.word(), Math.max(0, w.from() - shift), Math.min(stop, w.to()) - shift))
                .toList();
        Optional<Box> around = around(inside).or(() -> box);
        String cut = text.substring(start, end);
        return new TextLine(page, cut, Marker.of(cut), gap, around, confidence, fontSizePt, bold, inside, 0, 0);
    }

    static Optional<Box> around(List<Placed> placed) {
        List<Box> boxes = placed.stream().flatMap(p -> p.word().box().stream()).toList();
        return boxes.isEmpty() ? Optional.empty() : Optional.of(Box.around(boxes));
    }
}
