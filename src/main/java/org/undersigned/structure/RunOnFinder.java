package org.undersigned.structure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.undersigned.structure.RunOnStarts.Start;

/** Finds lists set as running text: behind a heading, behind a colon, behind a signing word in prose, in brackets. */
final class RunOnFinder {
    static final String PARTING = ",;،؛、；，•·|¦/";
    static final int SHORTEST = 10;
    /** Ends tried per beginning; more only costs time. */
    private static final int MOST_ENDS = 3;

    private static final Pattern SENTENCE_END = Pattern.compile("(?<!(?:^|[\\s(.-])\\p{Lu}|\\b" + Abbreviations.AT_END
            + "|\\b" + Abbreviations.INSIDE + ")[" + Shapes.STOPS + "][\"”»’)]*(?=\\s|$)|[。！？]");
    private static final int LONGEST_TITLE = 8;
    private static final int MANY_DASHES = 3;
    /** "A, B and C demand": who speaks together in the first words. */
    private static final double SPEAKS = 2.4;

    /** Place and day beside each other are no list. */
    private static final int MANY_FOR_A_DATE = 5;

    private static final Pattern COLON_INSIDE = Pattern.compile("\\p{Ll}{3,}:\\s+\\p{Lu}");
    private static final Pattern YEAR = Pattern.compile("\\b(?:19|20)\\d\\d\\b");

    private final List<TextLine> lines;
    private final Vocabulary vocabulary;
    private final Shapes shapes;
    private final RunOnStarts starts;
    private final RunOn splitter;
    private final Suffixes suffixes;
    private final Prose prose;
    private final Voice voice;
    private final Hyphens hyphens;

    RunOnFinder(List<TextLine> lines, Vocabulary vocabulary, Shapes shapes, Voice voice, Hyphens hyphens) {
        this.hyphens = hyphens;
        this.lines = lines;
        this.voice = voice;
        this.vocabulary = vocabulary;
        this.shapes = shapes;
        this.starts = new RunOnStarts(lines, vocabulary);
        this.splitter = new RunOn(vocabulary, shapes);
        this.suffixes = new Suffixes(shapes);
        this.prose = new Prose(vocabulary, shapes);
    }

    List<Candidate> find(List<int[]> paragraphs) {
        List<Candidate> found = new ArrayList<>();
        for (int[] paragraph : paragraphs) {
            if (titlesColumns(paragraph)) continue;
            Flow flow = new Flow(hyphens);
            for (int i = paragraph[0]; i < paragraph[1]; i++)
                flow.add(i, lines.get(i), i == paragraph[0] ? lines.get(i).contentStart() : 0);
            if (flow.length() >= SHORTEST && mayPart(flow.text())) inParagraph(paragraph[0], paragraph[1], flow, found);
        }
        return found;
    }

    private static boolean mayPart(String text) {
        return Texts.count(text, PARTING) + Texts.count(text, "–—") >= 2
                || Separators.atDashes(text, new Range(0, text.length())).size() > MANY_DASHES
                || GluedAnd.mayPart(text);
    }

    private void inParagraph(int from, int to, Flow flow, List<Candidate> found) {
        String text = flow.text();
        Optional<TextLine> above = from > 0 ? Optional.of(lines.get(from - 1)) : Optional.empty();
        Cue heading = starts.heading(from);
        List<Integer> ends = ends(text);
        Map<Integer, Start> begins = starts.of(text, from, heading, ends);
        Optional<Integer> verb = prose.speaking(text);
        verb.ifPresent(at -> ends.add(0, at));
        boolean years = years(text) >= 3;
        for (Map.Entry<Integer, Start> start : begins.entrySet()) {
            int tried = 0;
            for (int end : ends) {
                int stop = Math.min(end, start.getValue().latestEnd());
                if (stop <= start.getKey() + SHORTEST || tried == MOST_ENDS) continue;
                tried++;
                Optional<String> head = heading.announces() && start.getKey() == 0
                        ? above.map(TextLine::content)
                        : announcement(text, start.getKey());
                boolean speaks =
                        start.getKey() == 0 && verb.filter(at -> at == end).isPresent();
                segment(flow, new Range(start.getKey(), stop), start.getValue(), heading, years)
                        .map(segment -> speaks ? segment.speaking() : segment)
                        .map(s -> new Candidate(
                                from, to, s.entries(), head, start.getValue().cue(), "run-on", s.evidence()))
                        .ifPresent(found::add);
                if (stop < end) break;
            }
        }
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

    private List<Integer> ends(String text) {
        List<Integer> ends = new ArrayList<>();
        Matcher m = SENTENCE_END.matcher(text).useTransparentBounds(true);
        for (int i = 0; i < text.length(); i++) {
            boolean stop = Shapes.STOPS.indexOf(text.charAt(i)) >= 0 && !isAbbreviated(text, i);
            if (stop && m.region(i, text.length()).lookingAt()) ends.add(m.end());
        }
        if (ends.isEmpty() || ends.get(ends.size() - 1) < text.length()) ends.add(text.length());
        return ends;
    }

    /** As finding the pattern does, but tried only where a stop stands. */
    private static boolean holdsSentenceEnd(String text) {
        Matcher m = SENTENCE_END.matcher(text).useTransparentBounds(true).useAnchoringBounds(false);
        for (int i = 0; i < text.length(); i++)
            if (Shapes.STOPS.indexOf(text.charAt(i)) >= 0
                    && m.region(i, text.length()).lookingAt()) return true;
        return false;
    }

    /** "prof. Andrzej", "dr hab. Ewa": the stop of a title ends no sentence. */
    private boolean isAbbreviated(String text, int stop) {
        int from = stop;
        while (from > 0 && Character.isLetter(text.charAt(from - 1)) && stop - from < LONGEST_TITLE) from--;
        return stop > from && vocabulary.honorifics().hasWord(Wording.fold(text.substring(from, stop)));
    }

    private record Segment(List<Draft> entries, Map<String, Double> evidence) {
        /** Those who are said to speak together need no other word of signing. */
        Segment speaking() {
            Map<String, Double> more = new LinkedHashMap<>(evidence);
            more.put("speaks", SPEAKS);
            more.remove("nobody signs");
            return new Segment(entries, more);
        }
    }

    private Optional<Segment> segment(Flow flow, Range range, Start start, Cue heading, boolean years) {
        String text = flow.text();
        Range bare = (start.inProse() ? prose.beforeOthers(text, range) : range).trimmed(text, " .。");
        if (bare.to() - bare.from() < SHORTEST) return Optional.empty();
        List<Range> items = new ArrayList<>(splitter.split(text, bare));
        if (start.inProse()) prose.besides(text, range.from()).ifPresent(r -> items.add(0, r));
        if (items.size() < 2) return Optional.empty();
        if (start.inProse()) items.set(0, prose.withoutArticle(text, suffixes.best(text, items.get(0))));
        if (!heading.announces()) {
            prose.trim(text, items);
            prose.trimSigns(text, items);
        }
        items.replaceAll(item -> prose.withoutLead(text, item));
        items.removeIf(item -> item.isEmpty() || prose.isCount(text, item));
        if (items.size() < 2) return Optional.empty();
        int last = items.size() - 1;
        if (start.closedByCue()) items.set(last, suffixes.surePrefix(text, items.get(last)));
        else if (!heading.announces() && Wording.of(items.get(last).of(text)).size() > 9)
            items.set(last, suffixes.bestPrefix(text, suffixes.best(text, items.get(last))));
        List<Draft> entries = items.stream()
                .map(flow::draft)
                .filter(d -> !d.spans().isEmpty())
                .toList();
        return entries.size() < 2
                ? Optional.empty()
                : Optional.of(new Segment(entries, evidence(text, range, entries, start, heading, years)));
    }

    private Map<String, Double> evidence(
            String text, Range range, List<Draft> entries, Start start, Cue heading, boolean years) {
        int n = entries.size();
        double mean = 0;
        double bad = 0;
        double typed = 0;
        double countries = 0;
        for (Draft entry : entries) {
            Shape shape = shapes.of(entry.text());
            mean += Math.max(-1.5, shape.score());
            bad += shape.score() < -.45 ? 1 : 0;
            typed += splitter.isStrong(entry.text()) ? 1 : 0;
            countries += shape.country() ? 1 : 0;
        }
        Map<String, Double> evidence = new LinkedHashMap<>();
        evidence.put("mean", 3.0 * (mean / n - .3));
        evidence.put("cue", start.points());
        evidence.put("count", Math.min(1.3, .5 * Math.log(n / 3.0)));
        evidence.put("bad", -3 * bad / n);
        evidence.put("typed", 1.5 * (typed / n - .4));
        if (typed == 0 && mean < 0) evidence.put("no names", -1.5);
        evidence.put("bias", n >= 4 ? -1.0 : start.points() < 1 ? -3.0 : -1.6);
        boolean over = holdsSentenceEnd(bare(text, range));
        if (over && start.inProse()) evidence.put("runs over", -.6);
        if (over && start.points() <= 0) evidence.put("runs over", -1.2);
        if (n < MANY_FOR_A_DATE && entries.stream().anyMatch(entry -> Dates.looksLikeDate(entry.text())))
            evidence.put("date inside", -2.5);
        boolean yearsInside = years(range.of(text)) >= 2;
        if (yearsInside || years && start.points() < 1) evidence.put("years", -1.5);
        boolean announced = start.points() >= 2.4;
        if (start.points() <= 0 && opensWithCue(entries.get(0).text())) evidence.put("cue inside", -1.5);
        if (range.from() == 0 && !heading.announces() && start.points() <= 0)
            evidence.put("no heading", typed / n < .8 || n < 6 ? -.8 : 0.0);
        boolean spokenFor = start.cue().announces();
        if (countries / n > .6 && !announced && !spokenFor)
            evidence.put("bare countries", fills(text, range) ? -2.5 : -4.5);
        if (countries / n > .9 && spokenFor) evidence.put("states", 1.0);
        if (entries.stream()
                .anyMatch(entry -> COLON_INSIDE.matcher(entry.text()).find())) evidence.put("colon inside", -1.0);
        long notes = entries.stream()
                .filter(entry -> Marker.bare(entry.text()).isPresent())
                .count();
        if (notes > n / 2 && !announced) evidence.put("notes", -2.5);
        if (voice.isOther() && !announced) evidence.put("voice", -2.2);
        if (voice.isProgramme() && !spokenFor) evidence.put("programme", RegionScore.PROGRAMME);
        if (start.points() <= 0 && isOfEvent(range.of(text))) evidence.put("event", -3.5);
        if (!start.cue().isOfSigners()) evidence.put("nobody signs", voice.nobodySigns());
        boolean inProse = range.to() < text.length() && text.length() > 2 * (range.to() - range.from());
        if (inProse && start.points() < 1) evidence.put("in prose", -.6);
        return evidence;
    }

    /** The paragraph holds nothing else. */
    private static boolean fills(String text, Range range) {
        return bare(text, range).length()
                >= bare(text, new Range(0, text.length())).length();
    }

    private static String bare(String text, Range range) {
        return range.trimmed(text, " .。").of(text);
    }

    /** "A, B and C also took part in the rally". */
    private boolean isOfEvent(String text) {
        Wording words = Wording.of(text);
        return vocabulary.events().isIn(words) && vocabulary.takingPart().isIn(words);
    }

    private boolean opensWithCue(String first) {
        Wording words = Wording.of(first);
        return words.size() > 4
                && (vocabulary.signing().isIn(words) || vocabulary.takingPart().isIn(words));
    }

    private static int years(String text) {
        if (!Signs.DIGITS.in(text)) return 0;
        int n = 0;
        Matcher m = YEAR.matcher(text);
        while (m.find()) n++;
        return n;
    }

    static Comparator<Candidate> bestFirst() {
        return Comparator.comparingDouble(Candidate::rank).reversed().thenComparingInt(Candidate::from);
    }
}
