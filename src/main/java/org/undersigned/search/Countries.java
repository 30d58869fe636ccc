package org.undersigned.search;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Countries by code or by name, in the languages that statements are searched in. */
final class Countries {
    private static final List<String> LANGUAGES =
            List.of("en", "fr", "de", "es", "pt", "it", "tr", "ru", "bg", "el", "ar", "pl", "nl", "sv", "da", "no");

    private static final Map<String, String> CODES = codes();

    private Countries() {}

    /** ISO 3166-1 alpha-2. */
    static Optional<String> code(String codeOrName) {
        return Optional.ofNullable(CODES.get(key(codeOrName)));
    }

    private static Map<String, String> codes() {
        Map<String, String> codes = new HashMap<>();
        for (String country : Locale.getISOCountries()) {
            Locale place = new Locale.Builder().setRegion(country).build();
            for (String language : LANGUAGES)
                codes.putIfAbsent(key(place.getDisplayCountry(Locale.forLanguageTag(language))), country);
        }
        // a code goes before a name that reads the same
        for (String country : Locale.getISOCountries()) codes.put(key(country), country);
        return Map.copyOf(codes);
    }

    private static String key(String name) {
        String letters = Normalizer.normalize(name, Normalizer.Form.NFKD).replaceAll("[^\\p{L}]+", "");
        return letters.toLowerCase(Locale.ROOT).replace('ı', 'i');
    }
}
