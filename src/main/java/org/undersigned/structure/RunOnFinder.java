package org.undersigned.structure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.undersigned.structure.RunOnStarts.Start;

/** Finds lists set as running text: behind a heading, behind a colon, behind a signing word in prose, in brackets. */
final class RunOnFinder {
    static final String PARTING = ",;،؛、；，•·|¦/";
    static final int SHORTEST = 10;
    private static final int MANY_DASHES = 3;
    /** In words: longer ones hold more than the last name. */
    private static final int LONGEST_LAST = 9;

    private final List<TextLine> lines;
    private final Vocabulary vocabulary;
    private final RunOnStarts starts;
    private final RunOn splitter;
    private final Suffixes suffixes;
    private final Prose prose;
    private final Speakers speakers;
    private final ClosedNames closed;
    private final RunOnScore score;
    private final SentenceEnds sentences;
    private final Hyphens hyphens;

    RunOnFinder(List<TextLine> lines, Vocabulary vocabulary, Shapes shapes, Voice voice, Hyphens hyphens) {
        this.hyphens = hyphens;
        this.lines = lines;
        this.vocabulary = vocabulary;
        this.starts = new RunOnStarts(lines, vocabulary, voice);
        this.splitter = new RunOn(vocabulary, shapes);
        this.suffixes = new Suffixes(vocabulary, shapes);
        this.prose = new Prose(vocabulary, shapes);
        this.speakers = new Speakers(vocabulary, voice, shapes);
        this.closed = new ClosedNames(vocabulary, shapes);
        this.score = new RunOnScore(vocabulary, shapes, splitter, voice);
        this.sentences = new SentenceEnds(vocabulary.honorifics());
    }

    List<Candidate> find(List<int[]> paragraphs) {
        List<Candidate> found = new ArrayList<>();
        for (int[] paragraph : paragraphs) {
            if (titlesColumns(paragraph)) continue;
            Flow flow = new Flow(hyphens);
            for (int i = paragraph[0]; i < paragraph[1]; i++)
                flow.add(i, lines.get(i), i == paragraph[0] ? lines.get(i).contentStart() : 0);
            if (flow.length() >= SHORTEST && mayPart(paragraph[0], flow.text()))
                inParagraph(paragraph[0], paragraph[1], flow, found);
        }
        return found;
    }

    /** Two signs part three names; below a heading one parts two, and beside a word of signing with a conjunction three. */
    private boolean mayPart(int firstLine, String text) {
        int signs = Texts.count(text, PARTING) + Texts.count(text, "–—");
        return signs >= 2
                || signs == 1
                        && (vocabulary.signing().isIn(text)
                                || starts.heading(firstLine).announces())
                || Separators.atDashes(text, new Range(0, text.length())).size() > MANY_DASHES
                || GluedAnd.mayPart(text);
    }

    private void inParagraph(int from, int to, Flow flow, List<Candidate> found) {
        String text = flow.text();
        Cue heading = starts.heading(from);
        List<Integer> ends = sentences.of(text);
        Map<Integer, Start> begins = starts.of(text, from, heading, ends);
        List<Stretches.Subject> subjects = speakers.of(text, ends);
        for (Stretches.Subject subject : subjects)
            begins.putIfAbsent(
                    subject.names().from(),
                    new Start(0, Cue.NONE, true, subject.names().to()));
        Stretches stretches = new Stretches(text, ends, subjects, closed);
        boolean dated = RunOnScore.isDated(text);
        begins.forEach((at, start) -> {
            Optional<String> head = heading.announces() && at == 0
                    ? Optional.of(lines.get(from - 1).content())
                    : announcement(text, at);
            for (Stretches.Stretch stretch : stretches.from(at, start)) {
                var place = new RunOnScore.Place(text, stretch, start, heading, dated);
                List<Draft> names = names(flow, place);
                if (names.size() >= 2)
                    found.add(new Candidate(from, to, names, head, start.cue(), "run-on", score.of(place, names)));
            }
        });
    }

    /** "Name | Organisation | Signature" is the head of a table. */
    private boolean titlesColumns(int[] paragraph) {
        return paragraph[1] - paragraph[0] == 1
                && vocabulary.columnTitles().head(lines.get(paragraph[0]).content());
    }

    private static Optional<String> announcement(String text, int start) {
        String before = Cue.lastSentence(text.substring(0, start).strip());
        return before.isBlank() ? Optional.empty() : Optional.of(before);
    }

    /** Without what the sentence wraps around them; fewer than two are no list. */
    private List<Draft> names(Flow flow, RunOnScore.Place place) {
        String text = place.text();
        Range range = place.range();
        Start start = place.start();
        Range bare = (start.inProse() ? prose.beforeOthers(text, range) : range).trimmed(text, " .。");
        if (bare.to() - bare.from() < SHORTEST) return List.of();
        List<Range> items = new ArrayList<>(splitter.split(text, bare));
        if (start.inProse()) prose.besides(text, range.from()).ifPresent(r -> items.add(0, r));
        if (items.size() < 2) return List.of();
        if (start.inProse()) items.set(0, prose.withoutArticle(text, suffixes.best(text, items.get(0))));
        if (!place.heading().announces()) {
            prose.trim(text, items);
            prose.trimSigns(text, items);
            items.set(0, prose.withoutOpening(text, items.get(0)));
        }
        items.replaceAll(item -> prose.withoutLead(text, item));
        items.removeIf(item -> item.isEmpty() || prose.isCount(text, item));
        if (items.size() < 2) return List.of();
        int last = items.size() - 1;
        items.set(last, withoutEnd(text, items.get(last), place));
        return splitter.apart(text, items).stream()
                .map(flow::draft)
                .filter(d -> !d.spans().isEmpty())
                .toList();
    }

    /** The last name without what the sentence goes on with. */
    private Range withoutEnd(String text, Range last, RunOnScore.Place place) {
        if (place.stretch().end().isCertain()) return last;
        if (place.start().closedByCue() || place.stretch().speaks())
            return prose.withoutTie(text, suffixes.surePrefix(text, last));
        boolean more = Wording.of(last.of(text)).size() > LONGEST_LAST;
        return more && !place.heading().announces() ? suffixes.bestPrefix(text, suffixes.best(text, last)) : last;
    }

    static Comparator<Candidate> bestFirst() {
        return Comparator.comparingDouble(Candidate::rank).reversed().thenComparingInt(Candidate::from);
    }
}
