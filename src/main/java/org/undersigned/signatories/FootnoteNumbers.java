package org.undersigned.signatories;

import java.util.List;
import java.util.regex.Pattern;

/** Numbers behind names that point to affiliations below the list: in most entries, or they are part of the names. */
final class FootnoteNumbers {
    private static final Pattern BEHIND = Pattern.compile("(?<=[\\p{L}.)])\\s?\\d{1,2}(?:\\s?,\\s?\\d{1,2})*$");
    private static final double MOST = .6;
    private static final int FEWEST = 3;

    private FootnoteNumbers() {}

    static List<String> without(List<String> texts) {
        long numbered =
                texts.stream().filter(text -> BEHIND.matcher(text).find()).count();
        if (numbered < FEWEST || numbered < MOST * texts.size()) return texts;
        return texts.stream().map(text -> BEHIND.matcher(text).replaceFirst("")).toList();
    }
}
