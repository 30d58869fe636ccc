package org.undersigned.samples;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * One piece of a statement's source that is set in one way.
 *
 * @param marked the text with its markup; lines of a signature block are kept apart, cells of a row stand between bars
 * @param columns how many columns this and its neighbours of the same kind are set in
 * @param list which signatory list it belongs to, from 1
 * @param group the heading inside the list that it stands under
 */
record Block(Kind kind, String marked, int columns, int list, Optional<String> group) {
    enum Kind {
        TITLE,
        HEADING,
        PARAGRAPH,
        RIGHT,
        SLOGAN,
        LIST_HEADING,
        GROUP,
        ITEM,
        SIGNATURE,
        ROW,
        PAGE_BREAK
    }

    /** What the reader of the paper sees, line breaks of the source gone. */
    String printed() {
        return Markup.printed(marked);
    }

    List<String> lines() {
        return marked.lines().map(Markup::printed).toList();
    }

    List<String> cells() {
        return Arrays.stream(Markup.unmarked(marked).split("\\|", -1))
                .map(String::strip)
                .toList();
    }

    List<Entry> entries() {
        return Markup.entries(marked).stream()
                .map(entry -> entry.in(list, group))
                .toList();
    }
}
