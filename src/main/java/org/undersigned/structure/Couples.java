package org.undersigned.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Two persons that a conjunction ties amid a running list of persons: "Ana Lund, Jan Berg and Leo Falk, Ida Holm". */
final class Couples {
    private final Shapes shapes;
    private final Pattern conjunction;

    Couples(Shapes shapes, Pattern conjunction) {
        this.shapes = shapes;
        this.conjunction = conjunction;
    }

    /** The same names where most are no persons. */
    List<Range> apart(String text, List<Range> names) {
        long persons = names.stream().filter(name -> isPerson(text, name)).count();
        if (2 * persons < names.size()) return names;
        List<Range> apart = new ArrayList<>();
        for (Range name : names) apart.addAll(apart(text, name));
        return apart;
    }

    private List<Range> apart(String text, Range name) {
        Matcher and = conjunction.matcher(text).region(name.from(), name.to());
        while (and.find()) {
            Range one = new Range(name.from(), and.start());
            Range other = new Range(and.end(), name.to());
            if (isPerson(text, one) && isPerson(text, other)) return List.of(one.trimmed(text, " "), other);
        }
        return List.of(name);
    }

    private boolean isPerson(String text, Range name) {
        String bare = name.of(text).strip();
        if (bare.isEmpty() || !Shapes.head(bare).equals(bare)) return false;
        if (shapes.persons().startOfDescribed(bare) > 0 || shapes.persons().isTitled(bare)) return true;
        Shape shape = shapes.of(bare);
        return shape.person() != PersonNames.Likeness.NONE && !shape.role();
    }
}
