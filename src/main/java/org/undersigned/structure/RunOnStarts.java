package org.undersigned.structure;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Places in a running text where a list may begin: at its start, behind colons and words of signing, in brackets. */
final class RunOnStarts {
    /** Tried per paragraph; more only costs time. */
    private static final int MOST_STARTS = 24;

    private static final Pattern COLON = Pattern.compile("(?<!\\d)[:：]\\s*|[:：](?!\\d)\\s*");
    private static final Signs COLONS = Signs.of(":：");
    private static final Pattern LOWER_RUN =
            Pattern.compile("(?:[\\s,]+(?!\\p{L}{1,2}['’]\\p{Lu})[^\\s,\\p{Lu}\\d(«“\"„]\\S*)*[\\s,:]+");
    private static final Pattern SPACE = Pattern.compile("[\\s:]+");
    private static final Pattern BRACKET = Pattern.compile("[(（]((?:[^()（）]|[(（][^()（）]*[)）]){12,2000})(?:[)）]|$)");
    private static final Pattern DASHED = Pattern.compile("\\s[–—]\\s([^–—]{20,2000}?)\\s?[–—](?=\\s)");
    /** Characters on either side of brackets that may say what they hold. */
    private static final int SENTENCE_REACH = 300;

    /** In longer texts a word of signing stands for nothing by itself. */
    private static final int LONGEST_SENTENCES = 6000;

    private static final int LONGEST_LABEL = 50;
    private static final int LONGEST_OTHER_LABEL = 3;
    private static final double HEADED_BY_KIND = 1.2;
    /** Below the heading of something else. */
    private static final double BELOW_OTHER = 2;

    private static final double BRACKETS_OF_KIND = 1.3;
    /** A word of signing behind the names of its sentence. */
    private static final double BEHIND = 1.5;

    private static final int FEW_PARTED = 2;

    /** Lines of running names below one heading. */
    private static final int MOST_RUNS = 6;

    /** A document that is said to be of several. */
    private static final double ISSUED = 1.4;

    /** Words between a document and what ties it to who issues it, and characters from there to the name. */
    private static final int ISSUED_NEAR = 9;

    private static final int ISSUER_NEAR = 40;

    private final List<TextLine> lines;
    private final Vocabulary vocabulary;
    private final Voice voice;
    private final Lexicon among;

    /**
     * A place where a list may begin, and what announces it there.
     *
     * @param closedByCue whether the word of signing stands behind the names
     */
    record Start(double points, Cue cue, boolean inProse, int latestEnd, boolean closedByCue) {
        Start(double points, Cue cue, boolean inProse, int latestEnd) {
            this(points, cue, inProse, latestEnd, false);
        }
    }

    RunOnStarts(List<TextLine> lines, Vocabulary vocabulary, Voice voice) {
        this.voice = voice;
        this.lines = lines;
        this.vocabulary = vocabulary;
        this.among = vocabulary.prose("among");
    }

    /** What the line above announces, or the one above that where only a label stands between: "Name, affiliation". */
    Cue heading(int from) {
        if (from == 0) return Cue.NONE;
        TextLine above = lines.get(from - 1);
        Cue cue = Cue.ofLine(above, vocabulary);
        boolean several = cue == Cue.NONE
                && isRun(above.content())
                && isLongRun(lines.get(from).content());
        if (several) return headingOfRuns(from - 1);
        boolean label =
                cue == Cue.NONE && above.content().length() <= LONGEST_LABEL && !Shapes.endsSentence(above.content());
        return label && from > 1 ? Cue.ofLine(lines.get(from - 2), vocabulary) : cue;
    }

    /** Several runs of names, a line each, stand below one heading. */
    private Cue headingOfRuns(int from) {
        for (int i = from - 1; i >= Math.max(0, from - MOST_RUNS); i--) {
            Cue cue = Cue.ofLine(lines.get(i), vocabulary);
            if (cue != Cue.NONE || !isRun(lines.get(i).content())) return cue;
        }
        return Cue.NONE;
    }

    private static boolean isLongRun(String line) {
        return isRun(line) && Texts.count(line, RunOnFinder.PARTING) > FEW_PARTED;
    }

    private static boolean isRun(String line) {
        return Texts.count(line, RunOnFinder.PARTING) >= 1
                && !Shapes.endsSentence(line)
                && !SentenceEnds.isInside(line);
    }

    /** "Trade unions", "Collectives and associations": kinds of signatories and little else. */
    private boolean isHeadedByKind(int from) {
        if (from == 0) return false;
        String above = lines.get(from - 1).content();
        return above.length() <= LONGEST_LABEL
                && !Shapes.endsSentence(above)
                && vocabulary.kindsOfSignatories().opens(Wording.of(above));
    }

    /** By where they are in the text; the heading is what the line above announces. */
    Map<Integer, Start> of(String text, int firstLine, Cue heading, List<Integer> sentenceEnds) {
        Map<Integer, Start> starts = new TreeMap<>();
        double headed = heading.announces() ? 3.2 * heading.weight() : heading == Cue.OTHER ? -BELOW_OTHER : 0;
        if (heading == Cue.NONE && isHeadedByKind(firstLine)) headed = HEADED_BY_KIND;
        if (lines.get(firstLine).isMarked()) headed -= 1;
        starts.put(0, new Start(headed, heading.announces() ? heading : Cue.NONE, false, text.length()));
        afterColons(text, heading, starts);
        inBrackets(text, starts);
        if (text.length() > LONGEST_SENTENCES) return starts;
        Wording words = Wording.of(text);
        if (starts.size() < MOST_STARTS) afterCueWords(text, firstLine, words, starts);
        if (starts.size() < MOST_STARTS) afterDocuments(text, words, starts);
        if (!heading.announces()) beforeCueWords(text, words, sentenceEnds, starts);
        return starts;
    }

    private void afterColons(String text, Cue heading, Map<Integer, Start> starts) {
        if (!COLONS.in(text)) return;
        Matcher m = COLON.matcher(text);
        while (m.find() && starts.size() < MOST_STARTS) {
            String near = text.substring(Math.max(0, m.start() - SENTENCE_REACH), m.start());
            String before = Cue.lastSentence(near);
            if (isCountryInList(before)) continue;
            Wording words = Wording.of(before);
            Cue cue = Cue.ofSentence(near, vocabulary);
            boolean other = !cue.announces() && vocabulary.others().isIn(words);
            boolean label = Cue.isOfEvent(words, vocabulary)
                    || vocabulary.others().opens(words) && words.size() <= LONGEST_OTHER_LABEL;
            double points = cue.announces()
                    ? 3.2 * cue.weight()
                    : label ? -4.5 : other ? -1.5 : before.length() < 200 ? .2 : -.2;
            if (heading == Cue.OTHER && !cue.announces()) points -= BELOW_OTHER;
            starts.put(m.end(), new Start(points, cue, false, text.length()));
        }
    }

    /** "A, Argentina: B": behind a separator a country leads its organisation, and announces no list. */
    private boolean isCountryInList(String before) {
        int comma = Math.max(before.lastIndexOf(','), before.lastIndexOf(';'));
        return comma > 0
                && vocabulary.countries().isCountry(before.substring(comma + 1).strip());
    }

    /** "Six organisations (A, B, C) have signed": a list in brackets or dashes inside a sentence that speaks of signing. */
    private void inBrackets(String text, Map<Integer, Start> starts) {
        for (Pattern pattern : List.of(BRACKET, DASHED)) {
            Matcher m = pattern.matcher(text);
            while (m.find() && starts.size() < MOST_STARTS) {
                if (Texts.count(m.group(1), RunOnFinder.PARTING) < 1 || m.start() == 0) continue;
                String around = sentenceAround(text, m.start(), m.end());
                Cue cue = Cue.in(Wording.of(around), vocabulary);
                if (cue == Cue.SIGNING || cue == Cue.SUPPORTING)
                    starts.putIfAbsent(m.start(1), new Start(1.9 * cue.weight(), cue, true, m.end(1)));
                else if (isKindBefore(text, m.start())) {
                    // "seven unions (A, B, C) issued a joint appeal" says who stands behind it
                    Cue issuing = voice.isOfDocument(text) ? Cue.SUPPORTING : Cue.NONE;
                    starts.putIfAbsent(m.start(1), new Start(BRACKETS_OF_KIND, issuing, true, m.end(1)));
                }
            }
        }
    }

    /** "Collective (A; B; C)", "6団体(A、B)". */
    private boolean isKindBefore(String text, int bracket) {
        Wording words = Wording.of(text.substring(Math.max(0, bracket - LONGEST_LABEL), bracket));
        if (words.size() == 0) return false;
        String last = words.word(words.size() - 1);
        return vocabulary.kindsOfSignatories().at(words, words.size() - 1).isPresent()
                || vocabulary.kindsOfSignatories().isIn(Signs.DIGITS.in(last) ? last.replaceAll("^.*\\d", "") : last);
    }

    private static String sentenceAround(String text, int from, int to) {
        String before = text.substring(Math.max(0, from - SENTENCE_REACH), from);
        String after = text.substring(to, Math.min(text.length(), to + SENTENCE_REACH));
        int stop = after.indexOf(". ");
        return before.substring(Math.max(0, before.lastIndexOf(". "))) + " "
                + (stop < 0 ? after : after.substring(0, stop));
    }

    /** "signatories include A, B and C": the list begins at the first capital behind the signing word. */
    private void afterCueWords(String text, int firstLine, Wording words, Map<Integer, Start> starts) {
        int signing = -1;
        for (int i = 0; i < words.size() && starts.size() < MOST_STARTS; i++) {
            Cue cue = cueAt(words, i);
            if (cue == Cue.SIGNING) signing = words.tokens().get(i).to();
            else if (signing >= 0
                    && isListing(text.substring(signing, words.tokens().get(i).from()))) continue;
            if (cue == Cue.NONE && among.at(words, i).isPresent())
                cue = amongWhom(text.substring(0, words.tokens().get(i).to()), firstLine);
            if (!cue.announces() || vocabulary.honorifics().hasWord(words.word(i))) continue;
            Wording.Token token = words.tokens().get(i);
            // without spaces the word of signing and the first name are one run of signs
            if (Script.isCjk(text.codePointAt(token.from())))
                starts.putIfAbsent(token.from(), new Start(1.7 * cue.weight(), cue, true, text.length()));
            int end = token.to();
            Matcher m = gap(text, end).matcher(text).region(end, text.length());
            if (m.lookingAt() && text.length() - m.end() > RunOnFinder.SHORTEST)
                starts.putIfAbsent(m.end(), new Start(1.7 * cue.weight(), cue, true, text.length()));
        }
    }

    /** "Among them": those who signed, or whose document the sentence before speaks of. */
    private Cue amongWhom(String opening, int firstLine) {
        Cue cue = Cue.ofSentence(opening, vocabulary);
        if (cue != Cue.NONE) return cue;
        String above = firstLine > 0 ? lines.get(firstLine - 1).content() : "";
        return voice.isOfDocument(opening) || voice.isOfDocument(above) ? Cue.SUPPORTING : Cue.NONE;
    }

    /** Names follow the word of signing already, in the same sentence: "take part" and "support" are words of a name. */
    private static boolean isListing(String behindSigning) {
        return Texts.count(behindSigning, RunOnFinder.PARTING) >= 1 && !SentenceEnds.isInside(behindSigning);
    }

    /** "The joint statement of A, B and C": behind a document of several, the first name that is tied to it. */
    private void afterDocuments(String text, Wording words, Map<Integer, Start> starts) {
        for (int i = 0; i < words.size(); i++) {
            Optional<Lexicon.Hit> document = voice.jointDocumentAt(words, i);
            if (document.isEmpty()) continue;
            int behind = document.get().toWord();
            tie(words, vocabulary.issuedBy(), behind, behind + ISSUED_NEAR)
                    .or(() -> tie(words, vocabulary.issuing(), behind, behind + 1))
                    .ifPresent(end -> {
                        int reach = Math.min(text.length(), end + ISSUER_NEAR);
                        Matcher m = gap(text, end).matcher(text).region(end, reach);
                        boolean colon = m.lookingAt() && COLONS.in(text.substring(end, m.end()));
                        if (m.lookingAt() && !colon)
                            starts.putIfAbsent(m.end(), new Start(ISSUED, Cue.SIGNING, true, text.length()));
                    });
        }
    }

    /** The end of the first small word, in the words given, that ties a document to names. */
    private static Optional<Integer> tie(Wording words, Lexicon ties, int from, int to) {
        for (int k = from; k < Math.min(to, words.size()); k++) {
            Optional<Lexicon.Hit> tie = ties.at(words, k);
            if (tie.isPresent() && Character.isLowerCase(words.printed(k).codePointAt(0)))
                return Optional.of(words.tokens().get(tie.get().toWord() - 1).to());
        }
        return Optional.empty();
    }

    /** "A, B and C are among the signatories": a sentence that speaks of signing only behind the names. */
    private void beforeCueWords(String text, Wording words, List<Integer> sentenceEnds, Map<Integer, Start> starts) {
        int from = 0;
        int word = 0;
        for (int end : sentenceEnds) {
            Cue cue = Cue.NONE;
            int at = from;
            for (; word < words.size() && words.tokens().get(word).from() < end; word++) {
                if (cue.announces()) continue;
                cue = cueAt(words, word);
                at = words.tokens().get(word).from();
            }
            boolean lists = Texts.count(text.substring(from, at), RunOnFinder.PARTING) >= FEW_PARTED;
            if (cue == Cue.SIGNING && lists)
                starts.merge(from, new Start(BEHIND, cue, true, at, true), RunOnStarts::surer);
            from = end;
        }
    }

    private static Start surer(Start one, Start other) {
        return one.points() >= other.points() ? one : other;
    }

    /** Without capitals nothing tells where the names begin, so they begin at once. */
    private static Pattern gap(String text, int at) {
        int next = at;
        while (next < text.length() && text.charAt(next) == ' ') next++;
        boolean caseless = next < text.length() && Script.isCaseless(text.codePointAt(next));
        return caseless ? SPACE : LOWER_RUN;
    }

    private Cue cueAt(Wording words, int i) {
        if (vocabulary.signing().at(words, i).isPresent()) return Cue.SIGNING;
        if (vocabulary.takingPart().at(words, i).isPresent()) return Cue.TAKING_PART;
        return vocabulary.supporting().at(words, i).isPresent() ? Cue.SUPPORTING : Cue.NONE;
    }
}
