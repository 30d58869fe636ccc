package org.undersigned.structure;

import java.util.ArrayList;
import java.util.List;

/** Finds signature blocks: a person above one to three lines, again and again with white space between. */
final class SignatureBlocks {
    /** So many signature blocks one below the other are a list; no block is taller. */
    private static final int BLOCKS = 3;

    private static final int TALLEST = 4;

    private final List<TextLine> lines;
    private final Shapes shapes;

    SignatureBlocks(List<TextLine> lines, Shapes shapes) {
        this.lines = lines;
        this.shapes = shapes;
    }

    List<Range> find() {
        List<Range> found = new ArrayList<>();
        int from = -1;
        int blocks = 0;
        for (int i = 0; i <= lines.size(); i = blockEnd(i)) {
            boolean signature = i < lines.size() && isSignature(i, blockEnd(i));
            if (signature && from < 0) from = i;
            if (signature) blocks++;
            if (!signature && blocks >= BLOCKS) found.add(new Range(from, i));
            if (!signature) from = -1;
            if (!signature) blocks = 0;
        }
        return found;
    }

    private int blockEnd(int from) {
        int end = from + 1;
        while (end < lines.size() && !lines.get(end).gapBefore()) end++;
        return end;
    }

    private boolean isSignature(int from, int to) {
        String name = lines.get(from).content();
        boolean person = shapes.persons().likeness(name) != PersonNames.Likeness.NONE && name.indexOf(',') < 0;
        boolean detailed = false;
        for (int i = from + 1; i < to; i++) {
            Shape shape = shapes.of(lines.get(i).content());
            detailed |= shape.role() || shape.organisation();
        }
        return person && detailed && to - from <= TALLEST;
    }
}
