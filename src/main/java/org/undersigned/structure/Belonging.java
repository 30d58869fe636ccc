package org.undersigned.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** What stands behind a comma and belongs to the name before it: a country, a role, a town, a legal form. */
final class Belonging {
    private static final Pattern ADDITION = Pattern.compile("(?i)" + Abbreviations.BEHIND_COMMA + "\\.?");

    private static final String EDGE = " .;,،،、；，•·|";

    private final Shapes shapes;
    private final Vocabulary vocabulary;

    Belonging(Vocabulary vocabulary, Shapes shapes) {
        this.vocabulary = vocabulary;
        this.shapes = shapes;
    }

    /** Countries, roles, towns and legal forms behind a comma go back to the name they belong to. */
    List<Range> join(String text, List<Range> parts) {
        double countries = shareOfCountries(text, parts);
        if (countries > .6) return parts;
        boolean led = isLedByPersons(text, parts);
        List<Range> out = new ArrayList<>();
        for (Range part : parts) {
            Range bare = part.trimmed(text, EDGE);
            if (bare.isEmpty()) continue;
            if (!out.isEmpty() && belongs(text, out.get(out.size() - 1), bare, led))
                out.add(out.remove(out.size() - 1).upTo(bare));
            else out.add(bare);
        }
        return out;
    }

    private double shareOfCountries(String text, List<Range> parts) {
        long hits = parts.stream().filter(p -> shapes.of(p.of(text)).country()).count();
        return (double) hits / Math.max(1, parts.size());
    }

    private boolean belongs(String text, Range before, Range part, boolean led) {
        String s = part.of(text);
        String last = before.of(text);
        Shape shape = shapes.of(s);
        if (ADDITION.matcher(s).matches()) return true;
        // "CGT, FO": a code behind an acronym is one more acronym
        if (shape.country() && Acronyms.isAcronym(s) && Acronyms.isAcronym(last)) return false;
        if (shape.country()) return !shapes.of(last).country();
        PersonNames.Likeness owner = shapes.persons().likeness(Shapes.head(last));
        boolean person = shapes.of(s).person() != PersonNames.Likeness.NONE
                || isSmallPerson(s)
                || shapes.persons().startOfDescribed(s) > 0;
        if (person || owner == PersonNames.Likeness.NONE) return false;
        return led
                || shape.role() && (!shape.organisation() || vocabulary.roles().opens(Wording.of(s)))
                || Character.isLowerCase(s.codePointAt(0))
                        && owner == PersonNames.Likeness.KNOWN
                        && !shape.organisation();
    }

    /** "élisabeth Hervouet": a known given name that the printer began small, and one more name. */
    private boolean isSmallPerson(String text) {
        if (!Character.isLowerCase(text.codePointAt(0)) || text.indexOf(' ') < 0) return false;
        String name = text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
        return shapes.persons().likeness(name) == PersonNames.Likeness.KNOWN
                && !shapes.of(text).role();
    }

    /** Person, role, group, person, role, group…: nearly every name of a person is followed by what belongs to it. */
    private boolean isLedByPersons(String text, List<Range> parts) {
        int persons = 0;
        int followed = 0;
        int roles = 0;
        boolean known = false;
        for (int i = 0; i < parts.size(); i++) {
            if (!isPerson(text, parts.get(i))) continue;
            known |= shapes.persons().likeness(parts.get(i).of(text)) == PersonNames.Likeness.KNOWN;
            persons++;
            if (i + 1 < parts.size() && !isPerson(text, parts.get(i + 1))) followed++;
            if (i + 1 < parts.size() && shapes.of(parts.get(i + 1).of(text)).role()) roles++;
        }
        boolean first = !parts.isEmpty() && isPerson(text, parts.get(0));
        return first
                && persons >= 2
                && followed >= .75 * persons
                && (roles > 0 || known && parts.size() >= 1.9 * persons);
    }

    private boolean isPerson(String text, Range part) {
        String bare = part.trimmed(text, EDGE).of(text);
        return !bare.isEmpty()
                && shapes.persons().likeness(bare) != PersonNames.Likeness.NONE
                && !shapes.of(bare).role();
    }
}
