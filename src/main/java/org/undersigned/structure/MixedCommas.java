package org.undersigned.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Commas where the writer changed over from semicolons, and where none stands between two names. */
final class MixedCommas {
    private static final int GROUP_OPENS = 5;

    private final Vocabulary vocabulary;
    private final Shapes shapes;
    private final Pattern conjunction;

    MixedCommas(Vocabulary vocabulary, Shapes shapes, Pattern conjunction) {
        this.vocabulary = vocabulary;
        this.shapes = shapes;
        this.conjunction = conjunction;
    }

    /** Between semicolons a comma can part names too, where the writer changed over. */
    List<Range> split(String text, Range part) {
        if (isGroup(text, part)) return Separators.at(text, part, Separators.COMMAS);
        if (isGroupOfPersons(text, part)) return persons(text, part);
        List<Range> pieces = new ArrayList<>();
        for (Range next : Separators.at(text, part, Separators.COMMAS)) {
            boolean apart = !pieces.isEmpty() && areTwo(text, pieces.get(pieces.size() - 1), next);
            if (pieces.isEmpty() || apart) pieces.add(next);
            else pieces.add(pieces.remove(pieces.size() - 1).upTo(next));
        }
        return pieces;
    }

    /** "the German organisations A, B, C": small letters and a kind open several names. */
    private boolean isGroup(String text, Range part) {
        Range bare = part.trimmed(text, " ");
        if (bare.isEmpty() || Texts.count(bare.of(text), Separators.COMMAS) < 1) return false;
        Wording words = Wording.of(bare.of(text));
        return vocabulary
                .kindsOfSignatories()
                .find(words)
                .filter(hit -> hit.fromWord() < GROUP_OPENS && hit.toWord() < words.size())
                .filter(hit -> isSmall(words, hit.fromWord()) && !isSmall(words, hit.toWord()))
                .isPresent();
    }

    /** "the writers Ana Lund, Jan Berg and Leo Falk": several persons behind what they are, or by themselves. */
    private boolean isGroupOfPersons(String text, Range part) {
        Range bare = part.trimmed(text, " ");
        if (bare.isEmpty()) return false;
        List<Range> names = persons(text, bare);
        boolean described = shapes.persons().startOfDescribed(bare.of(text)) > 0;
        if (!described && (names.size() < 3 || !isKnownPerson(names.get(0).of(text)))) return false;
        return names.size() > 1
                && names.subList(1, names.size()).stream()
                        .allMatch(name -> shapes.persons().likeness(name.of(text)) != PersonNames.Likeness.NONE);
    }

    private List<Range> persons(String text, Range part) {
        List<Range> names = new ArrayList<>(Separators.at(text, part, Separators.COMMAS));
        Range last = names.get(names.size() - 1);
        Matcher and = conjunction.matcher(text).region(last.from(), last.to());
        if (!and.find() || and.start() == last.from()) return names;
        names.set(names.size() - 1, new Range(last.from(), and.start()));
        names.add(new Range(and.end(), last.to()));
        return names;
    }

    private static boolean isSmall(Wording words, int i) {
        return Character.isLowerCase(words.printed(i).codePointAt(0));
    }

    private boolean areTwo(String text, Range before, Range next) {
        String a = before.of(text);
        String b = next.of(text);
        boolean persons = isBracketedPerson(a) && isKnownPerson(b)
                || isKnownPerson(a) && isBracketedPerson(b)
                || isDescribedPerson(a) && isKnownPerson(b);
        return persons || isWholeEntry(text, before) && isWholeEntry(text, next);
    }

    /** "Detlev Höhne, Vorsitzender Mainz 05". */
    private boolean isDescribedPerson(String text) {
        int comma = text.indexOf(',');
        return comma > 0 && isKnownPerson(text.substring(0, comma));
    }

    private boolean isKnownPerson(String text) {
        return shapes.persons().likeness(text.strip()) == PersonNames.Likeness.KNOWN;
    }

    private boolean isWholeEntry(String text, Range range) {
        if (opensWithCountryAnd(range.of(text))) return false;
        Shape shape = shapes.of(range.of(text));
        if (isBracketedPerson(range.of(text))) return true;
        boolean detailed =
                Acronyms.hasBracketed(range.of(text)) || range.of(text).matches(".*\\s[–-]\\s.*");
        return shape.organisation() && detailed && shape.person() == PersonNames.Likeness.NONE;
    }

    /** "Paolo Beni (presidente nazionale ARCI)": nothing stands behind the bracket. */
    private boolean isBracketedPerson(String text) {
        String bare = text.strip();
        int open = bare.indexOf('(');
        return open > 0
                && bare.indexOf(')') == bare.length() - 1
                && shapes.persons().likeness(bare.substring(0, open)) != PersonNames.Likeness.NONE;
    }

    /** "A B (C) D E (F)": the comma between two persons with brackets was forgotten. */
    List<Range> atForgotten(String text, Range part) {
        int close = part.from() + part.of(text).indexOf(") ");
        if (close < part.from() || close + 2 >= part.to()) return List.of(part);
        Range first = new Range(part.from(), close + 1);
        Range second = new Range(close + 2, part.to());
        boolean both = isBracketedPerson(first.of(text)) && isBracketedPerson(second.of(text));
        return both ? List.of(first, second) : List.of(part);
    }

    /** "…, Panamá y Mouvement…": the country belongs to the name before the comma. */
    private boolean opensWithCountryAnd(String text) {
        Matcher m = conjunction.matcher(text);
        while (m.find()) if (shapes.of(text.substring(0, m.start()).strip()).country()) return true;
        return false;
    }
}
