package org.undersigned.ocr;

import java.lang.Character.UnicodeScript;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVRecord;

/** Letters that print alike in two scripts: {@code ОАРСМ} in Cyrillic looks right beside Latin words, and is never found. */
final class Homoglyphs {
    private static final List<UnicodeScript> SCRIPTS =
            List.of(UnicodeScript.LATIN, UnicodeScript.CYRILLIC, UnicodeScript.GREEK);

    /** By letter: its likenesses, in the order of the scripts; 0 where a script has none. */
    private static final Map<Integer, int[]> LIKENESSES = load();

    /** A longer word whose letters all print alike in two scripts is a word of its own script. */
    private static final int ACRONYM = 7;

    private Homoglyphs() {}

    private static Map<Integer, int[]> load() {
        Map<Integer, int[]> likenesses = new HashMap<>();
        for (CSVRecord row : CsvRows.of("homoglyphs.csv")) {
            int[] letters = SCRIPTS.stream()
                    .mapToInt(script -> row.get(script.name().toLowerCase(java.util.Locale.ROOT))
                            .codePoints()
                            .findFirst()
                            .orElse(0))
                    .toArray();
            for (int letter : letters) if (letter != 0) likenesses.put(letter, letters);
        }
        return likenesses;
    }

    /**
     * The word in one script: that of its own letters that no other script has, or else that of its line.
     *
     * @param line the line that it stands in
     */
    static String unmixed(String word, String line) {
        List<UnicodeScript> in =
                SCRIPTS.stream().filter(script -> has(word, script)).toList();
        if (in.isEmpty()) return word;
        Optional<UnicodeScript> own = telling(word);
        if (in.size() > 1)
            return own.map(script -> in(script, word)).orElse(in(telling(line).orElse(in.get(0)), word));
        if (own.isPresent() || letters(word) > ACRONYM) return word;
        return telling(line).map(script -> in(script, word)).orElse(word);
    }

    private static boolean has(String text, UnicodeScript script) {
        return text.codePoints().anyMatch(letter -> UnicodeScript.of(letter) == script);
    }

    private static long letters(String text) {
        return text.codePoints().filter(Character::isLetter).count();
    }

    /** The one script of all letters that have no likeness in another; empty where there are none, or two such scripts. */
    private static Optional<UnicodeScript> telling(String text) {
        List<UnicodeScript> found = text.codePoints()
                .filter(letter -> Character.isLetter(letter) && !LIKENESSES.containsKey(letter))
                .mapToObj(UnicodeScript::of)
                .filter(SCRIPTS::contains)
                .distinct()
                .toList();
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    /** As it is where one of its letters has no likeness in that script. */
    private static String in(UnicodeScript script, String word) {
        int wanted = SCRIPTS.indexOf(script);
        StringBuilder same = new StringBuilder();
        for (int letter : word.codePoints().toArray()) {
            int[] likenesses = LIKENESSES.get(letter);
            boolean foreign = SCRIPTS.contains(UnicodeScript.of(letter)) && UnicodeScript.of(letter) != script;
            if (foreign && (likenesses == null || likenesses[wanted] == 0)) return word;
            same.appendCodePoint(foreign && likenesses != null ? likenesses[wanted] : letter);
        }
        return same.toString();
    }
}
