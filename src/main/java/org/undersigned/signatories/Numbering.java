package org.undersigned.signatories;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.undersigned.structure.RawEntry;

/** Whether a list is numbered, and which numbers are missing. */
record Numbering(boolean numbered, List<Integer> missing) {
    private static final double MOST = .6;
    /** So many numbers at most are named as missing; beyond, the numbers are no numbering. */
    private static final int LARGEST_GAP = 10_000;

    Numbering {
        missing = List.copyOf(missing);
    }

    static Numbering of(List<RawEntry> entries) {
        List<Integer> printed = entries.stream()
                .map(RawEntry::printedNumber)
                .flatMap(Optional::stream)
                .toList();
        TreeSet<Integer> seen = new TreeSet<>(printed);
        boolean most = printed.size() >= MOST * entries.size() && printed.size() >= 2;
        boolean counts = seen.size() > printed.size() / 2 && ascends(printed);
        if (!most || !counts) return new Numbering(false, List.of());
        List<Integer> missing = new ArrayList<>();
        int first = seen.first() <= 3 ? 1 : seen.first();
        for (int i = first; i < seen.last() && missing.size() < LARGEST_GAP; i++) if (!seen.contains(i)) missing.add(i);
        boolean plausible = missing.size() <= printed.size();
        return new Numbering(plausible, plausible ? missing : List.of());
    }

    private static boolean ascends(List<Integer> numbers) {
        int up = 0;
        for (int i = 1; i < numbers.size(); i++) if (numbers.get(i) > numbers.get(i - 1)) up++;
        return up >= MOST * (numbers.size() - 1);
    }
}
