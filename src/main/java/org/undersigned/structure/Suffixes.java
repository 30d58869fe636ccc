package org.undersigned.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the name inside an item that prose stands before or behind: "groups of Pax Christi", "C, who called for". */
final class Suffixes {
    /** What leaving out a word with a capital costs; small words are nearly free. */
    private static final double PER_NAME = .3;

    /** What cutting costs where it is not known that prose goes on, and by how much more what is left must look like a signatory. */
    private static final double CUT = .2;

    private static final double BETTER = .3;

    /** "FEDERATION OF MINERS in coordination with": the name is what is set in capitals. */
    private static final Pattern CAPITALS_THEN_PROSE =
            Pattern.compile("^((?:\\p{Lu}{2,}[\\p{Lu}\\s’'-]*){2,}\\p{Lu})\\s+\\p{Ll}{2,}");

    private final Shapes shapes;
    private final Vocabulary vocabulary;

    Suffixes(Vocabulary vocabulary, Shapes shapes) {
        this.vocabulary = vocabulary;
        this.shapes = shapes;
    }

    /** The end of the item that looks most like a signatory. */
    Range best(String text, Range item) {
        List<Integer> starts = wordStarts(text, item);
        if (starts.size() < 4) return item;
        boolean lower = Character.isLowerCase(text.codePointAt(item.from()));
        double best = shapes.score(item.of(text)) - (lower ? .5 : 0);
        Range found = item;
        double lost = 0;
        for (int i = 1; i < starts.size(); i++) {
            lost += Character.isUpperCase(text.codePointAt(starts.get(i - 1))) ? 1 : .05;
            int c = text.codePointAt(starts.get(i));
            if (!Character.isUpperCase(c) && "«“\"„".indexOf(c) < 0) continue;
            Range end = new Range(starts.get(i), item.to());
            if (i == starts.size() - 1 && !Acronyms.isAcronym(end.of(text))) break;
            double score = shapes.score(end.of(text)) - PER_NAME * lost;
            if (score > best) {
                best = score;
                found = end;
            }
        }
        return found;
    }

    /** The beginning of the item, where prose in lower case may go on behind a name. */
    Range bestPrefix(String text, Range item) {
        return bestPrefix(text, item, CUT, BETTER);
    }

    /** The same where prose does go on behind the name. */
    Range surePrefix(String text, Range item) {
        return bestPrefix(text, item, 0, 0);
    }

    private Range bestPrefix(String text, Range item, double cut, double better) {
        Matcher capitals = CAPITALS_THEN_PROSE.matcher(item.of(text));
        if (capitals.find()) return new Range(item.from(), item.from() + capitals.end(1));
        List<Integer> starts = wordStarts(text, item);
        double best = shapes.score(item.of(text));
        Range found = item;
        for (int i = 1; i < Math.min(starts.size(), 12); i++) {
            if (!Character.isLowerCase(text.codePointAt(starts.get(i))) || isTie(text, starts, i)) continue;
            Range begin = new Range(item.from(), starts.get(i)).trimmed(text, " ,");
            // "Association for …": a head alone is no name
            if (i == 1 && shapes.of(begin.of(text)).organisation() && !Acronyms.isAcronym(begin.of(text))) continue;
            double score = shapes.score(begin.of(text)) - cut;
            if (score > best + better) {
                best = score;
                found = begin;
            }
        }
        return found;
    }

    /** "Sociedade de Ecologia": the word joins two capitals of one name. */
    private boolean isTie(String text, List<Integer> starts, int i) {
        return i + 1 < starts.size()
                && vocabulary.isJoining(
                        text.substring(starts.get(i), starts.get(i + 1)).strip())
                && Character.isUpperCase(text.codePointAt(starts.get(i + 1)));
    }

    private static List<Integer> wordStarts(String text, Range item) {
        List<Integer> starts = new ArrayList<>();
        for (int i = item.from(); i < item.to(); i++)
            if (text.charAt(i) != ' ' && (i == item.from() || text.charAt(i - 1) == ' ')) starts.add(i);
        return starts;
    }
}
