package org.undersigned.search;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.undersigned.search.SearchResult.FoundPage;

/**
 * Finds the pages that fragments of a statement's text stand on, by their letters. The text has the lines of its pages, though in another
 * order where there are columns, and a fragment may begin on one page and end on the next: then the lines in
 * which something was found tell.
 */
final class FragmentPlaces {
    private final Map<Integer, String> lettersByPage = new TreeMap<>();

    void page(int number, String text) {
        lettersByPage.put(number, letters(text));
    }

    /** In the order of the fragments; those on none of the pages are left out. */
    List<FoundPage> of(List<Fragment> fragments) {
        Map<Integer, List<Fragment>> byPage = new LinkedHashMap<>();
        for (Fragment fragment : fragments)
            page(fragment).ifPresent(page -> byPage.computeIfAbsent(page, p -> new ArrayList<>())
                    .add(fragment));
        return byPage.entrySet().stream()
                .map(page -> new FoundPage(page.getKey(), page.getValue()))
                .toList();
    }

    private Optional<Integer> page(Fragment fragment) {
        String whole = letters(fragment.text());
        Optional<Integer> alone = lettersByPage.entrySet().stream()
                .filter(page -> page.getValue().contains(whole))
                .map(Map.Entry::getKey)
                .findFirst();
        return alone.or(() -> mostOf(foundLines(fragment)));
    }

    /** The page that has most of these lines, by their letters. */
    private Optional<Integer> mostOf(List<String> lines) {
        Optional<Integer> best = Optional.empty();
        int most = 0;
        for (Map.Entry<Integer, String> page : lettersByPage.entrySet()) {
            int has = lines.stream()
                    .filter(page.getValue()::contains)
                    .mapToInt(String::length)
                    .sum();
            if (has <= most) continue;
            best = Optional.of(page.getKey());
            most = has;
        }
        return best;
    }

    /** The letters of those lines in which something was found. */
    private static List<String> foundLines(Fragment fragment) {
        String marked = fragment.marked(Fragment.START, "");
        return marked.lines()
                .filter(line -> line.contains(Fragment.START))
                .map(FragmentPlaces::letters)
                .distinct()
                .toList();
    }

    private static String letters(String text) {
        StringBuilder letters = new StringBuilder();
        StatementRow.composed(text)
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .forEach(letters::appendCodePoint);
        return letters.toString();
    }
}
