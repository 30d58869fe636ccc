package org.undersigned.structure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Lets all finders propose, weighs their candidates, and keeps the best that do not overlap. */
final class RegionFinder {
    /** Below this a candidate is more often something else. */
    private static final double ACCEPT = .55;
    /** Beside a much better list, a weak one without heading is usually a by-catch. */
    private static final double BESIDE_BEST = .25;

    private final List<TextLine> lines;
    private final Vocabulary vocabulary;
    private final Shapes shapes;
    private final Voice voice;
    private final Wraps wraps;
    private final List<Cue> cues;
    private final List<int[]> paragraphs;
    private final Hyphens hyphens;

    RegionFinder(
            List<TextLine> lines, Vocabulary vocabulary, Shapes shapes, Voice voice, Wraps wraps, Hyphens hyphens) {
        this.hyphens = hyphens;
        this.paragraphs = wraps.paragraphs();
        this.lines = lines;
        this.vocabulary = vocabulary;
        this.shapes = shapes;
        this.voice = voice;
        this.wraps = wraps;
        this.cues = readCues();
    }

    /** What each line announces; lines in the middle of wrapped prose announce nothing by themselves. */
    private List<Cue> readCues() {
        List<Cue> read = new ArrayList<>(Collections.nCopies(lines.size(), Cue.NONE));
        for (int[] paragraph : paragraphs) {
            int last = paragraph[1] - 1;
            boolean single = paragraph[1] - paragraph[0] == 1;
            if (single || Cue.endsWithColon(lines.get(last).content()))
                read.set(last, Cue.ofLine(whole(paragraph), vocabulary));
        }
        return read;
    }

    private TextLine whole(int[] paragraph) {
        TextLine last = lines.get(paragraph[1] - 1);
        if (paragraph[1] - paragraph[0] == 1) return last;
        Flow flow = new Flow(hyphens);
        for (int i = paragraph[0]; i < paragraph[1]; i++) flow.add(i, lines.get(i), 0);
        return last.withText(flow.text());
    }

    /** The chosen candidates in the order of the text. */
    List<Candidate> find() {
        List<Candidate> all = new ArrayList<>(inLines());
        all.addAll(new RunOnFinder(lines, vocabulary, shapes, voice, hyphens).find(paragraphs));
        return choose(all);
    }

    List<Cue> cues() {
        return cues;
    }

    private Collection<Candidate> inLines() {
        LineFinders finders = new LineFinders(lines, cues, vocabulary, shapes, wraps);
        Entries reader = new Entries(lines, vocabulary, shapes, wraps, hyphens);
        RegionScore score = new RegionScore(lines, cues, shapes, vocabulary, voice);
        List<Candidate> found = new ArrayList<>();
        for (Range proposed : finders.find()) {
            Range range = finders.trimmed(proposed);
            if (range.isEmpty()) continue;
            List<Draft> entries = reader.of(range.from(), range.to());
            if (entries.isEmpty()) continue;
            RegionScore.Heading heading = score.heading(range.from());
            var evidence = score.of(range.from(), range.to(), entries, heading);
            Optional<String> text = heading.line().map(i -> lines.get(i).content());
            found.add(new Candidate(range.from(), range.to(), entries, text, heading.cue(), "lines", evidence));
        }
        return found;
    }

    private List<Candidate> choose(List<Candidate> all) {
        List<Candidate> sorted = new ArrayList<>(all);
        sorted.sort(RunOnFinder.bestFirst());
        BitSet used = new BitSet();
        List<Candidate> chosen = new ArrayList<>();
        for (Candidate candidate : sorted) {
            if (candidate.rank() < ACCEPT) break;
            if (!chosen.isEmpty() && isByCatch(candidate, chosen.get(0))) continue;
            if (used.get(candidate.from(), candidate.to()).cardinality() > 0) continue;
            used.set(candidate.from(), candidate.to());
            chosen.add(candidate);
        }
        chosen.sort(Comparator.comparingInt(Candidate::from));
        return chosen;
    }

    private static boolean isByCatch(Candidate candidate, Candidate best) {
        boolean announced = candidate.of("heading") >= 1.5 || candidate.of("cue") >= 2.5;
        return candidate.rank() < BESIDE_BEST * best.rank() && !announced;
    }
}
