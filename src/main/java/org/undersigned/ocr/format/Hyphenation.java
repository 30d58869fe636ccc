package org.undersigned.ocr.format;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.undersigned.ocr.Line;
import org.undersigned.ocr.Transcript;

/**
 * Rejoins words that were divided at the end of a line. Whether their hyphen stays is decided by how the same document prints the word elsewhere.
 */
final class Hyphenation {
    private static final Pattern DIVIDED = Pattern.compile("^(.*?)([\\p{L}\\p{M}]{2,})[-‐\u00AD]$");
    private static final Pattern REST = Pattern.compile("^([\\p{L}\\p{M}]+)(\\S*)\\s*(.*)$");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+(?:[-‐][\\p{L}\\p{M}]+)*");

    private final Set<String> words;

    private Hyphenation(Set<String> words) {
        this.words = words;
    }

    static Hyphenation of(Transcript transcript) {
        Set<String> words = new HashSet<>();
        transcript.pages().stream()
                .flatMap(page -> page.lines().stream())
                .map(Line::text)
                .flatMap(text -> WORD.matcher(text).results().map(result -> result.group()))
                .flatMap(Hyphenation::withParts)
                .forEach(words::add);
        return new Hyphenation(words);
    }

    /** "anti-war-league" holds "anti-war" and "war-league" too. */
    private static Stream<String> withParts(String word) {
        String[] parts = key(word).split("-");
        Stream<String> pairs = IntStream.range(1, parts.length).mapToObj(i -> parts[i - 1] + "-" + parts[i]);
        return Stream.concat(Stream.of(key(word)), pairs);
    }

    private static String key(String word) {
        return word.replace('‐', '-').toLowerCase(Locale.ROOT);
    }

    List<String> rejoin(List<String> lines) {
        List<String> rejoined = new ArrayList<>();
        for (String line : lines) {
            int last = rejoined.size() - 1;
            List<String> both = last < 0 ? List.of() : joined(rejoined.get(last), line);
            if (both.size() == 2) {
                rejoined.set(last, both.get(0));
                if (!both.get(1).isEmpty()) rejoined.add(both.get(1));
            } else rejoined.add(line);
        }
        return rejoined;
    }

    /** The line with its last word whole, and what is left of the next one; nothing where no word is divided. */
    private List<String> joined(String line, String next) {
        Matcher divided = DIVIDED.matcher(line);
        Matcher rest = REST.matcher(next);
        if (!divided.matches() || !rest.matches()) return List.of();
        return List.of(divided.group(1) + word(divided.group(2), rest.group(1)) + rest.group(2), rest.group(3));
    }

    private String word(String first, String second) {
        boolean capital = Character.isUpperCase(second.codePointAt(0));
        boolean compound = words.contains(key(first + "-" + second));
        boolean single = words.contains(key(first + second));
        return first + (compound && !single || capital ? "-" : "") + second;
    }
}
