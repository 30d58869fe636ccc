package org.undersigned.ocr;

import com.ibm.icu.text.Normalizer2;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVRecord;

/** Tells the language of a text by its small words. They survive an OCR in the wrong language but for their accents. */
final class FunctionWords {
    /** So much evidence is a handful of words that no other language has: less is a list of names. */
    private static final double ENOUGH = 3;

    /** The winner must be ahead by this; languages as near as Norwegian and Danish are not. */
    private static final double AHEAD = 1.15;

    private static final Pattern NOT_A_LETTER = Pattern.compile("[^\\p{L}\\p{M}]+");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private static final Map<String, Set<String>> LANGUAGES_OF_WORD = load(FunctionWords::plain);

    /** As printed, with its accents. */
    private static final Map<String, Set<String>> LANGUAGES_OF_PRINTED = load(word -> word);

    private FunctionWords() {}

    /** How many small words of the language that fits best are in the text, their accents right. */
    static long printed(String text) {
        Map<String, Long> found = new HashMap<>();
        for (String word : NOT_A_LETTER.split(text.toLowerCase(Locale.ROOT)))
            for (String language : LANGUAGES_OF_PRINTED.getOrDefault(word, Set.of()))
                found.merge(language, 1L, Long::sum);
        return found.values().stream().max(Long::compare).orElse(0L);
    }

    /**
     * The language, as Tesseract names it; empty where the text does not say.
     *
     * @param candidate which languages can be read here: Danish is taken for Norwegian where there is no data for Danish
     */
    static Optional<String> languageOf(String text, Predicate<String> candidate) {
        Map<String, Double> evidence = evidence(text);
        String best = "";
        double first = 0;
        double second = 0;
        for (Map.Entry<String, Double> language : evidence.entrySet()) {
            if (!candidate.test(language.getKey())) continue;
            double weight = language.getValue();
            if (weight > first) {
                second = first;
                first = weight;
                best = language.getKey();
            } else second = Math.max(second, weight);
        }
        return first >= ENOUGH && first >= second * AHEAD ? Optional.of(best) : Optional.empty();
    }

    /** A word that three languages share speaks for each with a third of its weight. */
    private static Map<String, Double> evidence(String text) {
        Map<String, Double> evidence = new LinkedHashMap<>();
        for (String word : NOT_A_LETTER.split(text)) {
            Set<String> languages = LANGUAGES_OF_WORD.getOrDefault(plain(word), Set.of());
            for (String language : languages) evidence.merge(language, 1.0 / languages.size(), Double::sum);
        }
        return evidence;
    }

    private static String plain(String word) {
        String lower = word.toLowerCase(Locale.ROOT)
                .replace('ı', 'i')
                .replace('ł', 'l')
                .replace('ø', 'o');
        return MARKS.matcher(Normalizer2.getNFDInstance().normalize(lower)).replaceAll("");
    }

    private static Map<String, Set<String>> load(UnaryOperator<String> form) {
        Map<String, Set<String>> languages = new HashMap<>();
        for (CSVRecord row : CsvRows.of("function-words.csv"))
            for (String word : row.get("words").split(" "))
                languages
                        .computeIfAbsent(form.apply(word), w -> new LinkedHashSet<>())
                        .add(row.get("language"));
        return languages;
    }
}
