package org.undersigned.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Parts names that a conjunction joins which is written together with the next word, as in Arabic and Hebrew. */
final class GluedAnd {
    private static final Pattern GLUED_AND =
            Pattern.compile("(?:^|(?<=\\s))(?:و(?=\\p{L}{3,})|ו(?=[\\u05d0-\\u05ea]{3,}))");

    private final Vocabulary vocabulary;

    GluedAnd(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** Whether there may be several names that nothing else parts. */
    static boolean mayPart(String text) {
        return Script.isRightToLeft(text) && GLUED_AND.matcher(text).results().count() >= 2;
    }

    /** Arabic writes "and" together with the next word: "وحزب العمال". */
    List<Range> split(String text, Range part) {
        Range bare = part.trimmed(text, " ");
        if (bare.isEmpty() || !Script.isRightToLeft(bare.of(text))) return List.of(part);
        List<Range> out = new ArrayList<>();
        int start = bare.from();
        Matcher m = GLUED_AND.matcher(text).region(bare.from(), bare.to());
        while (m.find()) {
            String rest = text.substring(m.end(), bare.to());
            Wording words = Wording.of(rest);
            boolean head =
                    words.size() > 0 && vocabulary.organisations().at(words, 0).isPresent();
            if (!head || isAdjective(rest)) continue;
            if (m.start() > start) out.add(new Range(start, m.start()).trimmed(text, " "));
            start = m.end();
        }
        out.add(new Range(start, bare.to()));
        return out;
    }

    /** "العمال والفلاحين": the second of a pair of nouns with articles belongs to the name before it. */
    private static boolean isAdjective(String rest) {
        return rest.startsWith("ال") && rest.split("\\s+").length <= 1;
    }
}
