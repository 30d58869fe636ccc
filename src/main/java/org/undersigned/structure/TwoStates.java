package org.undersigned.structure;

import java.util.ArrayList;
import java.util.List;

/** In a list or outside: the cheapest way through all lines, by what each line speaks for and what a change costs. */
final class TwoStates {
    /** Documents seldom begin inside a list. */
    private static final double BEGINNING_INSIDE = -1.6;

    private final boolean[] outFromIn;
    private final boolean[] inFromOut;
    private boolean endsInside;

    /** @param emissions points of each line for being inside; @param openings the cost of a list that begins there */
    TwoStates(double[] emissions, double[] openings, double closing) {
        outFromIn = new boolean[emissions.length];
        inFromOut = new boolean[emissions.length];
        double outside = 0;
        double inside = BEGINNING_INSIDE;
        for (int i = 0; i < emissions.length; i++) {
            outFromIn[i] = inside - closing > outside;
            inFromOut[i] = outside - openings[i] > inside;
            double nextOut = Math.max(outside, inside - closing);
            inside = Math.max(inside, outside - openings[i]) + emissions[i];
            outside = nextOut;
        }
        endsInside = inside > outside;
    }

    /** The runs of lines inside, the last first. */
    List<Range> inside() {
        List<Range> runs = new ArrayList<>();
        boolean in = endsInside;
        int end = outFromIn.length;
        for (int i = outFromIn.length - 1; i >= 0; i--) {
            boolean here = in;
            in = here ? !inFromOut[i] : outFromIn[i];
            if (here && (!in || i == 0)) runs.add(new Range(i, end));
            if (!here || !in) end = i;
        }
        return runs;
    }
}
