package org.undersigned.structure;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** "Norway: A, B": one line names a country and several of its organisations. */
final class CountryLed {
    private static final Pattern LED = Pattern.compile("^([^:,;|]{3,40}):\\s*(?=\\S)");

    private final Vocabulary vocabulary;
    private final Shapes shapes;
    private final RunOn runOn;
    private final Hyphens hyphens;

    CountryLed(Vocabulary vocabulary, Shapes shapes, Hyphens hyphens) {
        this.hyphens = hyphens;
        this.vocabulary = vocabulary;
        this.shapes = shapes;
        this.runOn = new RunOn(vocabulary, shapes);
    }

    /** The organisations each by itself, with the country as their group; the entry unchanged where it is not so built. */
    List<Draft> split(Draft draft, List<TextLine> lines) {
        Matcher m = LED.matcher(draft.text());
        if (!m.find() || !isGroup(m.group(1))) return List.of(draft);
        Flow flow = new Flow(hyphens);
        for (Draft.Span span : draft.spans())
            flow.add(span.line(), lines.get(span.line()), Math.max(span.from(), start(draft, span, lines)));
        int from = m.end() + flow.text().indexOf(draft.text());
        List<Range> parts = runOn.split(flow.text(), new Range(from, flow.length()));
        boolean named = parts.stream().allMatch(part -> isName(part.of(flow.text())));
        if (!flow.text().contains(draft.text()) || parts.size() < 2 || !named) return List.of(draft);
        Optional<String> group = Optional.of(m.group(1).strip());
        return parts.stream()
                .map(part -> new Draft(
                        part.of(flow.text()), Optional.empty(), false, group, flow.spans(part.from(), part.to())))
                .toList();
    }

    /** Behind the marker of the first line. */
    private static int start(Draft draft, Draft.Span span, List<TextLine> lines) {
        return span.equals(draft.spans().get(0)) ? lines.get(span.line()).contentStart() : 0;
    }

    /** A country, a part of the world, or a kind: "Syndicats : A, B". */
    private boolean isGroup(String label) {
        Wording words = Wording.of(label);
        return vocabulary.countries().isCountry(label)
                || words.size() <= 4
                        && (vocabulary.kindsOfSignatories().opens(words)
                                || vocabulary.regions().opens(words));
    }

    private boolean isName(String text) {
        Shape shape = shapes.of(text);
        boolean role = shape.role() && !shape.organisation() && !shape.acronym();
        return Script.startsLikeName(text) && !role && text.length() > 2;
    }
}
