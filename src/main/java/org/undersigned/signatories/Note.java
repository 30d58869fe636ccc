package org.undersigned.signatories;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Says in words what does not add up in a list. */
final class Note {
    /** More numbers are counted, not named. */
    private static final int NAMED = 8;

    private Note() {}

    static Optional<String> of(Optional<Integer> declared, int read, Numbering numbering, List<Integer> reread) {
        List<String> parts = new ArrayList<>();
        declared.filter(total -> total != read).ifPresent(total -> parts.add(total + " declared, " + read + " read"));
        if (!numbering.missing().isEmpty()) parts.add("missing " + named(numbering.missing()));
        if (!numbering.repeated().isEmpty()) parts.add("printed twice " + named(numbering.repeated()));
        if (!reread.isEmpty()) parts.add("read again " + named(reread));
        return parts.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", parts));
    }

    private static String named(List<Integer> numbers) {
        String first = numbers.stream().limit(NAMED).map(String::valueOf).collect(Collectors.joining(", "));
        int more = numbers.size() - NAMED;
        return more > 0 ? first + " and " + more + " more" : first;
    }
}
