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

    /** Each half whole by itself: a name with its acronym in brackets, or one of two that end in commas as lines of the list do. */
    List<Draft> split(Draft draft) {
        if (draft.spans().size() != 1) return List.of(draft);
        return atConjunction(draft).or(() -> atComma(draft)).orElse(List.of(draft));
    }

    private Optional<List<Draft>> atConjunction(Draft draft) {
        if (draft.text().indexOf(") ") < 0) return Optional.empty();
        Matcher m = conjunction.matcher(draft.text());
        while (m.find()) {
            String first = draft.text().substring(0, m.start()).strip();
            String second = draft.text().substring(m.end()).strip();
            Optional<List<Draft>> both =
                    isWhole(first) && isWhole(second) ? both(draft, first, second) : Optional.empty();
            if (both.isPresent()) return both;
        }
        return Optional.empty();
    }

    /** "Guild of Weavers, League of Pilots (LP),": the comma that ends the line parts names inside it as well. */
    private Optional<List<Draft>> atComma(Draft draft) {
        String text = draft.text();
        int comma = text.indexOf(", ");
        if (!text.endsWith(",") || comma < 0 || text.indexOf(", ", comma + 1) >= 0) return Optional.empty();
        String first = text.substring(0, comma).strip();
        String second = text.substring(comma + 1, text.length() - 1).strip();
        boolean habit = endsInComma(draft.spans().get(0).line() - 1)
                || endsInComma(draft.spans().get(0).line() + 1);
        boolean sure = shapes.of(second).organisation() || Acronyms.hasBracketed(second);
        return habit && sure && mayBeName(first) && mayBeName(second) ? both(draft, first, second) : Optional.empty();
    }

    private boolean endsInComma(int line) {
        return line >= 0 && line < lines.size() && lines.get(line).text().endsWith(",");
    }

    private boolean mayBeName(String text) {
        Shape shape = shapes.of(text);
        return !shape.country() && !shape.role() && shape.person() != PersonNames.Likeness.KNOWN;
    }

    private Optional<List<Draft>> both(Draft draft, String first, String second) {
        Draft.Span span = draft.spans().get(0);
        String line = lines.get(span.line()).text();
        int at = line.lastIndexOf(second);
        if (at < 0) return Optional.empty();
        int end = line.lastIndexOf(first) + first.length();
        return Optional.of(List.of(
                part(draft, first, draft.number(), new Draft.Span(span.line(), span.from(), end)),
                part(draft, second, Optional.empty(), new Draft.Span(span.line(), at, span.to()))));
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
