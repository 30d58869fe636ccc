package org.undersigned.structure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Signatories who leave a word of their own: "Anna Lind: I sign because …", one a line, below a word of signing. */
final class Messages {
    private static final Pattern MESSAGE = Pattern.compile("^([^:：]{2,50}?)\\s*[:：]\\s*(\\S.*)$");
    private static final Signs COLONS = Signs.of(":：");
    private static final int FEWEST = 3;
    private static final int WORDS = 3;
    private static final int SIGNS = 6;
    private static final int LONGEST_HEADING = 60;

    /** In a talk the same names come back. */
    private static final double DIFFERENT = .8;

    private static final double LEFT_A_WORD = 3.5;

    private final List<TextLine> lines;
    private final List<Cue> cues;
    private final Shapes shapes;
    private final Hyphens hyphens;
    private final Vocabulary vocabulary;

    Messages(List<TextLine> lines, List<Cue> cues, Shapes shapes, Hyphens hyphens, Vocabulary vocabulary) {
        this.lines = lines;
        this.cues = cues;
        this.shapes = shapes;
        this.hyphens = hyphens;
        this.vocabulary = vocabulary;
    }

    List<Candidate> find() {
        List<Integer> with = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) if (isMessage(i)) with.add(i);
        if (with.size() < FEWEST || !isSignedAbove(with.get(0))) return List.of();
        List<Draft> entries = with.stream().map(this::name).toList();
        long different = entries.stream().map(Draft::text).distinct().count();
        if (different < DIFFERENT * entries.size()) return List.of();
        Map<String, Double> evidence = new LinkedHashMap<>();
        evidence.put("messages", LEFT_A_WORD);
        evidence.put("count", Math.min(1.2, .4 * Math.log(entries.size())));
        int to = with.get(with.size() - 1) + 1;
        return List.of(new Candidate(with.get(0), to, entries, Optional.empty(), Cue.SIGNING, "messages", evidence));
    }

    /** A name, a colon, and words that are no name themselves. */
    private boolean isMessage(int i) {
        String text = lines.get(i).content();
        if (!COLONS.in(text)) return false;
        Matcher m = MESSAGE.matcher(text);
        if (!m.matches()) return false;
        boolean person = shapes.persons().likeness(m.group(1)) != PersonNames.Likeness.NONE;
        String said = m.group(2);
        boolean some =
                Script.hasCjk(said) ? said.length() >= SIGNS : Wording.of(said).size() >= WORDS;
        Shape shape = shapes.of(said);
        boolean sentence = Shapes.endsSentence(said) || shape.clauseWords() > 0 || Script.hasCjk(said);
        return person && some && sentence && !vocabulary.others().isIn(m.group(1));
    }

    private boolean isSignedAbove(int first) {
        for (int i = 0; i < first; i++) {
            String text = lines.get(i).content();
            boolean brief = text.length() <= LONGEST_HEADING;
            if (cues.get(i).isOfSigners()
                    || brief && Cue.in(Wording.of(text), vocabulary).isOfSigners()) return true;
        }
        return false;
    }

    private Draft name(int i) {
        TextLine line = lines.get(i);
        Matcher m = MESSAGE.matcher(line.content());
        int length = m.matches() ? m.group(1).length() : line.content().length();
        Flow flow = new Flow(hyphens);
        flow.add(i, line, line.contentStart());
        return flow.draft(new Range(0, Math.min(length, flow.length())));
    }
}
