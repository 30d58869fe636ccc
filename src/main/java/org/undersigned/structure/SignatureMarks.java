package org.undersigned.structure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Persons whose names carry the mark of a signature: "Kiss Anna s.k. Nagy Pál s.k.", "gez. Maria Huber". */
final class SignatureMarks {
    private static final int FEWEST = 2;
    private static final int MOST_NAMES = 4;

    /** Most of what stands beside the marks must be names. */
    private static final double MOST = .7;

    private static final double MARKED = 2.5;
    private static final String EDGES = " ,;.|/–—-";

    /** One row of the table: the forms of a mark, and where they are whole words. */
    private record Mark(List<String> forms, Pattern whole) {
        static Mark of(List<String> forms) {
            String any = forms.stream().map(Pattern::quote).collect(Collectors.joining("|", "(?:", ")"));
            return new Mark(List.copyOf(forms), Pattern.compile("(?<![\\p{L}\\d])" + any + "(?![\\p{L}\\d])"));
        }

        boolean isOn(String text) {
            for (String form : forms)
                if (text.contains(form)) return whole.matcher(text).find();
            return false;
        }
    }

    private static final List<Mark> MARKS = Table.rows("signature-marks.csv").stream()
            .map(row -> Mark.of(Table.forms(row)))
            .toList();

    private final List<TextLine> lines;
    private final Shapes shapes;
    private final Hyphens hyphens;

    SignatureMarks(List<TextLine> lines, Shapes shapes, Hyphens hyphens) {
        this.lines = lines;
        this.shapes = shapes;
        this.hyphens = hyphens;
    }

    List<Candidate> find() {
        List<Candidate> found = new ArrayList<>();
        for (Mark mark : MARKS) {
            int from = 0;
            while (from < lines.size()) {
                int to = from;
                while (to < lines.size() && mark.isOn(lines.get(to).text())) to++;
                if (to > from) inRun(from, to, mark.whole()).ifPresent(found::add);
                from = to + 1;
            }
        }
        return found;
    }

    private Optional<Candidate> inRun(int from, int to, Pattern mark) {
        Flow flow = new Flow(hyphens);
        for (int i = from; i < to; i++) flow.add(i, lines.get(i), lines.get(i).contentStart());
        String text = flow.text();
        List<Range> at = new ArrayList<>();
        Matcher m = mark.matcher(text);
        while (m.find()) at.add(new Range(m.start(), m.end()));
        boolean before = !at.isEmpty() && text.substring(0, at.get(0).from()).isBlank();
        List<Range> names = new ArrayList<>();
        for (int i = 0; i < at.size(); i++) {
            int start = before ? at.get(i).to() : i == 0 ? 0 : at.get(i - 1).to();
            int end = !before
                    ? at.get(i).from()
                    : i + 1 < at.size() ? at.get(i + 1).from() : text.length();
            name(text, new Range(start, end).trimmed(text, EDGES), !before).ifPresent(names::add);
        }
        boolean enough = names.size() >= FEWEST && names.size() >= MOST * at.size();
        return enough ? Optional.of(candidate(from, to, flow, names)) : Optional.empty();
    }

    /** The whole stretch, or the words of it beside the mark that are a name. */
    private Optional<Range> name(String text, Range stretch, boolean atEnd) {
        if (stretch.isEmpty()) return Optional.empty();
        if (isPerson(Shapes.head(stretch.of(text)))) return Optional.of(stretch);
        int at = atEnd ? stretch.to() : stretch.from();
        Optional<Range> longest = Optional.empty();
        for (int n = 0; n < MOST_NAMES; n++) {
            int space = atEnd ? text.lastIndexOf(' ', at - 1) : text.indexOf(' ', at + 1);
            boolean outside = space < 0 || (atEnd ? space < stretch.from() : space >= stretch.to());
            if (outside) break;
            at = space;
            Range part = atEnd ? new Range(at + 1, stretch.to()) : new Range(stretch.from(), at);
            if (n > 0 && isPerson(part.of(text))) longest = Optional.of(part);
        }
        return longest;
    }

    private boolean isPerson(String text) {
        return shapes.persons().likeness(text) != PersonNames.Likeness.NONE;
    }

    private static Candidate candidate(int from, int to, Flow flow, List<Range> names) {
        List<Draft> entries = names.stream().map(flow::draft).toList();
        Map<String, Double> evidence = new LinkedHashMap<>();
        evidence.put("signature marks", MARKED);
        evidence.put("count", Math.min(1.2, .4 * Math.log(names.size())));
        return new Candidate(from, to, entries, Optional.empty(), Cue.SIGNING, "marks", evidence);
    }
}
