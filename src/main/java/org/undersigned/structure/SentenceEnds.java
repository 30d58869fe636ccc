package org.undersigned.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where the sentences of a running text end. */
final class SentenceEnds {
    private static final Pattern END = Pattern.compile("(?<!(?:^|[\\s(.-])\\p{Lu}|\\b" + Abbreviations.AT_END + "|\\b"
            + Abbreviations.INSIDE + ")[" + Shapes.STOPS + "][\"”»’)]*(?=\\s|$)|[。！？]");

    private static final int LONGEST_TITLE = 8;

    private final Lexicon titles;

    /** @param titles of persons; their stops end no sentence */
    SentenceEnds(Lexicon titles) {
        this.titles = titles;
    }

    /** Behind each sentence; the end of the text is the last. */
    List<Integer> of(String text) {
        List<Integer> ends = new ArrayList<>();
        Matcher m = END.matcher(text).useTransparentBounds(true);
        for (int i = 0; i < text.length(); i++)
            if (isStop(text, i)
                    && !isAbbreviated(text, i)
                    && m.region(i, text.length()).lookingAt()) ends.add(m.end());
        if (ends.isEmpty() || ends.get(ends.size() - 1) < text.length()) ends.add(text.length());
        return ends;
    }

    /** As finding the pattern does, but tried only where a stop stands. */
    static boolean isInside(String text) {
        Matcher m = END.matcher(text).useTransparentBounds(true).useAnchoringBounds(false);
        for (int i = 0; i < text.length(); i++)
            if (isStop(text, i) && m.region(i, text.length()).lookingAt()) return true;
        return false;
    }

    private static boolean isStop(String text, int at) {
        return Shapes.STOPS.indexOf(text.charAt(at)) >= 0;
    }

    /** "prof. Andrzej", "dr hab. Ewa": the stop of a title ends no sentence. */
    private boolean isAbbreviated(String text, int stop) {
        int from = stop;
        while (from > 0 && Character.isLetter(text.charAt(from - 1)) && stop - from < LONGEST_TITLE) from--;
        return stop > from && titles.hasWord(Wording.fold(text.substring(from, stop)));
    }
}
