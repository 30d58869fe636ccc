package org.undersigned.structure;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.undersigned.structure.RunOnStarts.Start;

/** The evidence for and against names in a running text being a signatory list. */
final class RunOnScore {
    /**
     * Where the names stand.
     *
     * @param text of the paragraph
     * @param stretch of the names in it
     * @param dated whether the paragraph names many years
     */
    record Place(String text, Stretches.Stretch stretch, Start start, Cue heading, boolean dated) {
        Range range() {
            return stretch.range();
        }

        private boolean isUnannounced() {
            return start.points() <= 0;
        }

        private boolean isAnnounced() {
            return start.points() >= SURE;
        }

        private String names() {
            return range().of(text);
        }

        /** What stands before the names, as far as it may tell of them. */
        private String opening() {
            return text.substring(Math.max(0, range().from() - REACH), range().from());
        }

        private String bare(Range stretch) {
            return stretch.trimmed(text, " .。").of(text);
        }

        /** The paragraph holds nothing else. */
        private boolean isFilled() {
            return bare(range()).length() >= bare(new Range(0, text.length())).length();
        }

        private boolean isInProse() {
            return range().to() < text.length() && text.length() > 2 * (range().to() - range().from());
        }
    }

    /** How the names look. */
    private record Looks(int count, double mean, double bad, double typed, double countries) {}

    /** Points of a word or heading that leaves little doubt. */
    static final double SURE = 2.4;

    /** "A, B and C demand": who speaks together in the first words. */
    private static final double SPEAKS = 2.4;

    /** A conjunction closes the names as it does a list. */
    private static final double CLOSED = .3;

    /** Place and day beside each other are no list. */
    private static final int MANY_FOR_A_DATE = 5;

    private static final int MANY_YEARS = 3;

    /** In characters. */
    private static final int REACH = 200;

    /** A paragraph of a joint text that is nothing but so many brief pieces; where no capitals tell names little else does. */
    private static final int MANY_ALONE = 6;

    /** In words. */
    private static final int LONGEST_BRIEF = 4;

    private static final Pattern COLON_INSIDE = Pattern.compile("\\p{Ll}{3,}:\\s+\\p{Lu}");
    private static final Pattern YEAR = Pattern.compile("(?<!\\p{Lu}\\p{L}{2,30} )\\b(?:19|20)\\d\\d\\b");

    private final Vocabulary vocabulary;
    private final Shapes shapes;
    private final RunOn splitter;
    private final Voice voice;

    RunOnScore(Vocabulary vocabulary, Shapes shapes, RunOn splitter, Voice voice) {
        this.vocabulary = vocabulary;
        this.shapes = shapes;
        this.splitter = splitter;
        this.voice = voice;
    }

    /** Where a verb says that they speak together no other word of signing is needed. */
    Map<String, Double> of(Place place, List<Draft> entries) {
        Looks looks = looks(entries);
        Map<String, Double> evidence = new LinkedHashMap<>();
        ofLooks(looks, place, evidence);
        ofSentence(place, looks, entries, evidence);
        ofContent(place, looks, entries, evidence);
        ofVoice(place, evidence);
        if (place.stretch().speaks()) evidence.put("speaks", SPEAKS);
        else if (!place.start().cue().isOfSigners()) evidence.put("nobody signs", voice.nobodySigns());
        return evidence;
    }

    private Looks looks(List<Draft> entries) {
        double sum = 0;
        double bad = 0;
        double typed = 0;
        double countries = 0;
        for (Draft entry : entries) {
            Shape shape = shapes.of(entry.text());
            sum += Math.max(-1.5, shape.score());
            bad += shape.score() < -.45 ? 1 : 0;
            typed += splitter.isStrong(entry.text()) ? 1 : 0;
            countries += shape.country() ? 1 : 0;
        }
        int n = entries.size();
        return new Looks(n, sum / n, bad / n, typed / n, countries / n);
    }

    private static void ofLooks(Looks looks, Place place, Map<String, Double> evidence) {
        double cue = place.start().points();
        evidence.put("mean", 3.0 * (looks.mean() - .3));
        evidence.put("cue", cue);
        evidence.put("count", Math.min(1.3, .5 * Math.log(looks.count() / 3.0)));
        evidence.put("bad", -3 * looks.bad());
        evidence.put("typed", 1.5 * (looks.typed() - .4));
        if (looks.typed() == 0 && looks.mean() < 0) evidence.put("no names", -1.5);
        if (place.stretch().end() == Stretches.End.CONJUNCTION) evidence.put("closed", CLOSED);
        boolean pair = looks.count() == 2 && place.start().cue() == Cue.SUPPORTING;
        evidence.put(
                "bias", looks.count() >= 4 ? -1.0 : cue < 1 && !place.stretch().speaks() || pair ? -3.0 : -1.6);
    }

    private void ofSentence(Place place, Looks looks, List<Draft> entries, Map<String, Double> evidence) {
        boolean over = SentenceEnds.isInside(place.bare(place.range()));
        if (over && place.start().inProse()) evidence.put("runs over", -.6);
        if (over && place.isUnannounced()) evidence.put("runs over", -1.2);
        if (place.isUnannounced() && opensWithCue(entries.get(0).text())) evidence.put("cue inside", -1.5);
        boolean headless = place.range().from() == 0 && !place.heading().announces() && place.isUnannounced();
        if (headless) evidence.put("no heading", looks.typed() < .8 || looks.count() < 6 ? -.8 : 0.0);
        boolean only = place.isUnannounced() && place.isFilled() && voice.isJoint() && looks.count() >= MANY_ALONE;
        if (only && opensWith(place, entries.get(0)) && entries.stream().allMatch(RunOnScore::isBrief))
            evidence.put("nothing but names", 1.5);
        if (place.isUnannounced() && isOfEvent(place.names())) evidence.put("event", -3.5);
        if (place.isInProse() && place.start().points() < 1) evidence.put("in prose", -.6);
    }

    private void ofContent(Place place, Looks looks, List<Draft> entries, Map<String, Double> evidence) {
        boolean spokenFor = place.start().cue().announces();
        if (looks.count() < MANY_FOR_A_DATE && entries.stream().anyMatch(entry -> Dates.looksLikeDate(entry.text())))
            evidence.put("date inside", -2.5);
        if (years(place.names()) >= 2 || place.dated() && place.start().points() < 1) evidence.put("years", -1.5);
        boolean jointly = place.stretch().speaks() && voice.isOfDocument(place.opening());
        if (looks.countries() > .6 && !place.isAnnounced() && !spokenFor && !jointly)
            evidence.put("bare countries", place.isFilled() ? -2.5 : -4.5);
        if (looks.countries() > .9 && spokenFor) evidence.put("states", 1.0);
        if (entries.stream().anyMatch(entry -> hasColonInside(entry.text()))) evidence.put("colon inside", -1.0);
        long notes = entries.stream()
                .filter(entry -> Marker.bare(entry.text()).isPresent())
                .count();
        if (notes > looks.count() / 2 && !place.isAnnounced()) evidence.put("notes", -2.5);
    }

    /** A colon behind a country leads its organisation: "Chile: Educación". */
    private boolean hasColonInside(String text) {
        return COLON_INSIDE.matcher(text).find()
                && !vocabulary.countries().isCountry(text.substring(0, text.indexOf(':')));
    }

    private void ofVoice(Place place, Map<String, Double> evidence) {
        if (voice.isOther() && !place.isAnnounced()) evidence.put("voice", -2.2);
        if (voice.isProgramme() && !place.start().cue().announces()) evidence.put("programme", RegionScore.PROGRAMME);
    }

    /** Nothing that would announce names stands before the first. */
    private static boolean opensWith(Place place, Draft first) {
        return place.names().strip().startsWith(first.text());
    }

    private static boolean isBrief(Draft entry) {
        return Wording.of(entry.text()).size() <= LONGEST_BRIEF;
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

    /** Whether a paragraph names many years: it tells a history. */
    static boolean isDated(String text) {
        return years(text) >= MANY_YEARS;
    }

    private static int years(String text) {
        if (!Signs.DIGITS.in(text)) return 0;
        int n = 0;
        Matcher m = YEAR.matcher(text);
        while (m.find()) n++;
        return n;
    }
}
