package org.undersigned.organisations;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** How far two names agree, once read. */
enum NameAgreement {
    NONE,
    /** Most of the meaning is shared. */
    NEAR,
    SAME_MEANING,
    SAME_WORDS;

    /** Three quarters of the meaning: below that, two bodies of the same kind in the same country look alike. */
    private static final double NEAR_ENOUGH = 0.75;

    /** One slip in a word of six letters, two in twelve; shorter words must be equal. */
    private static final int LETTERS_PER_SLIP = 6;

    static NameAgreement of(NameKey a, NameKey b) {
        if (a.key().equals(b.key())) return a.surface().equals(b.surface()) ? SAME_WORDS : SAME_MEANING;
        if (!a.wings().equals(b.wings())) return NONE;
        if (a.concepts().equals(b.concepts()) && sameButForSlips(a.rest(), b.rest())) return SAME_MEANING;
        return shareOfMeaning(a, b) >= NEAR_ENOUGH ? NEAR : NONE;
    }

    /** Unexplained words that differ only as misread words differ. */
    private static boolean sameButForSlips(List<String> a, List<String> b) {
        if (a.size() != b.size() || a.isEmpty()) return false;
        for (int i = 0; i < a.size(); i++) if (!isSlip(a.get(i), b.get(i))) return false;
        return true;
    }

    private static boolean isSlip(String a, String b) {
        if (a.equals(b)) return true;
        int slips = Math.min(a.length(), b.length()) / LETTERS_PER_SLIP;
        if (slips == 0 || hasDigit(a) || hasDigit(b)) return false;
        return new LevenshteinDistance(slips).apply(a, b) >= 0;
    }

    private static boolean hasDigit(String word) {
        return word.chars().anyMatch(Character::isDigit);
    }

    private static double shareOfMeaning(NameKey a, NameKey b) {
        Set<String> mine = words(a);
        Set<String> both = new HashSet<>(mine);
        Set<String> theirs = words(b);
        both.retainAll(theirs);
        return 2.0 * both.size() / (mine.size() + theirs.size());
    }

    private static Set<String> words(NameKey key) {
        Set<String> words = new HashSet<>();
        Stream.concat(key.concepts().stream(), key.rest().stream()).forEach(words::add);
        return words;
    }
}
