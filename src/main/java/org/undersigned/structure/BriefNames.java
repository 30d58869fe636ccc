package org.undersigned.structure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Finds names that say little of what they are, as "Žene u crnom", among others that do: short lines in which nothing else finds a list. */
final class BriefNames {
    private static final int FEWEST = 3;
    private static final int LONGEST = 60;
    private static final double WEAKEST = -1;

    private final List<TextLine> lines;
    private final List<Cue> cues;
    private final Shapes shapes;
    private final double[] scores;

    /** @param scores how much each line looks like a signatory */
    BriefNames(List<TextLine> lines, List<Cue> cues, Shapes shapes, double[] scores) {
        this.lines = lines;
        this.cues = cues;
        this.shapes = shapes;
        this.scores = scores.clone();
    }

    /** Behind the first sentence of the text, outside of what is found already. */
    List<Range> find(Collection<Range> known) {
        List<Range> blocks = new ArrayList<>();
        boolean read = false;
        int from = 0;
        for (int i = 0; i <= lines.size(); i++) {
            if (i < lines.size() && isBrief(i)) continue;
            Range block = new Range(from, i);
            boolean alone = known.stream().noneMatch(other -> other.from() < block.to() && block.from() < other.to());
            if (read && alone && i - from >= FEWEST && mostAreTyped(block)) blocks.add(block);
            read |= i < lines.size() && Shapes.endsSentence(lines.get(i).content());
            from = i + 1;
        }
        return blocks;
    }

    private boolean isBrief(int i) {
        String text = lines.get(i).content();
        return text.length() < LONGEST
                && Script.startsLikeName(text)
                && !Shapes.endsSentence(text)
                && !Dates.looksLikeDate(text)
                && cues.get(i) == Cue.NONE
                && scores[i] > WEAKEST;
    }

    private boolean mostAreTyped(Range block) {
        int typed = 0;
        for (int i = block.from(); i < block.to(); i++)
            if (shapes.of(lines.get(i).content()).typed()) typed++;
        return 2 * typed > block.to() - block.from();
    }
}
