package org.undersigned.structure;

import java.util.List;

/** Whether the document speaks as a joint statement, or is of a kind that lists names for other reasons. */
final class Voice {
    private static final int TOP = 6;

    private final boolean joint;
    private final boolean other;
    private final int lines;

    Voice(List<TextLine> lines, Kinds kinds) {
        this.lines = lines.size();
        boolean jointly = false;
        boolean otherwise = false;
        for (int i = 0; i < lines.size(); i++) {
            String text = lines.get(i).content();
            boolean top = i < TOP;
            if (top) otherwise |= kinds.isOther(text);
            jointly |= top && kinds.isStatement(text) || kinds.isJointWe(text);
        }
        joint = jointly;
        other = otherwise && !jointly;
    }

    boolean isOther() {
        return other;
    }

    boolean isJoint() {
        return joint;
    }

    /** What the voice adds to a list without heading; at the end of the text it counts most. */
    double points(int from, int to) {
        if (other) return -3.5;
        boolean end = to >= lines - 5;
        return joint ? (end ? .7 : .3) : -.8;
    }
}
