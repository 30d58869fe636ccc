package org.undersigned.structure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Marks with which the writer closes each entry of a list in lines: "League of Ferrymen /", "Guild of Weavers ;". */
final class ClosingMarks {
    static final String MARKS = "/|¦;";

    /** So many lines that end in a mark, and hold it nowhere else, prove it. */
    private static final int ENOUGH = 3;

    /** An entry takes up to so many lines. */
    private static final int LINES_OF_AN_ENTRY = 3;

    /** A comma in the place of the mark is a misreading where the next line begins as so many entries do. */
    private static final int ALIKE = 2;

    private final BitSet closed = new BitSet();
    private final BitSet listed = new BitSet();
    private final List<TextLine> lines;

    ClosingMarks(List<TextLine> lines) {
        this.lines = lines;
        for (int m = 0; m < MARKS.length(); m++) {
            List<Integer> run = new ArrayList<>();
            for (int i = 0; i < lines.size(); i++) {
                if (!isClosedBy(lines.get(i).text(), MARKS.charAt(m))) continue;
                if (!run.isEmpty() && i - run.get(run.size() - 1) > LINES_OF_AN_ENTRY) take(run);
                run.add(i);
            }
            take(run);
        }
    }

    private static boolean isClosedBy(String text, char mark) {
        return !text.isEmpty() && text.indexOf(mark) == text.length() - 1;
    }

    private void take(List<Integer> run) {
        if (run.size() >= ENOUGH) {
            run.forEach(closed::set);
            closeCommas(run);
            listed.set(run.get(0), run.get(run.size() - 1) + 1);
        }
        run.clear();
    }

    private void closeCommas(List<Integer> run) {
        List<String> openings = run.stream().map(line -> opening(line + 1)).toList();
        for (int i = run.get(0); i < run.get(run.size() - 1); i++) {
            String next = opening(i + 1);
            boolean alike = openings.stream().filter(next::equals).count() >= ALIKE;
            if (lines.get(i).text().endsWith(",") && alike) closed.set(i);
        }
    }

    /** The first word of a line. */
    private String opening(int line) {
        return line < lines.size() ? lines.get(line).content().split(" ", 2)[0] : "";
    }

    /** Whether they close the entry that ends on this line. */
    boolean close(int line) {
        return closed.get(line);
    }

    /** Whether the line stands among closed ones and is not closed: its entry goes on. */
    boolean leaveOpen(int line) {
        return listed.get(line) && !closed.get(line);
    }
}
