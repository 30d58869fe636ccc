package org.undersigned.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Finds stretches of lines that may be a list by the look of the lines alone. */
final class ShapedRuns {
    /** What it costs to begin a list in the middle of prose; white space and headings make it cheaper. */
    private static final double OPENING = 1.1;

    private static final double CLOSING = .5;
    /** A line must look this much like a signatory to help a list. */
    private static final double LEVEL = .22;

    /** One line in so many may stand in front of a run, in one block with it. */
    private static final int MOST_IN_FRONT = 4;

    private final List<TextLine> lines;
    private final List<Cue> cues;
    private final double[] scores;

    ShapedRuns(List<TextLine> lines, List<Cue> cues, double[] scores) {
        this.lines = lines;
        this.cues = cues;
        this.scores = scores;
    }

    void find(Set<Range> found) {
        double[] emissions = new double[lines.size()];
        double[] openings = new double[lines.size()];
        for (int i = 0; i < emissions.length; i++) {
            emissions[i] = emission(i);
            openings[i] = OPENING
                    - (lines.get(i).gapBefore() ? .5 : 0)
                    - (i > 0 && cues.get(i - 1).announces() ? .9 : 0);
        }
        for (Range run : new TwoStates(emissions, openings, CLOSING).inside()) addRun(found, run.from(), run.to());
    }

    private double emission(int i) {
        double points = scores[i] - LEVEL;
        boolean heading = cues.get(i) != Cue.NONE && !lines.get(i).isMarked();
        return heading ? Math.min(points, -1) : points;
    }

    /** A run, and the run without what white space parts from it at its ends: titles, navigation. */
    private void addRun(Set<Range> found, int from, int to) {
        found.add(new Range(from, to));
        found.add(new Range(startOfBlock(from, to), to));
        List<Integer> gaps = new ArrayList<>();
        for (int i = from + 1; i < to; i++) if (lines.get(i).gapBefore()) gaps.add(i);
        if (gaps.isEmpty() || gaps.size() >= (to - from) * .6) return;
        for (int gap : gaps.subList(0, Math.min(3, gaps.size()))) found.add(new Range(gap, to));
        found.add(new Range(from, gaps.get(gaps.size() - 1)));
    }

    /** The first names of a list may look less like names than the rest: where the block of lines begins that the run is most of. */
    private int startOfBlock(int from, int to) {
        int start = from;
        while (start > 0 && !lines.get(start).gapBefore() && from - start < (to - from) / MOST_IN_FRONT) start--;
        return lines.get(start).gapBefore() ? start : from;
    }
}
