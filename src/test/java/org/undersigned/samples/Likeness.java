package org.undersigned.samples;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** How alike two names are, 0..1: twice the letters in common runs over all letters (Ratcliff and Obershelp, 1988). */
final class Likeness {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_]+");

    private final int[] left;
    private final int[] right;

    private Likeness(String left, String right) {
        this.left = left.codePoints().toArray();
        this.right = right.codePoints().toArray();
    }

    /** Lower case, accents and punctuation gone. */
    static String folded(String text) {
        String bare = Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFKD)
                .codePoints()
                .filter(letter -> com.ibm.icu.lang.UCharacter.getCombiningClass(letter) == 0)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return WORD.matcher(bare).results().map(MatchResult::group).collect(Collectors.joining(" "));
    }

    static double of(String left, String right) {
        if (left.equals(right)) return 1;
        if (left.isEmpty() || right.isEmpty()) return 0;
        Likeness likeness = new Likeness(left, right);
        int all = likeness.left.length + likeness.right.length;
        return 2.0 * likeness.common(0, likeness.left.length, 0, likeness.right.length) / all;
    }

    /** Letters in the longest common run, and in those on either side of it. */
    private int common(int from, int to, int start, int end) {
        int best = 0;
        int bestLeft = from;
        int bestRight = start;
        int[] runs = new int[end - start + 1];
        for (int i = from; i < to; i++) {
            for (int j = end - 1; j >= start; j--) {
                int run = left[i] == right[j] ? runs[j - start] + 1 : 0;
                runs[j - start + 1] = run;
                int leftAt = i - run + 1;
                int rightAt = j - run + 1;
                if (run > best || run == best && run > 0 && leftAt == bestLeft && rightAt < bestRight) {
                    best = run;
                    bestLeft = leftAt;
                    bestRight = rightAt;
                }
            }
        }
        if (best == 0) return 0;
        return best + common(from, bestLeft, start, bestRight) + common(bestLeft + best, to, bestRight + best, end);
    }
}
