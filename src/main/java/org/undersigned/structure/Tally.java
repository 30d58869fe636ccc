package org.undersigned.structure;

import java.util.List;
import java.util.regex.Pattern;

/** Counts over the entries of a region: how they look together. */
final class Tally {
    private static final Pattern SEMICOLON = Pattern.compile("[;；]\\s*\\S");
    private static final Pattern FIGURES =
            Pattern.compile("\\| *[\\d.,% ]*\\d[\\d.,% ]*(?:\\||$)|\\p{L}[ .…]+\\d{1,3}$");
    private static final Pattern TIME = Pattern.compile("^[\\d–-]*?\\d{1,2} ?[.:hH] ?[0-5]\\d(?!\\d)");
    private static final Signs COLONS = Signs.of(":：");
    private static final String PARTING = ",،、，•·";

    private final double mean;
    private final double spread;
    private final double typed;
    private final double runOn;
    private final double countries;
    private final double sentences;
    private static final Pattern LABEL =
            Pattern.compile("^[^:(]{0,80}\\p{Ll}{3,}:\\s+\\p{Lu}|^[^:：(]{2,20}[:：]\\p{IsHan}");
    private static final int SENTENCE_WORDS = 6;
    private static final int SENTENCE_CJK = 8;
    private final double figures;
    private final double times;
    private final double labelled;

    Tally(List<Draft> entries, Shapes shapes) {
        int n = Math.max(1, entries.size());
        double sum = 0;
        int types = 0;
        int long_ = 0;
        int bare = 0;
        int ends = 0;
        int counts = 0;
        int clocks = 0;
        int labels = 0;
        for (Draft entry : entries) {
            Shape shape = shapes.of(entry.text());
            sum += Math.max(-1.5, shape.score() + (entry.marked() ? .3 : 0));
            if (shape.typed()) types++;
            if (shape.country()) bare++;
            if (isSentence(entry.text())) ends++;
            boolean digits = Signs.DIGITS.in(entry.text());
            if (COLONS.in(entry.text()) && LABEL.matcher(entry.text()).find()) labels++;
            if (digits && FIGURES.matcher(entry.text()).find()) counts++;
            if (digits && TIME.matcher(entry.text()).find()) clocks++;
            boolean several = SEMICOLON.matcher(entry.text()).find() || Texts.count(entry.text(), PARTING) >= 4;
            if (several && !entry.marked()) long_++;
        }
        mean = sum / n;
        typed = (double) types / n;
        runOn = (double) long_ / n;
        countries = (double) bare / n;
        sentences = (double) ends / n;
        figures = (double) counts / n;
        times = (double) clocks / n;
        labelled = (double) labels / n;
        spread = spread(entries);
    }

    private static boolean isSentence(String text) {
        boolean long_ = Script.hasCjk(text)
                ? text.length() > SENTENCE_CJK
                : Wording.of(text).size() > SENTENCE_WORDS;
        return long_ && Shapes.endsSentence(text);
    }

    /** How unlike the lengths are: the mean distance from the middle one, as a share of it. */
    private static double spread(List<Draft> entries) {
        List<Integer> lengths =
                entries.stream().map(e -> e.text().length()).sorted().toList();
        if (lengths.isEmpty()) return 1;
        int middle = lengths.get(lengths.size() / 2);
        double sum =
                lengths.stream().mapToInt(length -> Math.abs(length - middle)).sum();
        return sum / lengths.size() / Math.max(12, middle);
    }

    double mean() {
        return mean;
    }

    double spread() {
        return spread;
    }

    /** The share of entries of which something says what they are. */
    double typed() {
        return typed;
    }

    /** The share of entries that seem to hold several names. */
    double runOn() {
        return runOn;
    }

    /** The share of entries that open with a time of day: a programme. */
    double times() {
        return times;
    }

    /** The share of entries with a figure in a cell behind the first, or at the end: points, prices, pages. */
    double figures() {
        return figures;
    }

    /** The share of entries that open with a label in words: "Housing: Anna Lind". */
    double labelled() {
        return labelled;
    }

    double countries() {
        return countries;
    }

    double sentences() {
        return sentences;
    }
}
