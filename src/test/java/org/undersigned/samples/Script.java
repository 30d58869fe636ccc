package org.undersigned.samples;

import com.ibm.icu.text.ArabicShaping;
import com.ibm.icu.text.ArabicShapingException;
import com.ibm.icu.text.Bidi;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What right-to-left writing needs from a typesetter that only knows glyphs from left to right. */
final class Script {
    private static final Set<String> RIGHT_TO_LEFT = Set.of("ar", "fa", "he", "ur");
    private static final ArabicShaping JOINED = new ArabicShaping(
            ArabicShaping.LETTERS_SHAPE | ArabicShaping.TEXT_DIRECTION_LOGICAL | ArabicShaping.LENGTH_GROW_SHRINK);

    private Script() {}

    static boolean isRightToLeft(String language) {
        return RIGHT_TO_LEFT.contains(language);
    }

    /** Letters in the forms that they take beside their neighbours, in the order they are read. */
    static String joined(String word) {
        try {
            return JOINED.shape(word);
        } catch (ArabicShapingException e) {
            throw new IllegalArgumentException("Cannot join the letters of " + word, e);
        }
    }

    /** The glyphs of a word from left to right. */
    static String visual(String word) {
        String shaped = joined(word);
        return Bidi.requiresBidi(shaped.toCharArray(), 0, shaped.length())
                ? new Bidi(shaped, Bidi.RTL).writeReordered(Bidi.DO_MIRRORING)
                : shaped;
    }

    /** For each place from left to right, which word stands there. */
    static List<Integer> order(List<String> words, boolean rightToLeft) {
        byte[] levels = new byte[words.size()];
        for (int i = 0; i < levels.length; i++) levels[i] = level(words.get(i), rightToLeft);
        List<Integer> order = new ArrayList<>();
        for (int index : Bidi.reorderVisual(levels)) order.add(index);
        return order;
    }

    private static byte level(String word, boolean rightToLeft) {
        byte strong = Bidi.getBaseDirection(word);
        if (!rightToLeft) return (byte) (strong == Bidi.RTL ? 1 : 0);
        return (byte) (strong == Bidi.LTR || word.matches("[\\d.,/()–-]*\\d[\\d.,/()–-]*") ? 2 : 1);
    }
}
