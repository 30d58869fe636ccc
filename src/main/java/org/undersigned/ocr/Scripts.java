package org.undersigned.ocr;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What the script of a text means for its order and its spaces. */
final class Scripts {
    /** Of both Japanese syllabaries, so of neither for Unicode. */
    private static final int LONG_VOWEL = 'ー';

    private Scripts() {}

    static boolean isRightToLeft(String text) {
        return text.codePoints().filter(Scripts::isRightToLeft).count() * 2
                > text.codePoints().filter(Character::isLetter).count();
    }

    static boolean holdsRightToLeft(CharSequence text) {
        return text.codePoints().anyMatch(Scripts::isRightToLeft);
    }

    private static boolean isRightToLeft(int letter) {
        byte direction = Character.getDirectionality(letter);
        return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
    }

    /** Words of one line as they are read; a line of Arabic or Hebrew is read from its right end, however it was written. */
    static List<Word> inReadingOrder(List<Word> words) {
        String text = String.join(" ", words.stream().map(Word::text).toList());
        if (!isRightToLeft(text)) return List.copyOf(words);
        List<Word> ordered = new ArrayList<>(words);
        ordered.sort(Comparator.comparing(word -> -word.box().map(Box::right).orElse(0)));
        return latinRunsTurned(ordered);
    }

    /** "Free Union" inside a line of Arabic is read from its left end. */
    private static List<Word> latinRunsTurned(List<Word> words) {
        List<Word> ordered = new ArrayList<>();
        int start = 0;
        for (Word word : words) {
            boolean latin = isLeftToRight(word.text());
            ordered.add(latin ? start : ordered.size(), word);
            if (!latin) start = ordered.size();
        }
        return ordered;
    }

    private static boolean isLeftToRight(String text) {
        return text.codePoints().anyMatch(Character::isLetter) && !holdsRightToLeft(text);
    }

    /** Words from left to right as they are read: names in Arabic or Hebrew inside a line of other letters are read from their right end. */
    static List<Word> runsInReadingOrder(List<Word> words) {
        List<Word> ordered = new ArrayList<>();
        List<Word> run = new ArrayList<>();
        for (Word word : words) {
            if (isRightToLeft(word.text())) run.add(0, word);
            else {
                ordered.addAll(run);
                run.clear();
                ordered.add(word);
            }
        }
        ordered.addAll(run);
        return ordered;
    }

    /** True where letters stand without spaces between the words. */
    static boolean isUnspaced(int letter) {
        UnicodeScript script = UnicodeScript.of(letter);
        return script == UnicodeScript.HAN
                || script == UnicodeScript.HIRAGANA
                || script == UnicodeScript.KATAKANA
                || letter == LONG_VOWEL;
    }

    /** The words of one line with spaces between them, but none between Chinese characters and their marks. */
    static String join(List<Word> words) {
        StringBuilder text = new StringBuilder();
        for (Word word : words) {
            boolean glued = text.length() > 0
                    && isGlued(text.codePointBefore(text.length()), word.text().codePointAt(0));
            if (text.length() > 0 && !glued) text.append(' ');
            text.append(word.text());
        }
        return text.toString();
    }

    private static boolean isGlued(int before, int after) {
        return isUnspaced(before) && (isUnspaced(after) || isMark(after)) || isMark(before) && isUnspaced(after);
    }

    private static boolean isMark(int letter) {
        return !Character.isLetterOrDigit(letter);
    }
}
