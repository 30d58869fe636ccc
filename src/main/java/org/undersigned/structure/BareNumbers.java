package org.undersigned.structure;

import java.util.ArrayList;
import java.util.List;

/** Numbers without a dot, as in a column of numbers: believed where they count 1, 2, 3 down the page. */
final class BareNumbers {
    /** So many in a row are no chance. */
    private static final int ENOUGH = 3;
    /** Between two numbers wrapped lines of the first item may stand. */
    private static final int REACH = 3;

    private BareNumbers() {}

    static List<TextLine> marked(List<TextLine> lines) {
        List<TextLine> out = new ArrayList<>(lines);
        for (int i = 0; i < lines.size(); i++) {
            if (number(lines.get(i)) != 1) continue;
            List<Integer> run = run(lines, i);
            if (run.size() < ENOUGH) continue;
            for (int at : run)
                out.set(at, lines.get(at).withMarker(Marker.bare(lines.get(at).text())));
            i = run.get(run.size() - 1);
        }
        return out;
    }

    /** The lines that carry 1, 2, 3… from here on. */
    private static List<Integer> run(List<TextLine> lines, int from) {
        List<Integer> run = new ArrayList<>(List.of(from));
        for (int i = from + 1; i < lines.size() && i - run.get(run.size() - 1) <= REACH; i++)
            if (number(lines.get(i)) == run.size() + 1) run.add(i);
        return run;
    }

    private static int number(TextLine line) {
        if (line.isMarked()) return -1;
        return Marker.bare(line.text()).flatMap(Marker::number).orElse(-1);
    }
}
