package org.undersigned.structure;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Names on two lines each, the second in another script: "Scottish Hazards Centre", below it the same in Chinese. */
final class BilingualLines {
    /** Fewer may be chance. */
    private static final int FEWEST = 3;

    private final List<TextLine> lines;

    BilingualLines(List<TextLine> lines) {
        this.lines = lines;
    }

    /** An entry of each pair, where all lines of the region are in two scripts by turns. */
    Optional<List<Draft>> of(int from, int to) {
        if ((to - from) % 2 != 0 || to - from < 2 * FEWEST) return Optional.empty();
        UnicodeScript first = script(from);
        UnicodeScript second = script(from + 1);
        if (first == second) return Optional.empty();
        List<Draft> entries = new ArrayList<>();
        for (int i = from; i < to; i += 2) {
            boolean alike = script(i) == first && script(i + 1) == second;
            if (!alike || lines.get(i + 1).isMarked()) return Optional.empty();
            entries.add(draft(i));
        }
        return Optional.of(entries);
    }

    private Draft draft(int i) {
        TextLine name = lines.get(i);
        TextLine translation = lines.get(i + 1);
        return new Draft(
                name.content() + " / " + translation.content(),
                name.number(),
                name.isMarked(),
                Optional.empty(),
                List.of(
                        new Draft.Span(i, 0, name.text().length()),
                        new Draft.Span(i + 1, 0, translation.text().length())));
    }

    private UnicodeScript script(int i) {
        String text = lines.get(i).content();
        return Script.hasCjk(text) ? UnicodeScript.HAN : Script.main(text);
    }
}
