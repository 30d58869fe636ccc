package org.undersigned.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Splits a running text into names: "A, B (Country); C and D". Commas inside names, countries and roles behind commas,
 * and conjunctions inside names stay with their names.
 */
final class RunOn {
    /** An initial, initials, or an abbreviation: their stop is part of the name. */
    private static final Pattern KEEPS_STOP =
            Pattern.compile("(?:\\p{Lu}|\\b\\p{L}{1,3}\\.\\p{L}{1,2}|\\b" + Abbreviations.AT_END + ")\\.$");

    /** Long ones ("sowie", "ainsi que", "valamint") stand between names, seldom inside them. */
    private static final int SURE = 4;

    private final Vocabulary vocabulary;
    private final Shapes shapes;
    private final Pattern conjunction;
    private final GluedAnd glued;
    private final Belonging belonging;
    private final MixedCommas mixed;
    private final Couples couples;

    RunOn(Vocabulary vocabulary, Shapes shapes) {
        this.glued = new GluedAnd(vocabulary);
        this.conjunction = vocabulary.conjunctions().of(shapes.language());
        this.belonging = new Belonging(vocabulary, shapes);
        this.mixed = new MixedCommas(vocabulary, shapes, conjunction);
        this.couples = new Couples(shapes, conjunction);
        this.vocabulary = vocabulary;
        this.shapes = shapes;
    }

    List<Range> split(String text, Range whole) {
        List<Range> numbered = Separators.atNumbers(text, whole);
        if (!numbered.isEmpty()) return finish(text, numbered);
        Cut cut = cut(text, whole);
        List<Range> parts = new ArrayList<>();
        List<Range> raw = cut.parts();
        int end = cut.commas() ? lastName(text, raw) : raw.size() - 1;
        for (int i = 0; i < raw.size(); i++) {
            boolean last = i == end;
            for (Range inner : cut.semicolons() ? mixed.split(text, raw.get(i)) : mixed.atForgotten(text, raw.get(i)))
                parts.addAll(cut.semicolons() ? afterSemicolon(text, inner, last) : conjunctions(text, inner, last));
        }
        List<Range> joined = cut.commas() ? belonging.join(text, parts) : parts;
        return finish(text, couples.apart(text, joined));
    }

    /** Names of persons that a conjunction still ties. */
    List<Range> apart(String text, List<Range> names) {
        return couples.apart(text, names);
    }

    /** "A, B and Karl Hammar, archbishop emeritus": what the last one is stands behind it. */
    private int lastName(String text, List<Range> parts) {
        int last = parts.size() - 1;
        while (last > 1 && isSmallRole(parts.get(last).of(text).strip())) last--;
        return last;
    }

    private boolean isSmallRole(String part) {
        return !part.isEmpty()
                && Character.isLowerCase(part.codePointAt(0))
                && vocabulary.roles().isIn(part)
                && !vocabulary.organisations().isIn(part);
    }

    /** Semicolons part all names, but perhaps the last two, which must then be whole: "; A; and B", "; A and B". */
    private List<Range> afterSemicolon(String text, Range part, boolean last) {
        if (!last) return List.of(part);
        Matcher m = conjunction.matcher(text).region(part.trimmed(text, " ").from(), part.to());
        return conjunctions(text, m.lookingAt() ? new Range(m.end(), part.to()) : part, false);
    }

    private record Cut(List<Range> parts, boolean commas, boolean semicolons) {}

    /** The separator that parts names here: the strongest that occurs often enough. */
    private static Cut cut(String text, Range whole) {
        List<Range> commas = Separators.at(text, whole, Separators.COMMAS);
        List<Range> semicolons = Separators.at(text, whole, Separators.SEMICOLONS);
        if (semicolons.size() >= 3 || semicolons.size() == 2 && commas.size() <= 4)
            return new Cut(semicolons, false, true);
        List<Range> bullets = Separators.atBullets(text, whole);
        if (bullets.size() >= 3) return new Cut(bullets, false, false);
        List<Range> ideographic = Separators.at(text, whole, Separators.IDEOGRAPHIC);
        if (ideographic.size() >= 3) return new Cut(ideographic, false, false);
        if (commas.size() >= 3)
            return new Cut(Separators.at(text, whole, Separators.COMMAS + Separators.SEMICOLONS), true, false);
        List<Range> slashes = Separators.atSlashes(text, whole);
        if (slashes.size() >= 3) return new Cut(slashes, false, false);
        List<Range> dashes = Separators.atDashes(text, whole);
        return dashes.size() >= 4 && dashes.size() > commas.size()
                ? new Cut(dashes, false, false)
                : new Cut(commas, true, false);
    }

    /** "my own country Australia". */
    private boolean endsInCountry(String text) {
        return vocabulary.countries().isCountry(text.substring(text.lastIndexOf(' ') + 1));
    }

    private List<Range> conjunctions(String text, Range part, boolean last) {
        List<Range> apart = glued.split(text, part);
        if (apart.size() > 1) return apart;
        Range only = apart.get(0);
        Matcher m = conjunction.matcher(text).region(only.from(), only.to());
        while (m.find()) {
            Range a = new Range(only.from(), m.start()).trimmed(text, " ,");
            Range b = new Range(m.end(), only.to()).trimmed(text, " ,");
            if (a.isEmpty() && !b.isEmpty())
                return last || isStrong(b.of(text)) ? conjunctions(text, b, last) : List.of(only);
            // "Natuur- en Milieufederaties"
            if (!a.isEmpty() && text.charAt(a.to() - 1) == '-') continue;
            if (b.isEmpty() || Texts.isOpen(a.of(text)) || Texts.count(a.of(text), "\"") % 2 == 1) continue;
            if (parts(a.of(text), b.of(text), m.group(1), last)) {
                List<Range> both = new ArrayList<>(List.of(a));
                // only one conjunction closes the list, or a long one behind a short one; another one needs two whole
                // names
                both.addAll(last ? conjunctions(text, b, holdsSureConjunction(text, b)) : List.of(b));
                return both;
            }
        }
        return List.of(only);
    }

    /** "A och B samt C". */
    private boolean holdsSureConjunction(String text, Range part) {
        Matcher m = conjunction.matcher(text).region(part.from(), part.to());
        while (m.find()) if (m.group(1).length() >= SURE) return true;
        return false;
    }

    /** Whether a conjunction parts two names, and not two words of one. */
    private boolean parts(String a, String b, String conjunction, boolean last) {
        if (isFiller(b)) return true;
        if (Acronyms.needsBoth(a, b) || Acronyms.beginsIn(a, b)) return false;
        Shape left = shapes.of(a);
        boolean strongA = isStrong(a) || isStrong(withoutLead(a));
        boolean strongB = isStrong(b) || isStrong(withoutLead(b));
        boolean sure = conjunction.length() >= SURE || conjunction.equals("及");
        if (last && left.country() && endsInCountry(b)) return true;
        if (last && strongA && strongB && Character.isLowerCase(b.codePointAt(0))) return true;
        if (last && strongA && opensWithCapitalArticle(b)) return true;
        if (last && sure) return strongA || strongB;
        boolean shortHead = left.organisation()
                && !a.endsWith(")")
                && Wording.of(a).size() <= 4
                && !last
                && left.person() != PersonNames.Likeness.KNOWN;
        if (strongA && strongB && !shortHead && !sharesHead(a, b)) return true;
        if (!last) return false;
        if (Acronyms.isAcronym(a) && Acronyms.isAcronym(b)) return true;
        boolean small = Wording.of(a).size() + Wording.of(b).size() <= 6;
        return (strongA || strongB || small)
                && Script.startsLikeName(withoutLead(b))
                && !sharesHead(a, b)
                && !(left.organisation()
                        && hasPreposition(a)
                        && !shapes.of(b).typed()
                        && Wording.of(b).size() < 3);
    }

    /** "Les Verts", "La Izquierda". */
    private static boolean opensWithCapitalArticle(String name) {
        return Character.isUpperCase(name.codePointAt(0))
                && Joints.ARTICLE.matcher(name).lookingAt();
    }

    private boolean hasPreposition(String name) {
        Wording words = Wording.of(name);
        for (int i = 1; i < words.size(); i++) if (vocabulary.smallWords().hasWord(words.word(i))) return true;
        return false;
    }

    /** "League of Peace and Freedom": what stands behind the conjunction only goes on with a phrase. */
    private boolean sharesHead(String a, String b) {
        Wording words = Wording.of(a);
        Matcher article = Joints.ELIDED_ARTICLE.matcher(b);
        Wording after = Wording.of(article.lookingAt() ? b.substring(article.end()) : b);
        if (words.size() < 3 || after.size() == 0) return false;
        boolean preposition = vocabulary.smallWords().hasWord(words.word(words.size() - 2));
        boolean strong = opensWithCapitalArticle(b)
                || Acronyms.hasBracketed(b)
                || shapes.of(withoutLead(b)).country()
                || Acronyms.isAcronym(withoutLead(b).split(" ", 2)[0])
                || vocabulary.organisations().at(after, 0).isPresent()
                || Acronyms.isAcronym(after.printed(0));
        return preposition && !strong && shapes.of(b).person() != PersonNames.Likeness.KNOWN && !a.endsWith(")");
    }

    /** A strong sign that a text is a name by itself. */
    boolean isStrong(String text) {
        String bare = Texts.strip(text, " .,;");
        if (bare.isEmpty()) return false;
        Shape shape = shapes.of(bare);
        boolean named = Script.startsLikeName(bare)
                || vocabulary.smallWords().hasWord(firstWord(bare))
                || shapes.persons().startOfDescribed(bare) > 0;
        if (shapes.persons().isTitled(withoutLead(bare))) return true;
        return named
                && (shape.organisation()
                        || shape.country()
                        || shape.acronym()
                        || Acronyms.isAcronym(withoutLead(bare).split(" ", 2)[0])
                        || shape.person() == PersonNames.Likeness.KNOWN);
    }

    private static String firstWord(String text) {
        Wording words = Wording.of(text);
        return words.size() == 0 ? "-" : words.word(0);
    }

    private List<Range> finish(String text, List<Range> parts) {
        List<Range> out = new ArrayList<>();
        for (Range part : parts) {
            Range bare = withoutStop(text, dropLead(text, part.trimmed(text, " ;,،、；，•·|¦")));
            if (!bare.isEmpty() && !isFiller(bare.of(text))) out.add(bare);
        }
        return out;
    }

    private static Range withoutStop(String text, Range range) {
        String printed = range.of(text);
        boolean stop = printed.endsWith(".") || printed.endsWith("。");
        return stop && !KEEPS_STOP.matcher(printed).find() ? range.trimmed(text, " .。") : range;
    }

    private boolean isFiller(String text) {
        Wording words = Wording.of(text);
        return words.size() == 0 || vocabulary.isFiller(words);
    }

    private String withoutLead(String text) {
        return dropLead(text, new Range(0, text.length())).of(text);
    }

    /** Small words in lower case before a name ("the", "die", "con la") are not part of it. */
    private Range dropLead(String text, Range range) {
        int from = range.from();
        while (true) {
            int space = range.find(text, ' ', from);
            if (space < 0 || space >= range.to() - 1) break;
            String word = text.substring(from, space);
            Wording words = Wording.of(word);
            boolean small = Character.isLowerCase(word.codePointAt(0))
                    && words.size() == 1
                    && vocabulary.smallWords().hasWord(words.word(0))
                    && !vocabulary.honorifics().isIn(word);
            if (!small) break;
            from = space + 1;
        }
        Matcher elided = Joints.ELIDED_ARTICLE.matcher(text).region(from, range.to());
        return new Range(elided.lookingAt() ? elided.end() : from, range.to());
    }
}
