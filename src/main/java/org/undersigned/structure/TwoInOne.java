package org.undersigned.structure;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Two organisations on one line of a list: "Union of Ferrymen (UF) and League of Pilots (LP)". */
final class TwoInOne {
    private final List<TextLine> lines;
    private final Shapes shapes;
    private final Pattern conjunction;

    TwoInOne(List<TextLine> lines, Shapes shapes, Vocabulary vocabulary) {
        this.lines = lines;
        this.shapes = shapes;
        this.conjunction = vocabulary.conjunctions().of(shapes.language());
    }

    /** Each half whole by itself: a name with its acronym in brackets. */
    List<Draft> split(Draft draft) {
        if (draft.spans().size() != 1 || draft.text().indexOf(") ") < 0) return List.of(draft);
        Matcher m = conjunction.matcher(draft.text());
        while (m.find()) {
            String first = draft.text().substring(0, m.start()).strip();
            String second = draft.text().substring(m.end()).strip();
            if (!isWhole(first) || !isWhole(second)) continue;
            Draft.Span span = draft.spans().get(0);
            int at = lines.get(span.line()).text().lastIndexOf(second);
            if (at < 0) continue;
            int end = lines.get(span.line()).text().lastIndexOf(first) + first.length();
            return List.of(
                    part(draft, first, draft.number(), new Draft.Span(span.line(), span.from(), end)),
                    part(draft, second, Optional.empty(), new Draft.Span(span.line(), at, span.to())));
        }
        return List.of(draft);
    }

    private boolean isWhole(String text) {
        return text.endsWith(")")
                && Acronyms.hasBracketed(text)
                && shapes.of(text).organisation();
    }

    private static Draft part(Draft draft, String text, Optional<Integer> number, Draft.Span span) {
        return new Draft(text, number, draft.marked(), draft.group(), List.of(span));
    }
}
