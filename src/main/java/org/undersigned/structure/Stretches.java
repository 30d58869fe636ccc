package org.undersigned.structure;

import java.util.ArrayList;
import java.util.List;
import org.undersigned.structure.RunOnStarts.Start;

/** How far the names of a running text may reach from where they begin: to a verb, to a conjunction, to the end of a sentence. */
final class Stretches {
    /** Ends of sentences tried per beginning; more only costs time. */
    private static final int MOST_ENDS = 3;

    private final String text;
    private final List<Integer> sentenceEnds;
    private final List<Subject> subjects;
    private final ClosedNames closed;

    /**
     * Names with a verb of speaking together.
     *
     * @param names from where they begin to where they must end: before the verb, or with the sentence
     * @param behindVerb whether the verb stands in front of them, and the sentence may go on behind
     */
    record Subject(Range names, boolean behindVerb) {}

    /** What ends the names. */
    enum End {
        SENTENCE,
        VERB,
        CONJUNCTION;

        /** Whether nothing but names is before it. */
        boolean isCertain() {
            return this != SENTENCE;
        }
    }

    /**
     * Where names may stand.
     *
     * @param speaks whether a verb says that they speak together
     */
    record Stretch(Range range, End end, boolean speaks) {}

    Stretches(String text, List<Integer> sentenceEnds, List<Subject> subjects, ClosedNames closed) {
        this.text = text;
        this.sentenceEnds = sentenceEnds;
        this.subjects = subjects;
        this.closed = closed;
    }

    List<Stretch> from(int from, Start start) {
        List<Stretch> stretches = new ArrayList<>();
        boolean speaks = false;
        for (Subject subject : subjects) {
            if (subject.names().from() != from) continue;
            speaks |= subject.behindVerb();
            if (!subject.behindVerb()) stretches.add(new Stretch(subject.names(), End.VERB, true));
        }
        boolean speaking = speaks;
        closed.end(text, from, start.latestEnd(), sentenceEnds)
                .ifPresent(end -> stretches.add(new Stretch(new Range(from, end), End.CONJUNCTION, speaking)));
        toSentences(from, start, speaking, stretches);
        stretches.removeIf(s -> s.range().to() <= from + RunOnFinder.SHORTEST);
        return stretches;
    }

    private void toSentences(int from, Start start, boolean speaking, List<Stretch> stretches) {
        // "JETZT!" ends no sentence in a list that a heading opens
        if (start.points() >= RunOnScore.SURE && !start.inProse() && from == 0)
            stretches.add(new Stretch(new Range(from, start.latestEnd()), End.SENTENCE, speaking));
        int tried = 0;
        for (int end : sentenceEnds) {
            int stop = Math.min(end, start.latestEnd());
            if (stop <= from + RunOnFinder.SHORTEST) continue;
            stretches.add(new Stretch(new Range(from, stop), End.SENTENCE, speaking && tried == 0));
            if (stop < end || ++tried == MOST_ENDS) break;
        }
    }
}
