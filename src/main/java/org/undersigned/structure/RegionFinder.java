package org.undersigned.structure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.undersigned.ocr.Box;

/** Lets all finders propose, weighs their candidates, and keeps the best that do not overlap. */
final class RegionFinder {
    /** Below this a candidate is more often something else. */
    private static final double ACCEPT = .55;
    /** Beside a much better list, a weak one without heading is usually a by-catch. */
    private static final double BESIDE_BEST = .25;

    private static final double BESIDE_HEADED = .4;

    /** Beside a list in lines that is so good, fewer names in a sentence are those that it speaks of. */
    private static final double SURE = 3;

    private static final double HEADED = 2.5;

    /** Entries that a longer proposal adds must look so much like signatories, each and on average. */
    private static final double WEAK = -.1;

    private static final double ALIKE = .3;
    /** A number or bullet speaks for an entry as much as in the finders. */
    private static final double MARKED = .3;
    /** Below a heading one in so many more entries may be damaged beyond likeness. */
    private static final int FEW = 4;
    /** A longer line below a list is the text that goes on. */
    private static final int LONGEST_IN_BLOCK = 90;

    /** Issuer and title stand in the first lines; a list does not grow into them. */
    private static final int TITLE_LINES = 3;

    private static final double WRAPPED_RUN = -5;

    private final List<TextLine> lines;
    private final Vocabulary vocabulary;
    private final Shapes shapes;
    private final Voice voice;
    private final Wraps wraps;
    private final List<Cue> cues;
    private final List<int[]> paragraphs;
    private final Hyphens hyphens;
    private final StyledGroups styledGroups;

    RegionFinder(
            List<TextLine> lines, Vocabulary vocabulary, Shapes shapes, Voice voice, Wraps wraps, Hyphens hyphens) {
        this.hyphens = hyphens;
        this.styledGroups = new StyledGroups(lines, shapes);
        this.paragraphs = new Paragraphs(lines, wraps).all();
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
            if (single || Cue.endsWithColon(lines.get(last).content())) read.set(last, ofParagraph(paragraph));
        }
        return read;
    }

    /** Of all of it, else of its last line: a text that runs on to "Signatures:" is no heading, but the line is. */
    private Cue ofParagraph(int[] paragraph) {
        Cue cue = Cue.ofLine(whole(paragraph), vocabulary);
        return cue == Cue.NONE ? Cue.ofLine(lines.get(paragraph[1] - 1), vocabulary) : cue;
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
        all.addAll(new BareNames(lines, vocabulary, hyphens).find(paragraphs));
        all.addAll(new Governments(lines, vocabulary, voice, shapes, hyphens).find(paragraphs));
        all.addAll(new SignatureMarks(lines, shapes, hyphens).find());
        all.addAll(new Messages(lines, cues, shapes, hyphens, vocabulary).find());
        return choose(all);
    }

    List<Cue> cues() {
        return cues;
    }

    private Collection<Candidate> inLines() {
        LineFinders finders = new LineFinders(lines, paragraphs, cues, vocabulary, shapes, wraps);
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
            if (isWrappedRun(range)) evidence.put("wrapped run", WRAPPED_RUN);
            Optional<String> text = heading.line().map(i -> lines.get(i).content());
            found.add(new Candidate(range.from(), range.to(), entries, text, heading.cue(), "lines", evidence));
        }
        return found.stream()
                .filter(c -> found.stream().noneMatch(other -> completes(other, c)))
                .toList();
    }

    /** One paragraph over several lines, its names parted by slashes or bullets: its lines are no entries. */
    private boolean isWrappedRun(Range range) {
        if (range.to() - range.from() < 2) return false;
        boolean whole = paragraphs.stream().anyMatch(p -> p[0] <= range.from() && p[1] >= range.to());
        if (!whole) return false;
        int parted = 0;
        for (int i = range.from(); i < range.to(); i++) {
            String text = lines.get(i).content();
            Range all = new Range(0, text.length());
            parted += Math.max(
                            Separators.atSlashes(text, all).size(),
                            Separators.atBullets(text, all).size())
                    - 1;
        }
        return parted > range.to() - range.from();
    }

    /** The other is the same list with more at its end, or without heading at its beginning, that looks like signatories. */
    private boolean completes(Candidate other, Candidate part) {
        boolean inside = other.from() <= part.from() && other.to() >= part.to();
        int more = other.entries().size() - part.entries().size();
        boolean headed = other.from() == part.from() && part.cue().isStrong();
        if (!inside || more <= 0 || isAnnouncedAgain(part.to(), other.to())) return false;
        if (more > part.entries().size() && !headed) return false;
        if (other.rank() < ACCEPT || other.of("negative heading") < 0) return false;
        if (other.from() < part.from() && (part.cue().announces() || other.from() < TITLE_LINES)) return false;
        if (other.from() < part.from() && !isSameGap(other.from(), part.from())) return false;
        if (other.from() < part.from() && beginsBlock(part, other)) return true;
        if (headed && (isOneBlock(part, other) || goesOnInNumbers(part, other))) return true;
        double points = 0;
        int typed = 0;
        int weak = 0;
        for (Draft entry : other.entries()) {
            if (isIn(entry, part)) continue;
            Shape shape = shapes.of(entry.text().split(" \\| ", 2)[0]);
            if (shape.score() + (entry.marked() ? MARKED : 0) < WEAK) weak++;
            points += shape.score();
            if (shape.typed()) typed++;
        }
        if (weak > (headed ? more / FEW : 0)) return false;
        boolean alike = points / more > 2 * ALIKE && 3 * typed >= more;
        return alike || points / more > ALIKE && (2 * typed >= more || other.from() == part.from());
    }

    /** What is added stands in front, in one block with the list and at its beginning, and none of it is a sentence. */
    private boolean beginsBlock(Candidate part, Candidate other) {
        if (other.to() != part.to() || !lines.get(other.from()).gapBefore()) return false;
        for (int i = other.from(); i < part.from(); i++) {
            String text = lines.get(i).content();
            boolean parted = lines.get(i + 1).gapBefore();
            if (parted || shapes.score(text) < 0 || shapes.of(text).clauseWords() > 0 || Cue.endsWithColon(text))
                return false;
        }
        return true;
    }

    /** Below the heading no white space parts what is added from the list but before headings of groups, and it begins where the lines of the list do. */
    private boolean isOneBlock(Candidate part, Candidate other) {
        int last = part.to() - 1;
        List<Integer> groups = styledGroups.of(other.from(), other.to());
        int near = lines.get(last).box().map(Box::height).orElse(0) / 2;
        for (int i = part.to(); i < other.to(); i++) {
            TextLine line = lines.get(i);
            if (groups.contains(i)) continue;
            boolean apart = line.gapBefore() || line.page() != lines.get(last).page();
            boolean in = Math.abs(line.indentPx() - lines.get(last).indentPx()) <= near;
            if (apart || !in || line.isMarked() != lines.get(last).isMarked()) return false;
            boolean sentence = !line.isMarked() && shapes.of(line.content()).clauseWords() > 0;
            if (sentence || line.content().length() > LONGEST_IN_BLOCK) return false;
        }
        return true;
    }

    /** Every entry added has the number behind that of the one before it. */
    private static boolean goesOnInNumbers(Candidate part, Candidate other) {
        int known = part.entries().size();
        for (int i = known; i < other.entries().size(); i++) {
            Optional<Integer> next = other.entries().get(i - 1).number().map(n -> n + 1);
            if (next.isEmpty() || !next.equals(other.entries().get(i).number())) return false;
        }
        return true;
    }

    /** A heading of its own opens what follows. */
    private boolean isAnnouncedAgain(int from, int to) {
        return cues.subList(from, to).stream().anyMatch(Cue::announces);
    }

    private static boolean isIn(Draft entry, Candidate part) {
        return entry.firstLine() >= part.from() && entry.firstLine() < part.to();
    }

    /** Whether the entries added in front stand like those of the list: a title or a date before it does not. */
    private boolean isSameGap(int from, int to) {
        return lines.get(from).fontSizePt() <= lines.get(to).fontSizePt() * 1.05
                && lines.get(from).bold() == lines.get(to).bold();
    }

    private List<Candidate> choose(List<Candidate> all) {
        List<Candidate> sorted = new ArrayList<>(all);
        sorted.sort(RunOnFinder.bestFirst());
        List<Candidate> chosen = new ArrayList<>();
        for (Candidate candidate : sorted) {
            if (candidate.rank() < ACCEPT) break;
            if (!chosen.isEmpty() && isByCatch(candidate, chosen.get(0))) continue;
            if (all.stream().anyMatch(list -> isSpokenOfBeside(list, candidate))) continue;
            if (chosen.stream().anyMatch(candidate::overlaps)) continue;
            if (chosen.stream().anyMatch(candidate::repeats)) continue;
            chosen.add(candidate);
        }
        chosen.sort(Comparator.comparingInt(Candidate::from).thenComparingInt(Candidate::firstInk));
        return chosen;
    }

    /** Names in a sentence, without a heading, beside a good list in lines that is longer: the sentence speaks of them. */
    private static boolean isSpokenOfBeside(Candidate list, Candidate candidate) {
        boolean good =
                !list.isInProse() && (list.rank() >= SURE || list.of("heading") >= HEADED && list.rank() >= ACCEPT);
        return good
                && candidate.isInProse()
                && candidate.of("cue") < HEADED
                && candidate.entries().size() <= list.entries().size();
    }

    private static boolean isByCatch(Candidate candidate, Candidate best) {
        boolean announced = candidate.of("heading") >= 1.5 || candidate.of("cue") >= 2.5 || candidate.of("behind") > 0;
        boolean beside = best.of("heading") >= HEADED || best.of("cue") >= HEADED;
        return !announced && candidate.rank() < (beside ? BESIDE_HEADED : BESIDE_BEST) * best.rank();
    }
}
