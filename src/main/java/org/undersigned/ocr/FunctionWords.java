package org.undersigned.ocr;

import com.ibm.icu.text.Normalizer2;
import java.lang.Character.UnicodeScript;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;

/** Tells the language of a text by its small words. They survive an OCR in the wrong language but for their accents. */
final class FunctionWords {
    /** So much evidence is a handful of words that no other language has: less is a list of names. */
    private static final double ENOUGH = 3;

    /** The winner must be ahead by this of all but its near relatives. */
    private static final double AHEAD = 1.15;

    private static final Pattern NOT_A_LETTER = Pattern.compile("[^\\p{L}\\p{M}]+");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private static final Map<String, Set<String>> LANGUAGES_OF_WORD = load(FunctionWords::plain);

    /** As printed, with its accents. */
    private static final Map<String, Set<String>> LANGUAGES_OF_PRINTED = load(word -> word);

    private static final Map<String, List<String>> NEAR = CsvRows.of("function-words.csv").stream()
            .collect(Collectors.toMap(row -> row.get("language"), row -> words(row.get("near"))));

    private FunctionWords() {}

    /** Every language that it can tell. */
    static Set<String> languages() {
        return NEAR.keySet();
    }

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
     * @param candidate which languages can be read here: a near relative stands for one that cannot
     */
    static Optional<String> languageOf(String text, Predicate<String> candidate) {
        Map<String, Double> evidence = evidence(text);
        String best = evidence.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse("");
        double first = evidence.getOrDefault(best, 0.0);
        double second = evidence.keySet().stream()
                .filter(language -> !language.equals(best) && !areNear(language, best))
                .mapToDouble(evidence::get)
                .max()
                .orElse(0);
        if (first < ENOUGH || first < second * AHEAD) return Optional.empty();
        return Stream.concat(Stream.of(best), NEAR.getOrDefault(best, List.of()).stream())
                .filter(candidate)
                .findFirst();
    }

    private static boolean areNear(String one, String other) {
        return NEAR.getOrDefault(one, List.of()).contains(other)
                || NEAR.getOrDefault(other, List.of()).contains(one);
    }

    /** A word that three languages share speaks for each with a third of its weight; near relatives count as one. */
    private static Map<String, Double> evidence(String text) {
        Map<String, Double> evidence = new LinkedHashMap<>();
        boolean latin = isLatin(text);
        for (String word : NOT_A_LETTER.split(text)) {
            // between Japanese, "la" is a misreading
            if (isLatin(word) != latin) continue;
            Set<String> languages = LANGUAGES_OF_WORD.getOrDefault(plain(word), Set.of());
            for (String language : languages)
                evidence.merge(language, 1.0 / strangers(language, languages), Double::sum);
        }
        return evidence;
    }

    /** As far as most of its letters go. */
    static boolean isLatin(String text) {
        long letters = text.codePoints().filter(Character::isLetter).count();
        long latin = text.codePoints()
                .filter(letter -> Character.isLetter(letter) && UnicodeScript.of(letter) == UnicodeScript.LATIN)
                .count();
        return latin * 2 > letters;
    }

    private static long strangers(String to, Set<String> languages) {
        return 1
                + languages.stream()
                        .filter(language -> !language.equals(to) && !areNear(language, to))
                        .count();
    }

    private static String plain(String word) {
        String lower = word.toLowerCase(Locale.ROOT)
                .replace('ı', 'i')
                .replace('ł', 'l')
                .replace('ø', 'o')
                .replace('ک', 'ك')
                .replace('ی', 'ي');
        return MARKS.matcher(Normalizer2.getNFDInstance().normalize(lower)).replaceAll("");
    }

    private static List<String> words(String cell) {
        return cell.isEmpty() ? List.of() : List.of(cell.split(" "));
    }

    private static Map<String, Set<String>> load(UnaryOperator<String> form) {
        Map<String, Set<String>> languages = new HashMap<>();
        for (CSVRecord row : CsvRows.of("function-words.csv"))
            for (String word : words(row.get("words")))
                languages
                        .computeIfAbsent(form.apply(word), w -> new LinkedHashSet<>())
                        .add(row.get("language"));
        return languages;
    }
}
