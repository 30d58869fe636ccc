package org.undersigned.structure;

import java.util.List;
import java.util.Optional;

/** An entry that a finder proposes: its text and the ink it comes from. */
record Draft(String text, Optional<Integer> number, boolean marked, Optional<String> group, List<Span> spans) {
    /** A stretch of the text of one line. */
    record Span(int line, int from, int to) {}

    Draft {
        spans = List.copyOf(spans);
    }

    int firstLine() {
        return spans.get(0).line();
    }
}
