package org.undersigned.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Headings that alternate with running names: "Unions", and below it "A, B, C"; "Churches", and below it "D, E". */
final class GroupedRuns {
    /** So many headed runs make a pattern. */
    private static final int ENOUGH = 2;

    private static final double MOST = .8;
    private static final int LONGEST_HEADING = 8;

    private final List<TextLine> lines;
    private final Shapes shapes;
    private final Hyphens hyphens;
    private final RunOn runOn;

    private record Run(Flow flow, List<Range> parts) {}

    GroupedRuns(List<TextLine> lines, Vocabulary vocabulary, Shapes shapes, Hyphens hyphens) {
        this.lines = lines;
        this.shapes = shapes;
        this.hyphens = hyphens;
        this.runOn = new RunOn(vocabulary, shapes);
    }

    /** The names under their headings, where the items are so built. */
    Optional<List<Draft>> of(List<List<Integer>> items) {
        if (items.size() < 2 * ENOUGH || items.size() > 60) return Optional.empty();
        List<Draft> drafts = new ArrayList<>();
        int headed = 0;
        int i = 0;
        while (i + 1 < items.size()) {
            Optional<Run> run = isHeading(items.get(i)) ? run(items.get(i + 1)) : Optional.empty();
            if (run.isPresent()) {
                drafts.addAll(drafts(run.get(), lines.get(items.get(i).get(0)).content()));
                headed++;
            }
            i += run.isPresent() ? 2 : 1;
        }
        boolean pattern = headed >= ENOUGH && 2 * headed >= MOST * items.size();
        return pattern ? Optional.of(drafts) : Optional.empty();
    }

    private boolean isHeading(List<Integer> item) {
        String text = lines.get(item.get(0)).content();
        return item.size() == 1
                && Wording.of(text).size() <= LONGEST_HEADING
                && Texts.count(text, ",;|(") == 0
                && !Shapes.endsSentence(text);
    }

    private Optional<Run> run(List<Integer> item) {
        Flow flow = new Flow(hyphens);
        for (int line : item) flow.add(line, lines.get(line), lines.get(line).contentStart());
        List<Range> parts = runOn.split(flow.text(), new Range(0, flow.length()));
        boolean several = parts.size() >= 2 && Texts.count(flow.text(), ",;•·،、") >= 1;
        boolean names =
                parts.stream().filter(part -> isName(part.of(flow.text()))).count() >= MOST * parts.size();
        return several && names ? Optional.of(new Run(flow, parts)) : Optional.empty();
    }

    private boolean isName(String text) {
        Shape shape = shapes.of(text);
        return Script.startsLikeName(text) && shape.clauseWords() == 0 && !shape.country() && !shape.role();
    }

    private static List<Draft> drafts(Run run, String heading) {
        String text = run.flow().text();
        Optional<String> group = Optional.of(Texts.strip(heading, " :："));
        return run.parts().stream()
                .map(part -> new Draft(
                        part.of(text),
                        Optional.empty(),
                        false,
                        group,
                        run.flow().spans(part.from(), part.to())))
                .filter(draft -> !draft.spans().isEmpty())
                .toList();
    }
}
