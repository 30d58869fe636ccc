package org.undersigned.structure;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Counts over the entries of a region: how they look together.
 *
 * @param mean of their scores, a marker counted in
 * @param spread how unlike their lengths are: the mean distance from the middle one, as a share of it
 * @param typed the share of entries of which something says what they are
 * @param runOn the share that seem to hold several names
 * @param countries the share that are a country and nothing else
 * @param sentences the share that end as sentences do
 * @param figures the share with a figure in a cell behind the first, or at the end: points, prices, pages
 * @param times the share that open with a time of day: a programme
 * @param labelled the share that open with a label in words: "Housing: Anna Lind"
 */
record Tally(
        double mean,
        double spread,
        double typed,
        double runOn,
        double countries,
        double sentences,
        double figures,
        double times,
        double labelled) {
    private static final Pattern SEMICOLON = Pattern.compile("[;；]\\s*\\S");
    private static final Pattern FIGURES =
            Pattern.compile("\\| *[\\d.,% ]*\\d[\\d.,% ]*(?:\\||$)|\\p{L}[ .…]+\\d{1,3}$");
    private static final Pattern TIME = Pattern.compile("^[\\d–-]*?\\d{1,2} ?[.:hH] ?[0-5]\\d(?!\\d)");
    private static final Pattern LABEL =
            Pattern.compile("^[^:(]{0,80}\\p{Ll}{3,}:\\s+\\p{Lu}|^[^:：(]{2,20}[:：]\\p{IsHan}");
    private static final Pattern PIECES = Pattern.compile("[,،]\\s*");
    private static final Signs COLONS = Signs.of(":：");
    private static final String PARTING = ",،、，•·";
    private static final int SENTENCE_WORDS = 6;
    private static final int SENTENCE_CJK = 8;
    private static final int SHORTEST_MIDDLE = 12;

    /** A marker speaks for an entry as much as in the finders, and one entry alone is never worse than so. */
    private static final double MARKED = .3;

    private static final double WORST = -1.5;

    static Tally of(List<Draft> entries, Shapes shapes) {
        return new Tally(
                entries.stream().mapToDouble(entry -> points(entry, shapes)).sum() / Math.max(1, entries.size()),
                spread(entries),
                share(entries, entry -> shapes.of(entry.text()).typed()),
                share(entries, entry -> isSeveral(entry) || entries.size() == 1 && holdsPersons(entry, shapes)),
                share(entries, entry -> shapes.of(entry.text()).country()),
                share(entries, entry -> isSentence(entry.text())),
                share(entries, entry -> hasDigits(entry, FIGURES)),
                share(entries, entry -> hasDigits(entry, TIME)),
                share(entries, entry -> isLabelled(entry.text())));
    }

    private static double points(Draft entry, Shapes shapes) {
        return Math.max(WORST, shapes.of(entry.text()).score() + (entry.marked() ? MARKED : 0));
    }

    private static double share(List<Draft> entries, Predicate<Draft> test) {
        return (double) entries.stream().filter(test).count() / Math.max(1, entries.size());
    }

    private static boolean isSeveral(Draft entry) {
        return !entry.marked() && (SEMICOLON.matcher(entry.text()).find() || Texts.count(entry.text(), PARTING) >= 4);
    }

    /** "lo scrittore Gianfranco Bettin, l'urbanista Paolo Berdini": every piece is one, and says so. */
    private static boolean holdsPersons(Draft entry, Shapes shapes) {
        String[] pieces = PIECES.split(entry.text());
        return pieces.length > 1
                && Arrays.stream(pieces)
                        .allMatch(piece -> shapes.persons().startOfDescribed(piece) > 0
                                || shapes.persons().likeness(piece) == PersonNames.Likeness.KNOWN);
    }

    private static boolean hasDigits(Draft entry, Pattern form) {
        return Signs.DIGITS.in(entry.text()) && form.matcher(entry.text()).find();
    }

    private static boolean isLabelled(String text) {
        return COLONS.in(text) && LABEL.matcher(text).find();
    }

    private static boolean isSentence(String text) {
        boolean long_ = Script.hasCjk(text)
                ? text.length() > SENTENCE_CJK
                : Wording.of(text).size() > SENTENCE_WORDS;
        return long_ && Shapes.endsSentence(text);
    }

    private static double spread(List<Draft> entries) {
        List<Integer> lengths =
                entries.stream().map(e -> e.text().length()).sorted().toList();
        if (lengths.isEmpty()) return 1;
        int middle = lengths.get(lengths.size() / 2);
        double sum =
                lengths.stream().mapToInt(length -> Math.abs(length - middle)).sum();
        return sum / lengths.size() / Math.max(SHORTEST_MIDDLE, middle);
    }
}
