package org.undersigned.samples;

import java.util.List;

/** A typeset page: lines in reading order and the rules drawn on it. */
record SetPage(int number, List<SetLine> lines, List<Rule> rules) {
    /** A4, in points. */
    static final double WIDTH = 595;

    static final double HEIGHT = 842;

    SetPage {
        lines = List.copyOf(lines);
        rules = List.copyOf(rules);
    }

    /** A straight line, in points from the top left. */
    record Rule(double x1, double y1, double x2, double y2) {}
}
