package org.undersigned.structure;

import java.util.BitSet;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Finds stretches of lines that may be a list: by markers, below a heading, by the look of the lines alone. */
final class LineFinders {
    /** Lines so much larger than most are titles, not entries. */
    private static final double TITLE_SIZE = 1.25;

    private static final int LONGEST_ENTRY_LINE = 160;

    private static final int FEWEST_OF_A_RUN = 4;

    private static final int FEW_WORDS = 6;
    private static final int LONGEST_GROUP = 60;

    /** The share of verbs and the like; names have nearly none. */
    private static final double MOST_CLAUSES = .04;

    private final List<TextLine> lines;
    private final Vocabulary vocabulary;
    private final Shapes shapes;
    private final Wraps wraps;
    private final StyledGroups groups;
    private final List<Cue> cues;
    private final double bodySize;
    private final double[] scores;
    private final BitSet starts = new BitSet();
    private final BitSet sentences = new BitSet();
    private final BitSet signatures = new BitSet();

    LineFinders(
            List<TextLine> lines,
            List<int[]> paragraphs,
            List<Cue> cues,
            Vocabulary vocabulary,
            Shapes shapes,
            Wraps wraps) {
        this.lines = lines;
        this.cues = cues;
        this.vocabulary = vocabulary;
        this.shapes = shapes;
        this.wraps = wraps;
        this.groups = new StyledGroups(lines, shapes);
        this.bodySize = bodySize(lines);
        this.scores = new double[lines.size()];
        for (int i = 0; i < scores.length; i++) scores[i] = scoreOf(i);
        paragraphs.forEach(paragraph -> starts.set(paragraph[0]));
        paragraphs.stream().filter(this::isWrappedSentence).forEach(p -> sentences.set(p[0], p[1]));
    }

    /** Several lines that end as a sentence ends and speak as one. */
    private boolean isWrappedSentence(int[] paragraph) {
        if (paragraph[1] - paragraph[0] < 2 || lines.get(paragraph[0]).isMarked()) return false;
        if (!Shapes.endsSentence(lines.get(paragraph[1] - 1).content())) return false;
        int clauses = 0;
        for (int i = paragraph[0]; i < paragraph[1]; i++)
            clauses += shapes.of(lines.get(i).content()).clauseWords();
        return clauses > 0;
    }

    Collection<Range> find() {
        Set<Range> found = new LinkedHashSet<>();
        byMarkers(found);
        byHeading(found);
        new ShapedRuns(lines, cues, scores).find(found);
        new BriefNames(lines, cues, shapes, scores).find(found).forEach(found::add);
        for (Range block : new SignatureBlocks(lines, shapes).find()) {
            found.add(block);
            signatures.set(block.from(), block.to());
        }
        return found;
    }

    private double score(int i) {
        return scores[i];
    }

    private double scoreOf(int i) {
        TextLine line = lines.get(i);
        boolean announced = i > 0 && cue(i - 1).announces();
        boolean title = bodySize > 0 && line.fontSizePt() > TITLE_SIZE * bodySize && !line.isMarked() && !announced;
        return shapes.score(line.content()) + (line.isMarked() ? .3 : 0) - (title ? 1.2 : 0);
    }

    private static double bodySize(List<TextLine> lines) {
        List<Double> sizes = lines.stream().map(TextLine::fontSizePt).sorted().toList();
        return sizes.isEmpty() ? 0 : sizes.get(sizes.size() / 2);
    }

    private Cue cue(int i) {
        return cues.get(i);
    }

    private void byMarkers(Set<Range> found) {
        int i = 0;
        while (i < lines.size()) {
            if (!isItem(i)) {
                i++;
                continue;
            }
            int end = markedEnd(i);
            found.add(new Range(i, end));
            i = end;
        }
    }

    private boolean isItem(int i) {
        return lines.get(i).marker().filter(m -> m.kind() != Marker.Kind.LETTER).isPresent();
    }

    private int markedEnd(int from) {
        Marker.Kind kind = lines.get(from).marker().orElseThrow().kind();
        int last = from;
        int unmarked = 0;
        int highest = lines.get(from).number().orElse(0);
        for (int i = from + 1; i < lines.size(); i++) {
            TextLine line = lines.get(i);
            if (line.marker().filter(m -> m.kind() == kind).isPresent()) {
                boolean restarts = line.number().filter(n -> n == 1).isPresent() && highest > 2 && i - last > 1;
                if (restarts) break;
                highest = Math.max(highest, line.number().orElse(0));
                last = i;
                unmarked = 0;
            } else if (isGroupLike(i)) {
                if (cue(i) == Cue.OTHER || unmarked++ > 3) break;
            } else if (++unmarked > 2 || !mayContinue(i)) break;
        }
        int end = last + 1;
        while (end < lines.size() && end - last <= 2 && continues(end)) end++;
        return end;
    }

    private boolean isGroupLike(int i) {
        TextLine line = lines.get(i);
        String text = line.content();
        boolean brief = Wording.of(text).size() <= 6;
        return brief
                && (vocabulary.countries().isCountry(Texts.strip(text, " :"))
                        || Cue.endsWithColon(text)
                        || cue(i).announces()
                        || line.gapBefore() && !Shapes.endsSentence(text));
    }

    private boolean mayContinue(int i) {
        TextLine line = lines.get(i);
        return !line.gapBefore()
                && line.content().length() < LONGEST_ENTRY_LINE
                && score(i) > -1.2
                && cue(i) != Cue.OTHER;
    }

    private boolean continues(int i) {
        TextLine line = lines.get(i);
        boolean same = line.page() == lines.get(i - 1).page();
        return same
                && !line.gapBefore()
                && !line.isMarked()
                && cue(i) != Cue.OTHER
                && wraps.continuesEntry(lines.get(i - 1).content(), i - 1, i, false);
    }

    private void byHeading(Set<Range> found) {
        for (int h = 0; h < lines.size(); h++) {
            if (!cue(h).announces() && !opensNames(h)) continue;
            int end = headedEnd(h + 1);
            if (end > h + 1) found.add(new Range(h + 1, end));
        }
    }

    /** "These are the organisations:" */
    private boolean opensNames(int i) {
        String text = lines.get(i).content();
        return cue(i) != Cue.OTHER && Cue.endsWithColon(text) && vocabulary.namesKinds(Cue.lastSentence(text));
    }

    private int headedEnd(int from) {
        int end = from;
        int bad = 0;
        for (int i = from; i < lines.size(); i++) {
            TextLine line = lines.get(i);
            if (cue(i) == Cue.OTHER && score(i) < .3 && !isAmongNames(i)) break;
            if (isPlausible(i) || isRun(i)) {
                bad = 0;
                end = i + 1;
            } else if (++bad > 1 || line.content().length() > LONGEST_ENTRY_LINE && !opensWithName(i)) break;
        }
        return end;
    }

    /** "Partners for change in Serbia": words that may open something else, but here a name among names. */
    private boolean isAmongNames(int i) {
        String text = lines.get(i).content();
        return i > 0
                && i + 1 < lines.size()
                && Wording.of(text).size() >= FEWEST_OF_A_RUN
                && !Cue.endsWithColon(text)
                && !lines.get(i).gapBefore()
                && !lines.get(i + 1).gapBefore()
                && isPlausible(i - 1)
                && isPlausible(i + 1);
    }

    /** A long entry whose first part is a body, with what else is said of it behind a comma. */
    private boolean opensWithName(int i) {
        return shapes.of(Shapes.head(lines.get(i).content())).organisation();
    }

    /** A paragraph of names below the name of their group. */
    private boolean isRun(int i) {
        String text = lines.get(i).content();
        if (i == 0 || Texts.count(text, ",;،、") < FEWEST_OF_A_RUN) return false;
        boolean headed = lines.get(i - 1).content().length() < LONGEST_GROUP;
        Wording words = Wording.of(text);
        long clauses = words.tokens().stream()
                .filter(word -> vocabulary.clauseWords().hasWord(word.folded()))
                .count();
        return headed && clauses < MOST_CLAUSES * words.size() && !sentences.get(i);
    }

    private boolean isPlausible(int i) {
        if (sentences.get(i)) return false;
        TextLine line = lines.get(i);
        String text = line.content();
        if (score(i) > (line.gapBefore() ? -.3 : -.55) || line.isMarked() && score(i) > -1) return true;
        boolean brief = text.length() < 60 && Wording.of(text).size() <= 7;
        boolean plain = !Shapes.endsSentence(text) && !Shapes.hasWebAddress(text) && !Dates.looksLikeDate(text);
        boolean more = i > 0 && wraps.continuesEntry(lines.get(i - 1).content(), i - 1, i, false) && score(i) > -1;
        return brief && plain && shapes.of(text).clauseWords() == 0 && (!line.gapBefore() || score(i) > -.2) || more;
    }

    /** Without weak lines at both ends. */
    Range trimmed(Range range) {
        int from = range.from();
        int to = range.to();
        boolean headed = isHeaded(from);
        while (to > from && isWeak(to - 1) && !mayBelong(to - 1) && !(headed && groups.closeInBlock(from, to))) to--;
        while (from < to
                && (isWeak(from) && !(headed && groups.of(from, to).contains(from))
                        || isInsideProse(from) && !isHeaded(from)
                        || isDemand(from, range)
                        || cue(from).announces() && !lines.get(from).isMarked())) from++;
        return new Range(from, to);
    }

    /** A marked sentence in front of names that are none: what a statement asks for, in bullets like theirs. */
    private boolean isDemand(int i, Range range) {
        if (!isMarkedSentence(i)) return false;
        long sentences = IntStream.range(range.from(), range.to())
                .filter(this::isMarkedSentence)
                .count();
        return 2 * sentences < range.to() - range.from();
    }

    private boolean isMarkedSentence(int i) {
        String text = lines.get(i).content();
        return lines.get(i).isMarked()
                && Wording.of(text).size() > FEW_WORDS
                && (Shapes.endsSentence(text) || score(i) < 0)
                && !shapes.of(Shapes.head(text)).organisation();
    }

    private boolean isHeaded(int i) {
        return i > 0 && (cue(i - 1).announces() || opensNames(i - 1));
    }

    /** A list begins neither in the middle of a wrapped paragraph nor with a whole sentence. */
    private boolean isInsideProse(int i) {
        if (lines.get(i).isMarked()) return false;
        String text = lines.get(i).content();
        boolean sentence = Shapes.endsSentence(text) && Wording.of(text).size() > 6;
        return sentence || !starts.get(i);
    }

    private boolean isWeak(int i) {
        return !signatures.get(i)
                && !lines.get(i).isMarked()
                && (score(i) < -.1 && !isRoleOfPerson(i) || cue(i) == Cue.OTHER);
    }

    /** In a signature block the role stands below the name. */
    private boolean isRoleOfPerson(int i) {
        return i > 0
                && shapes.of(lines.get(i).content()).role()
                && shapes.persons().likeness(lines.get(i - 1).content()) != PersonNames.Likeness.NONE;
    }

    private boolean mayBelong(int i) {
        return i > 0
                && wraps.continuesEntry(
                        lines.get(i - 1).content(), i - 1, i, lines.get(i - 1).isMarked())
                && score(i) > -1.2;
    }
}
