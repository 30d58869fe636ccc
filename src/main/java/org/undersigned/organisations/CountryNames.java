package org.undersigned.organisations;

import com.ibm.icu.text.LocaleDisplayNames;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What the countries are called in every language of the lexicon, from Unicode's locale data, with stems for the cases. */
final class CountryNames {
    /** "Mali" may stand alone, but the tail of a case on four letters makes too many other words. */
    private static final int SHORTEST_STEMMED = 5;

    private static final int SHORTEST_NAME = 4;

    /** "Brazyli-ami", "Irland-czyk": a case ending, not another word. */
    private static final int LONGEST_CASE_ENDING = 3;

    /** Without spaces between the words nothing would be found, and the rules to spell it out take seconds to load. */
    private static final Set<String> HAN_SCRIPT = Set.of("zh", "ja");

    /** For these Unicode gives the name of the country that came after. */
    private static final Set<String> FORMER = Set.of("SU", "DD", "CS", "YU");

    private CountryNames() {}

    /** @param words folded; a star ends a stem */
    record Name(String country, List<String> words, long languages) {
        void addTo(Phrases phrases) {
            phrases.add(words, new Term(Kind.COUNTRY, List.of(country), languages), LONGEST_CASE_ENDING);
        }
    }

    static List<Name> inAllLanguages(Set<String> countries) {
        Map<List<String>, Map<String, Long>> byWords = new HashMap<>();
        for (String language : Languages.all()) {
            if (HAN_SCRIPT.contains(language)) continue;
            LocaleDisplayNames display = LocaleDisplayNames.getInstance(ULocale.forLanguageTag(language));
            for (String country : countries)
                if (!FORMER.contains(country))
                    addDisplayName(byWords, language, country, display.regionDisplayName(country));
        }
        List<Name> names = new ArrayList<>();
        byWords.forEach((words, meanings) -> meanings.forEach((c, bits) -> names.add(new Name(c, words, bits))));
        names.addAll(stems(names));
        return names;
    }

    private static void addDisplayName(
            Map<List<String>, Map<String, Long>> byWords, String language, String country, String name) {
        if (name.equals(country)) return;
        List<String> words = Tokens.words(name.replaceAll("\\(.*\\)", ""));
        if (String.join("", words).length() < SHORTEST_NAME) return;
        byWords.computeIfAbsent(words, w -> new TreeMap<>()).merge(country, Languages.bits(language), (a, b) -> a | b);
    }

    /** A stem is kept only where every name that it could reach is of the same country: Niger has none because of Nigeria. */
    private static Collection<Name> stems(List<Name> names) {
        TreeMap<String, Set<String>> countriesByWord = new TreeMap<>();
        for (Name name : names)
            countriesByWord
                    .computeIfAbsent(name.words().get(0), w -> new TreeSet<>())
                    .add(name.country());
        List<Name> stems = new ArrayList<>();
        for (Name name : names) {
            String word = name.words().get(0);
            if (name.words().size() > 1) stems.add(withEnding(name));
            if (name.words().size() > 1 || word.length() < SHORTEST_STEMMED) continue;
            String stem = withoutLastVowel(word);
            boolean ownedByOne = countriesByWord.subMap(stem, stem + Character.MAX_VALUE).entrySet().stream()
                    .filter(e -> e.getKey().length() <= stem.length() + LONGEST_CASE_ENDING)
                    .allMatch(e -> e.getValue().equals(Set.of(name.country())));
            if (ownedByOne) stems.add(new Name(name.country(), List.of(stem + "*"), name.languages()));
        }
        return stems;
    }

    /** "Sri Lanka-s", "Burkina Faso-n": the last word takes the case. */
    private static Name withEnding(Name name) {
        List<String> words = new ArrayList<>(name.words());
        words.set(words.size() - 1, withoutLastVowel(words.get(words.size() - 1)) + "*");
        return new Name(name.country(), List.copyOf(words), name.languages());
    }

    private static String withoutLastVowel(String word) {
        int last = word.length() - 1;
        return "aeiouy".indexOf(word.charAt(last)) >= 0 ? word.substring(0, last) : word;
    }
}
