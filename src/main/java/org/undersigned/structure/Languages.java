package org.undersigned.structure;

import java.lang.Character.UnicodeScript;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.csv.CSVRecord;

/** Tells the language of a text: by its script, and by its commonest words where many languages share one. */
public final class Languages {
    private static final String UNKNOWN = "und";
    /** A language must own this share of the words to be named. */
    private static final double ENOUGH = .03;

    private static final Map<UnicodeScript, String> BY_SCRIPT = Map.of(
            UnicodeScript.HANGUL, "ko",
            UnicodeScript.HIRAGANA, "ja",
            UnicodeScript.KATAKANA, "ja",
            UnicodeScript.HAN, "zh",
            UnicodeScript.HEBREW, "he",
            UnicodeScript.GREEK, "el",
            UnicodeScript.THAI, "th",
            UnicodeScript.ARMENIAN, "hy",
            UnicodeScript.GEORGIAN, "ka",
            UnicodeScript.BENGALI, "bn");

    private final Map<String, Set<String>> common = new HashMap<>();
    private final Map<String, Integer> owners = new HashMap<>();

    public Languages() {
        for (CSVRecord row : Table.rows("common-words.csv")) {
            Set<String> words = new HashSet<>(List.of(row.get("forms").split(" ")));
            common.put(row.get("language"), words);
            words.forEach(word -> owners.merge(word, 1, Integer::sum));
        }
    }

    /** Two letters; none where the text says too little. */
    public Optional<String> find(String text) {
        return Optional.of(of(text)).filter(language -> !language.equals(UNKNOWN));
    }

    String of(String text) {
        String sample = text.length() > 20_000 ? text.substring(0, 20_000) : text;
        if (hasKana(sample)) return "ja";
        String byScript = BY_SCRIPT.get(Script.main(sample));
        return byScript != null ? byScript : byWords(sample);
    }

    private static boolean hasKana(String text) {
        long kana = text.codePoints().filter(c -> c >= 0x3040 && c <= 0x30ff).count();
        long han = text.codePoints().filter(c -> c >= 0x4e00 && c <= 0x9fff).count();
        return kana > 8 && kana > han / 8;
    }

    private String byWords(String text) {
        Map<String, Double> points = new HashMap<>();
        String[] words = text.toLowerCase(java.util.Locale.ROOT).split("[^\\p{L}\\p{M}'’]+");
        for (String word : words) {
            Integer shared = owners.get(word);
            if (shared == null) continue;
            for (Map.Entry<String, Set<String>> language : common.entrySet())
                if (language.getValue().contains(word))
                    points.merge(language.getKey(), 1.0 / Math.sqrt(shared), Double::sum);
        }
        return points.entrySet().stream()
                .filter(e -> e.getValue() > ENOUGH * words.length && e.getValue() >= .7)
                .max(Map.Entry.<String, Double>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(java.util.Comparator.reverseOrder())))
                .map(Map.Entry::getKey)
                .orElse(UNKNOWN);
    }
}
