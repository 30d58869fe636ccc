package org.undersigned.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.undersigned.search.Fragment;

/** The words and phrases that a search found in a text, to mark them again wherever a part of that text is shown. */
final class Marks {
    /** More different ones than this come from a question so vague that marking them helps nobody. */
    private static final int MOST = 200;

    private final Optional<Pattern> found;

    private Marks(Optional<Pattern> found) {
        this.found = found;
    }

    static Marks of(Optional<Fragment> marked) {
        Set<String> runs = marked.map(Marks::runs).orElse(Set.of());
        if (runs.isEmpty()) return new Marks(Optional.empty());
        String any = runs.stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .limit(MOST)
                .map(Marks::whateverTheSpaces)
                .collect(Collectors.joining("|"));
        return new Marks(Optional.of(Pattern.compile("(?<![\\p{L}\\p{N}])(?:" + any + ")(?![\\p{L}\\p{N}])")));
    }

    public boolean isEmpty() {
        return found.isEmpty();
    }

    /** The text with what was found marked in it. */
    public Fragment in(String text) {
        List<Fragment.Piece> pieces = new ArrayList<>();
        int at = 0;
        if (found.isPresent())
            for (Matcher match = found.get().matcher(text); match.find(); at = match.end()) {
                if (match.start() > at) pieces.add(new Fragment.Piece(text.substring(at, match.start()), false));
                pieces.add(new Fragment.Piece(match.group(), true));
            }
        if (at < text.length()) pieces.add(new Fragment.Piece(text.substring(at), false));
        return new Fragment(pieces);
    }

    /** Neighbouring words that were found, as a phrase is, are one run: its words alone are not marked elsewhere. */
    private static Set<String> runs(Fragment marked) {
        Set<String> runs = new LinkedHashSet<>();
        StringBuilder run = new StringBuilder();
        for (Fragment.Piece piece : marked.pieces()) {
            if (piece.found()) run.append(piece.text());
            else if (run.length() > 0 && piece.text().isBlank()) run.append(' ');
            else {
                add(runs, run);
                run.setLength(0);
            }
        }
        add(runs, run);
        return runs;
    }

    private static void add(Set<String> runs, StringBuilder run) {
        if (!run.toString().isBlank()) runs.add(run.toString().strip());
    }

    private static String whateverTheSpaces(String run) {
        return Pattern.compile("\\s+").splitAsStream(run).map(Pattern::quote).collect(Collectors.joining("\\s+"));
    }
}
