package org.undersigned.structure;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Weighs what speaks for and against lines being a signatory list. The weights are set by hand; the sum decides. */
final class RegionScore {
    private static final double[] BY_DISTANCE = {3.2, 1.6, .8};
    private static final double BIAS = -.9;

    /** A document opens with its title; only a long list is there before it. */
    private static final int MANY_AT_THE_TOP = 6;

    /** "They say:" may open names; "These are the organisations:" most often does. */
    private static final double COLON = .5;

    private static final double KINDS = 1.4;

    /** A scan loses the colon. */
    private static final double KINDS_WITHOUT_COLON = 1.0;

    private static final int WORDS_OF_KINDS = 8;

    /** The names of a programme are signatories only where it says so. */
    /** Such a share of a list that are titles of statements makes it a list of those. */
    private static final double MANY_DOCUMENTS = .4;

    static final double PROGRAMME = -4.5;

    /** Where a list of supporters follows, those above it signed. */
    private static final double ABOVE_SUPPORTERS = 2;

    /** Below it the entries are rather sentences: what a title announces is then the statement, not a list. */
    private static final double NOT_NAMES = -.1;

    /** However much one name looks like a signatory, a letter with one sender is no joint statement. */
    private static final double MOST_OF_ONE = 1.2;

    private static final double CUT_TABLE = -2.5;

    /** In a text that speaks of signing, a table of names, persons and offices is that of who signs. */
    private static final double TITLED_TABLE = 1.5;

    private final List<TextLine> lines;
    private final List<Cue> cues;
    private final Shapes shapes;
    private final Vocabulary vocabulary;
    private final Voice voice;

    RegionScore(List<TextLine> lines, List<Cue> cues, Shapes shapes, Vocabulary vocabulary, Voice voice) {
        this.lines = lines;
        this.cues = cues;
        this.shapes = shapes;
        this.vocabulary = vocabulary;
        this.voice = voice;
    }

    /** The heading nearest above, and how near. */
    record Heading(Cue cue, double points, Optional<Integer> line) {}

    Heading heading(int from) {
        for (int back = 0; back < BY_DISTANCE.length && from - 1 - back >= 0; back++) {
            int i = from - 1 - back;
            Cue cue = cues.get(i);
            String text = lines.get(i).content();
            if (!cue.announces() && back == 0 && Cue.endsWithColon(text)) {
                cue = Cue.in(Wording.of(Cue.lastSentence(text)), vocabulary);
                if (!cue.announces())
                    return new Heading(
                            Cue.NONE, vocabulary.namesKinds(Cue.lastSentence(text)) ? KINDS : COLON, Optional.empty());
            }
            if (!cue.announces() && back == 0 && isKindsWithoutColon(text))
                return new Heading(Cue.NONE, KINDS_WITHOUT_COLON, Optional.empty());
            if (!cue.announces()) continue;
            double colon = Cue.endsWithColon(text) ? 1.15 : 1;
            return new Heading(cue, BY_DISTANCE[back] * colon * cue.weight(), Optional.of(i));
        }
        return new Heading(Cue.NONE, 0, Optional.empty());
    }

    private boolean isKindsWithoutColon(String text) {
        return !Shapes.endsSentence(text) && Wording.of(text).size() <= WORDS_OF_KINDS && vocabulary.namesKinds(text);
    }

    Map<String, Double> of(int from, int to, List<Draft> entries, Heading heading) {
        Map<String, Double> evidence = new LinkedHashMap<>();
        Tally tally = Tally.of(entries, shapes);
        ofLooks(entries, tally, heading, evidence);
        ofHeading(from, tally, heading, evidence);
        ofContent(entries.size(), tally, heading, evidence);
        ofPlace(from, to, entries, heading, evidence);
        if (!heading.cue().isOfSigners()) evidence.put("nobody signs", voice.nobodySigns());
        if (!heading.cue().announces()) withoutHeading(from, to, entries, tally, evidence);
        evidence.put("bias", BIAS);
        return evidence;
    }

    /** Whether the entries look like names, and like each other. */
    private static void ofLooks(List<Draft> entries, Tally tally, Heading heading, Map<String, Double> evidence) {
        int n = entries.size();
        double mean = n == 1 ? Math.min(tally.mean(), MOST_OF_ONE) : tally.mean();
        evidence.put("mean", 3.2 * (mean - .28));
        evidence.put("count", Math.min(1.2, .45 * Math.log(n / 2.5)));
        evidence.put("uniform", .5 - tally.spread());
        evidence.put("typed", 1.6 * (tally.typed() - .45));
        boolean bare = !heading.cue().announces() && tally.typed() < .35;
        numbering(entries).ifPresent(points -> evidence.put("numbering", bare ? .3 * points : points));
        if (n == 1 && !heading.cue().isStrong()) evidence.put("one sender", -6.0);
        if (n < 3) evidence.put("few", n == 1 ? -2.2 : heading.cue().announces() ? -1.2 : -2.0);
    }

    private void ofHeading(int from, Tally tally, Heading heading, Map<String, Double> evidence) {
        evidence.put("heading", heading.points());
        if (tally.mean() < NOT_NAMES && heading.line().filter(at -> at == 0).isPresent())
            evidence.put("not names", -2.5);
        boolean above = from > 0 && cues.get(from - 1) == Cue.OTHER;
        boolean near = !heading.cue().announces() && nearOther(from);
        if (above || near) evidence.put("negative heading", -4.5);
        if (voice.isProgramme() && heading.cue() == Cue.TAKING_PART) evidence.put("programme", PROGRAMME);
        if (!voice.isOther()) return;
        if (heading.cue() == Cue.TAKING_PART) evidence.put("who was present", -3.5);
        if (heading.cue() == Cue.SUPPORTING) evidence.put("who pays for it", PROGRAMME - heading.points());
    }

    /** What lists of other things hold. */
    private static void ofContent(int n, Tally tally, Heading heading, Map<String, Double> evidence) {
        if (tally.runOn() > .3) evidence.put("run-on", -5 * tally.runOn());
        if (tally.times() > .4) evidence.put("times", -4.5);
        if (tally.figures() > .5 && !heading.cue().isStrong()) evidence.put("figures", -5.5);
        if (tally.countries() > .7 && heading.points() < 1) evidence.put("bare countries", n > 12 ? -5.0 : -7.0);
        if (tally.sentences() > .4) evidence.put("sentences", -2.5 * tally.sentences());
    }

    /** Where the lines stand in the document, and whether they are whole. */
    private void ofPlace(int from, int to, List<Draft> entries, Heading heading, Map<String, Double> evidence) {
        if (from > .25 * lines.size()) evidence.put("late", .3);
        if (announcedBehind(to)) evidence.put("behind", cues.get(to) == Cue.SUPPORTING ? ABOVE_SUPPORTERS : 1.0);
        if (!heading.cue().announces() && voice.nobodySigns() == 0 && isTitledTable(from))
            evidence.put("titled table", TITLED_TABLE);
        if (cutsNumbering(from, entries)) evidence.put("cut numbering", -2.5);
        if (cutsTable(from)) evidence.put("cut table", CUT_TABLE);
    }

    private void withoutHeading(int from, int to, List<Draft> entries, Tally tally, Map<String, Double> evidence) {
        int n = entries.size();
        long documents = entries.stream()
                .filter(entry -> voice.opensWithDocument(entry.text()))
                .count();
        if (documents >= MANY_DOCUMENTS * n) evidence.put("names of documents", -2.5);
        evidence.put("voice", voice.points(from, to));
        if (voice.isProgramme()) evidence.put("programme", PROGRAMME);
        if (!voice.isJoint() && isOtherOutside(from, to)) evidence.put("other headings", -1.5);
        if (tally.typed() < .35) evidence.put("untyped", voice.isJoint() && closes(to) ? -.2 : -1.4);
        if (from == 0 && n < MANY_AT_THE_TOP) evidence.put("title", -2.0);
        if (tally.labelled() > .4) evidence.put("labels", -2.5 * tally.labelled());
    }

    private boolean isTitledTable(int from) {
        for (int i = Math.max(0, from - 1); i <= from; i++) {
            if (vocabulary.columnTitles().head(lines.get(i).content())) return true;
        }
        return false;
    }

    /** The items before the first belong to the same numbering: then this is a part of something, not a list. */
    private boolean cutsNumbering(int from, List<Draft> entries) {
        int first = entries.get(0).number().orElse(1);
        if (first <= 1) return false;
        for (int i = Math.max(0, from - 3); i < from; i++)
            if (lines.get(i).number().filter(n -> n == first - 1).isPresent()) return true;
        return false;
    }

    /** The row above the first is one of the same table, and not the titles of its columns. */
    private boolean cutsTable(int from) {
        return from > 0
                && Cells.areRows(lines.get(from - 1), lines.get(from))
                && !cues.get(from - 1).announces()
                && !vocabulary
                        .columnTitles()
                        .areMostOf(Wording.of(lines.get(from - 1).text()));
    }

    /** "Partners for change" may be the name of an entry. */
    private boolean isOtherOutside(int from, int to) {
        return cues.subList(0, from).contains(Cue.OTHER)
                || cues.subList(to, cues.size()).contains(Cue.OTHER);
    }

    /** A heading of something else a few lines above, or as the title. */
    private boolean nearOther(int from) {
        for (int i = Math.max(0, from - 3); i < from; i++) if (cues.get(i) == Cue.OTHER) return true;
        return false;
    }

    private boolean closes(int to) {
        return to >= lines.size() - 4;
    }

    private static Optional<Double> numbering(List<Draft> entries) {
        List<Integer> numbers =
                entries.stream().flatMap(e -> e.number().stream()).toList();
        if (numbers.size() < 3) return Optional.empty();
        int steps = 0;
        for (int i = 1; i < numbers.size(); i++) if (numbers.get(i) == numbers.get(i - 1) + 1) steps++;
        return Optional.of((double) steps / (numbers.size() - 1));
    }

    /** The sentence behind the list speaks of signing. */
    private boolean announcedBehind(int to) {
        if (to >= lines.size()) return false;
        if (cues.get(to) == Cue.SUPPORTING) return true;
        Wording words = Wording.of(lines.get(to).content());
        if (words.size() > 40 || words.size() < 3) return false;
        Cue cue = Cue.in(words, vocabulary);
        return cue == Cue.SIGNING
                || vocabulary.prose("agreeing").isIn(words)
                || cue == Cue.SUPPORTING && words.size() < 16;
    }
}
