package org.undersigned.structure;

import java.util.ArrayList;
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

    CountryLed(Vocabulary vocabulary, Shapes shapes) {
        this.vocabulary = vocabulary;
        this.shapes = shapes;
        this.runOn = new RunOn(vocabulary, shapes);
    }

    /** The organisations each by itself, with the country as their group; the entry unchanged where it is not so built. */
    List<Draft> split(Draft draft) {
        Matcher m = LED.matcher(draft.text());
        if (!m.find() || draft.spans().size() != 1 || !isGroup(m.group(1))) return List.of(draft);
        List<Range> parts =
                runOn.split(draft.text(), new Range(m.end(), draft.text().length()));
        if (parts.size() < 2 || !parts.stream().allMatch(part -> isName(part.of(draft.text())))) return List.of(draft);
        Draft.Span whole = draft.spans().get(0);
        int shift = whole.to() - draft.text().length();
        List<Draft> drafts = new ArrayList<>();
        for (Range part : parts) {
            Draft.Span span = new Draft.Span(whole.line(), shift + part.from(), shift + part.to());
            drafts.add(
                    new Draft(part.of(draft.text()), Optional.empty(), false, Optional.of(m.group(1)), List.of(span)));
        }
        return drafts;
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
        return Script.startsLikeName(text) && !shapes.of(text).role() && text.length() > 3;
    }
}
