package org.undersigned.signatories;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.undersigned.ocr.Box;
import org.undersigned.ocr.Line;
import org.undersigned.structure.BandReader;
import org.undersigned.structure.RawEntry;

/**
 * Where numbers are missing between two entries, asks for the band between them to be read again, and takes what is
 * read only if it closes the sequence: the numbers are the proof.
 */
final class Gaps {
    /** A longer gap is no slip of OCR but a part of the list that is not there. */
    private static final int WIDEST = 12;
    /** An entry that swallowed the next one is so much longer than what is read the second time. */
    private static final double SWALLOWED = .8;

    /** What four settings cannot read, a fifth cannot either. */
    private static final int TIMES = 4;

    private final Rereading rereading;
    private final List<Integer> closed = new ArrayList<>();

    Gaps(Rereading rereading) {
        this.rereading = rereading;
    }

    /** The numbers that a second reading found. */
    List<Integer> closed() {
        return List.copyOf(closed);
    }

    List<RawEntry> close(List<RawEntry> entries) {
        if (Numbering.of(entries).missing().isEmpty()) return entries;
        List<RawEntry> out = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            out.add(entries.get(i));
            if (i + 1 < entries.size()) between(entries.get(i), entries.get(i + 1), out);
        }
        return out;
    }

    private void between(RawEntry before, RawEntry after, List<RawEntry> out) {
        Optional<Box> band = band(before, after);
        if (band.isEmpty()) return;
        int first = before.printedNumber().orElseThrow();
        int last = after.printedNumber().orElseThrow();
        for (int time = 0; time < TIMES; time++) {
            List<Line> lines = rereading.read(before.page(), band.get());
            if (lines.isEmpty() || isClosed(before, first, last, BandReader.entries(before.page(), lines), out)) return;
        }
    }

    private boolean isClosed(RawEntry before, int first, int last, List<RawEntry> read, List<RawEntry> out) {
        Optional<RawEntry> again = numbered(read, first);
        List<RawEntry> found = IntStream.range(first + 1, last)
                .mapToObj(number -> numbered(read, number))
                .flatMap(Optional::stream)
                .map(entry -> entry.inGroup(before.group()))
                .toList();
        if (found.size() < last - first - 1) return false;
        boolean swallowed = again.filter(entry ->
                        entry.content().length() < SWALLOWED * before.content().length())
                .isPresent();
        if (swallowed) out.set(out.size() - 1, again.get().inGroup(before.group()));
        out.addAll(found);
        found.forEach(entry -> closed.add(entry.printedNumber().orElseThrow()));
        return true;
    }

    /** The only entry with that number; one that is read twice proves nothing. */
    private static Optional<RawEntry> numbered(List<RawEntry> entries, int number) {
        List<RawEntry> found = entries.stream()
                .filter(entry -> entry.printedNumber().filter(n -> n == number).isPresent())
                .toList();
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    /** From the entry before the gap to the one behind it, where they stand below each other on one page. */
    private static Optional<Box> band(RawEntry before, RawEntry after) {
        boolean gap = before.printedNumber().isPresent()
                && after.printedNumber().isPresent()
                && after.printedNumber().get() - before.printedNumber().get() > 1
                && after.printedNumber().get() - before.printedNumber().get() <= WIDEST;
        if (!gap
                || before.page() != after.page()
                || before.box().isEmpty()
                || after.box().isEmpty()) return Optional.empty();
        Box top = before.box().get();
        Box bottom = after.box().get();
        if (bottom.top() < top.top()) return Optional.empty();
        int margin = Math.min(top.height(), bottom.height()) / 2;
        Box both = top.union(bottom);
        return Optional.of(new Box(
                Math.max(0, both.left() - margin),
                Math.max(0, both.top() - margin),
                both.right() + both.width() / 2,
                both.bottom() + margin));
    }
}
