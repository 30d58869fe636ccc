package org.undersigned.structure;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Entries on two lines each, one like the other: "Scottish Hazards Centre", below it the same in Chinese; or an organisation, below it who signs for it.
 */
final class PairedLines {
    /** Fewer may be chance. */
    private static final int FEWEST = 3;

    private static final String TRANSLATED = " / ";

    private final List<TextLine> lines;
    private final Shapes shapes;

    PairedLines(List<TextLine> lines, Shapes shapes) {
        this.lines = lines;
        this.shapes = shapes;
    }

    /** An entry of each pair, where all lines of the region are of two kinds by turns. */
    Optional<List<Draft>> of(int from, int to) {
        if ((to - from) % 2 != 0 || to - from < 2 * FEWEST) return Optional.empty();
        if (areInTwoScripts(from, to)) return Optional.of(drafts(from, to, TRANSLATED));
        return areRepresented(from, to) ? Optional.of(drafts(from, to, LineReader.CELL)) : Optional.empty();
    }

    private boolean areInTwoScripts(int from, int to) {
        UnicodeScript first = script(from);
        UnicodeScript second = script(from + 1);
        for (int i = from; i < to; i += 2)
            if (script(i) != first
                    || script(i + 1) != second
                    || lines.get(i + 1).isMarked()) return false;
        return first != second;
    }

    private UnicodeScript script(int i) {
        String text = lines.get(i).content();
        return Script.hasCjk(text) ? UnicodeScript.HAN : Script.main(text);
    }

    private boolean areRepresented(int from, int to) {
        int known = 0;
        for (int i = from; i < to; i += 2) {
            Shape name = shapes.of(lines.get(i).content());
            if (name.person() != PersonNames.Likeness.NONE || !isPersonWithRole(i + 1)) return false;
            known += name.organisation() ? 1 : 0;
        }
        return 2 * known >= (to - from) / 2;
    }

    private boolean isPersonWithRole(int i) {
        Shape shape = shapes.of(lines.get(i).content());
        return !lines.get(i).isMarked() && shape.role() && shape.person() != PersonNames.Likeness.NONE;
    }

    private List<Draft> drafts(int from, int to, String between) {
        List<Draft> entries = new ArrayList<>();
        for (int i = from; i < to; i += 2) {
            TextLine name = lines.get(i);
            TextLine below = lines.get(i + 1);
            entries.add(new Draft(
                    name.content() + between + below.content(),
                    name.number(),
                    name.isMarked(),
                    Optional.empty(),
                    List.of(
                            new Draft.Span(i, 0, name.text().length()),
                            new Draft.Span(i + 1, 0, below.text().length()))));
        }
        return entries;
    }
}
