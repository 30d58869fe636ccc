package org.undersigned.signatories;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.undersigned.structure.RawEntry;

/** Whether a list is numbered, which numbers are missing, and which stand twice. */
record Numbering(boolean numbered, List<Integer> missing, List<Integer> repeated) {
    private static final double MOST = .6;
    /** So many numbers at most are named as missing; beyond, the numbers are no numbering. */
    private static final int LARGEST_GAP = 10_000;

    Numbering {
        missing = List.copyOf(missing);
        repeated = List.copyOf(repeated);
    }

    static Numbering of(List<RawEntry> entries) {
        List<Integer> printed = entries.stream()
                .map(RawEntry::printedNumber)
                .flatMap(Optional::stream)
                .toList();
        TreeSet<Integer> seen = new TreeSet<>(printed);
        boolean most = printed.size() >= MOST * entries.size() && printed.size() >= 2;
        boolean counts = seen.size() > printed.size() / 2 && ascends(printed);
        if (!most || !counts) return new Numbering(false, List.of(), List.of());
        List<Integer> missing = new ArrayList<>();
        int first = seen.first() <= 3 ? 1 : seen.first();
        for (int i = first; i < seen.last() && missing.size() < LARGEST_GAP; i++) if (!seen.contains(i)) missing.add(i);
        boolean plausible = missing.size() <= printed.size();
        return plausible ? new Numbering(true, missing, repeated(printed)) : new Numbering(false, List.of(), List.of());
    }

    private static List<Integer> repeated(List<Integer> printed) {
        TreeSet<Integer> once = new TreeSet<>();
        TreeSet<Integer> twice = new TreeSet<>();
        for (int number : printed) if (!once.add(number)) twice.add(number);
        return List.copyOf(twice);
    }

    private static boolean ascends(List<Integer> numbers) {
        int up = 0;
        for (int i = 1; i < numbers.size(); i++) if (numbers.get(i) > numbers.get(i - 1)) up++;
        return up >= MOST * (numbers.size() - 1);
    }
}
