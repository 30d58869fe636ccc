package org.undersigned.structure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.undersigned.ocr.Box;

/** Takes page numbers, and what is printed at the head or foot of page after page, out of the flow. */
final class RunningHeads {
    /** So many lines at the top and at the bottom of a page can be running heads. */
    private static final int DEPTH = 2;

    /** Issuer, title and place stand in so many lines at the top of the first page. */
    private static final int OPENING_LINES = 6;

    private static final Pattern PAGE_NUMBER = Pattern.compile("(?iu)^[\\s\\-–—|.·*\\[(]*(?:"
            + Table.anyOf("furniture.csv", "page") + "\\s*)?\\d{1,4}(?:\\s*(?:/|"
            + Table.anyOf("furniture.csv", "pages") + ")\\s*\\d{1,4})?[\\s\\-–—|.·*\\])页頁]*$");

    /** The pages without their running heads, and the running heads. */
    record Split(List<List<TextLine>> pages, List<TextLine> heads) {}

    private RunningHeads() {}

    static Split split(List<List<TextLine>> pages) {
        Set<String> repeated = repeated(pages);
        Set<String> opening = opening(pages);
        List<TextLine> heads = new ArrayList<>();
        List<List<TextLine>> rest = new ArrayList<>();
        for (int p = 0; p < pages.size(); p++) {
            List<TextLine> page = pages.get(p);
            List<TextLine> kept = new ArrayList<>();
            for (int i = 0; i < page.size(); i++) {
                boolean edge = i < DEPTH || i >= page.size() - DEPTH;
                boolean head = edge
                        && (isHead(page, i, repeated)
                                || p > 0
                                        && (repeatsOpening(page.get(i), opening)
                                                || i == 0 && standsAbove(page, pages.get(0))));
                (head ? heads : kept).add(page.get(i));
            }
            rest.add(kept);
        }
        return new Split(rest, heads);
    }

    private static boolean isHead(List<TextLine> page, int i, Set<String> repeated) {
        String text = page.get(i).text();
        if (repeated.contains(key(text))) return true;
        boolean first = i == 0;
        boolean last = i == page.size() - 1;
        return (first || last) && page.size() > 2 && PAGE_NUMBER.matcher(text).matches() && !continuesNumbers(page, i);
    }

    /** The words that the document opens with: its issuer and title. */
    private static Set<String> opening(List<List<TextLine>> pages) {
        Set<String> words = new HashSet<>();
        if (!pages.isEmpty())
            pages.get(0).stream()
                    .limit(OPENING_LINES)
                    .forEach(line -> Wording.of(line.text()).tokens().forEach(token -> words.add(token.folded())));
        return words;
    }

    /** At the edge of a later page, a line of nothing but words of the opening is its title again, whole or shortened. */
    private static boolean repeatsOpening(TextLine line, Set<String> opening) {
        Wording words = Wording.of(line.text());
        if (line.isMarked() || words.size() < 2 || Shapes.endsSentence(line.text())) return false;
        return words.tokens().stream()
                .allMatch(token -> opening.contains(token.folded())
                        || token.folded().chars().allMatch(Character::isDigit));
    }

    /** Above where the text of the first page begins, with white space below it: in the margin of the page. */
    private static boolean standsAbove(List<TextLine> page, List<TextLine> first) {
        if (page.size() < 2
                || first.isEmpty()
                || page.get(0).isMarked()
                || !page.get(1).gapBefore()) return false;
        Optional<Box> head = page.get(0).box();
        Optional<Box> top = first.get(0).box();
        return head.isPresent()
                && top.isPresent()
                && head.get().bottom() < top.get().top() + top.get().height() / 4;
    }

    /** A bare number that stands among bare numbers is part of a list, not a page number. */
    private static boolean continuesNumbers(List<TextLine> page, int i) {
        TextLine neighbour = page.get(i == 0 ? 1 : i - 1);
        return PAGE_NUMBER.matcher(neighbour.text()).matches();
    }

    private static Set<String> repeated(List<List<TextLine>> pages) {
        Map<String, Set<Integer>> seen = new HashMap<>();
        for (int p = 0; p < pages.size(); p++) {
            List<TextLine> page = pages.get(p);
            for (int i = 0; i < page.size(); i++)
                if (i < DEPTH || i >= page.size() - DEPTH)
                    seen.computeIfAbsent(key(page.get(i).text()), k -> new HashSet<>())
                            .add(p);
        }
        Set<String> repeated = new HashSet<>();
        int enough = Math.max(2, (pages.size() + 1) / 2);
        seen.forEach((key, on) -> {
            if (on.size() >= enough && pages.size() > 1 && !key.isBlank()) repeated.add(key);
        });
        return repeated;
    }

    /** The text with its digits masked, so that "page 2" and "page 3" are the same. */
    private static String key(String text) {
        String folded = Wording.fold(text);
        return Signs.DIGITS.in(folded) ? folded.replaceAll("\\d+", "#").replaceAll("^[# ]+$", "") : folded;
    }
}
