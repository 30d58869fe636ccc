package org.undersigned.structure;

import com.ibm.icu.text.LocaleDisplayNames;
import com.ibm.icu.util.ULocale;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * Countries by the names that print them: CLDR's in many languages, and a table of short, old, disputed and
 * sub-national names and of demonyms.
 */
public final class Gazetteer {
    /** Languages of which CLDR's country names are read; those of OCR and of signatory lists seen. */
    private static final List<String> LANGUAGES = List.of(
            ("af am ar az be bg bn bs ca cs cy da de el en eo es et eu fa fi fil fr ga gl gu he hi hr hu hy id is it ja ka kk"
                            + " km kn ko ku ky lb lo lt lv mk ml mn mr ms mt my nb ne nl pa pl ps pt pt_PT ro ru si sk sl so"
                            + " sq sr sr_Latn sv sw ta te th tk tr uk ur uz vi zh zh_Hant zu")
                    .split(" "));

    /** Those that inflect names of countries by their endings; a stem of another language only looks like their words. */
    private static final Set<String> INFLECTING = Set.of(
            ("az be bg bs cs el et fi hr hu hy is ka kk ky lt lv mk pl ro ru sk sl sq sr sr_Latn tr uk uz").split(" "));

    /** Stands where a country stands, but is none. */
    private static final String NO_COUNTRY = "EU";

    private static final String VOWELS = "aeiouyаяыиіοеюї";
    private static final int SHORTEST_STEM = 4;

    private static final int LONGEST_NAME = 45;
    private static final int LONGEST_CODE = 3;
    private static final int SHORTEST_BEGINNING = 3;

    /** "La", "Republic of": may stand before a name; folded. */
    private static final List<String> LEADS = Table.forms("particles.csv", "before country").stream()
            .map(Wording::fold)
            .toList();

    private final Memo<Optional<String>> codes = new Memo<>(this::find);
    private final Map<String, String> names = new HashMap<>();
    /** First words of names and of what leads them: a text that opens otherwise is none, unless it is a code. */
    private final Set<String> openings = new HashSet<>();

    private final TreeMap<String, String> sorted = new TreeMap<>();
    private final Map<String, String> stems = new HashMap<>();
    private final Lexicon organisations;
    private final Lexicon words;
    private final Map<String, String> lookAlikes = new HashMap<>();
    private final Map<String, Lexicon> demonyms;
    private final Map<String, String> alpha2 = new HashMap<>();
    private final Map<String, String> alpha3 = new HashMap<>();
    private final Lexicon anyDemonym;

    Gazetteer(Lexicon organisations) {
        this.organisations = organisations;
        List<CSVRecord> rows = Table.rows("countries.csv");
        for (String code : Locale.getISOCountries()) addCodes(code);
        for (String language : LANGUAGES) addLanguage(language);
        for (CSVRecord row : rows)
            if (row.get("kind").equals("name"))
                for (String form : Table.forms(row)) names.put(Wording.fold(form), row.get("code"));
        sorted.putAll(names);
        names.keySet().forEach(name -> openings.add(name.split(" ", 2)[0]));
        LEADS.forEach(lead -> openings.add(lead.split(" ", 2)[0]));
        names.forEach(this::addLookAlike);
        demonyms = new HashMap<>();
        for (CSVRecord row : rows)
            if (row.get("kind").equals("demonym")) demonyms.put(row.get("code"), new Lexicon(Table.forms(row)));
        words = Table.lexicon("countries.csv", row -> row.get("kind").equals("word"));
        anyDemonym = Table.lexicon("countries.csv", row -> row.get("kind").equals("demonym"));
    }

    private void addCodes(String code) {
        alpha2.put(code, code);
        String three = new Locale.Builder().setRegion(code).build().getISO3Country();
        alpha3.put(three, code);
    }

    private void addLanguage(String language) {
        LocaleDisplayNames display = LocaleDisplayNames.getInstance(new ULocale(language));
        for (String code : alpha2.keySet()) {
            String name = Wording.fold(display.regionDisplayName(code));
            if (name.equalsIgnoreCase(code)) continue;
            names.putIfAbsent(name, code);
            if (INFLECTING.contains(language)) addStem(name, code);
        }
    }

    /** Inflected names ("Danii", "Украины") are found by what stays when the last letters change. */
    private void addStem(String name, String code) {
        if (name.length() < 5 || name.contains(" ") || Script.hasCjk(name) || code.equals(NO_COUNTRY)) return;
        String stem = isVowel(name, name.length() - 1) ? name.substring(0, name.length() - 1) : name;
        if (stem.length() >= SHORTEST_STEM) stems.putIfAbsent(stem, code);
    }

    /** None where names of two countries look alike. */
    private void addLookAlike(String name, String code) {
        if (name.length() >= LookAlikes.SHORTEST)
            lookAlikes.merge(LookAlikes.of(name), code, (one, other) -> one.equals(other) ? one : "");
    }

    /** The ISO 3166-1 alpha-2 code of what is printed, if the whole of it names a country. */
    public Optional<String> code(String printed) {
        boolean maybe = printed.length() <= LONGEST_NAME + 10 && opensLikeOne(Wording.firstWord(printed));
        return maybe ? codes.of(printed) : Optional.empty();
    }

    private Optional<String> find(String printed) {
        String bare = strip(printed);
        if (bare.isEmpty() || bare.length() > LONGEST_NAME) return Optional.empty();
        String folded = Wording.fold(bare);
        Optional<String> code = byName(folded);
        if (code.isEmpty()) code = byCode(bare);
        if (code.isEmpty()) code = byLead(folded);
        return code.isEmpty() ? byParts(bare) : code;
    }

    /** The country whose name looks like what is printed once letters that OCR takes for each other are the same. */
    public Optional<String> misread(String printed) {
        String folded = Wording.fold(strip(printed));
        return folded.length() < LookAlikes.SHORTEST
                ? Optional.empty()
                : Optional.ofNullable(lookAlikes.get(LookAlikes.of(folded))).filter(code -> !code.isEmpty());
    }

    /** The only country whose name begins so, where the edge of the page cut the name off; its last letter may be cut itself. */
    public Optional<String> cutOff(String printed) {
        String folded = Wording.fold(strip(printed));
        if (folded.length() < SHORTEST_BEGINNING || !Script.startsLikeName(strip(printed))) return Optional.empty();
        Optional<String> whole = onlyBeginning(folded);
        boolean long_ = folded.length() > 2 * SHORTEST_BEGINNING;
        return whole.isPresent() || !long_ ? whole : onlyBeginning(folded.substring(0, folded.length() - 1));
    }

    private Optional<String> onlyBeginning(String beginning) {
        Set<String> found = new HashSet<>(
                sorted.subMap(beginning, beginning + Character.MAX_VALUE).values());
        return found.size() == 1 ? Optional.of(found.iterator().next()) : Optional.empty();
    }

    public boolean isCountry(String printed) {
        return code(printed).isPresent();
    }

    private boolean opensLikeOne(String firstWord) {
        return firstWord.length() <= LONGEST_CODE || openings.contains(firstWord);
    }

    private static String strip(String printed) {
        return Texts.strip(printed, " .,;:-–—()[]\"'");
    }

    private Optional<String> byName(String folded) {
        return Optional.ofNullable(names.get(folded));
    }

    private Optional<String> byCode(String bare) {
        if (!bare.equals(bare.toUpperCase(Locale.ROOT))) return Optional.empty();
        return Optional.ofNullable(bare.length() == 2 ? alpha2.get(bare) : alpha3.get(bare));
    }

    private Optional<String> byLead(String folded) {
        for (String lead : LEADS) {
            boolean led = folded.length() > lead.length() + 1
                    && folded.startsWith(lead)
                    && folded.charAt(lead.length()) == ' ';
            String code = led ? names.get(folded.substring(lead.length() + 1)) : null;
            if (code != null) return Optional.of(code);
        }
        return Optional.empty();
    }

    private Optional<String> byParts(String bare) {
        String[] parts = Joints.SEVERAL_COUNTRIES.split(bare);
        if (parts.length < 2 || parts.length > 3) return Optional.empty();
        boolean all = Arrays.stream(parts).allMatch(part -> part.length() > 3 && names.containsKey(Wording.fold(part)));
        return all ? byName(Wording.fold(parts[0])) : Optional.empty();
    }

    /** The country that a name carries inside: "… du Togo", "Moroccan …". */
    public Optional<String> inside(String name) {
        Wording wording = Wording.of(name);
        for (int n = Math.min(4, wording.size()); n >= 1; n--)
            for (int i = wording.size() - n; i >= 0; i--) {
                Optional<String> code = named(wording, i, n);
                if (code.isPresent()) return code;
            }
        return demonymIn(wording).or(() -> inflectedIn(wording)).filter(code -> !code.equals(NO_COUNTRY));
    }

    private Optional<String> named(Wording wording, int at, int n) {
        if (!openings.contains(wording.word(at)) || !Script.startsLikeName(wording.printed(at)))
            return Optional.empty();
        if (n == 1 && words.hasWord(wording.word(at))) return Optional.empty();
        StringBuilder key = new StringBuilder(wording.word(at));
        for (int k = at + 1; k < at + n; k++) key.append(' ').append(wording.word(k));
        boolean shortForm = key.length() <= 3 && !Script.hasCjk(key.toString());
        boolean abbreviation =
                shortForm && Script.isAllCapitals(wording.printed(at)) && wording.size() > 2 && key.length() == 3;
        if (shortForm && !abbreviation) return Optional.ofNullable(mixedShort(wording, at, key.toString()));
        return Optional.ofNullable(names.get(key.toString())).filter(code -> !code.equals(NO_COUNTRY));
    }

    /** Short forms in mixed case, as "ByH", are no chance likeness to a word. */
    private @Nullable String mixedShort(Wording wording, int at, String key) {
        String printed = wording.printed(at);
        boolean mixed = printed.length() == 3
                && Character.isUpperCase(printed.charAt(2))
                && Character.isLowerCase(printed.charAt(1));
        return mixed ? names.get(key) : null;
    }

    private Optional<String> demonymIn(Wording wording) {
        return anyDemonym.find(wording).flatMap(hit -> demonyms.entrySet().stream()
                .filter(e -> e.getValue().at(wording, hit.fromWord()).isPresent())
                .map(Map.Entry::getKey)
                .sorted()
                .findFirst());
    }

    private Optional<String> inflectedIn(Wording wording) {
        for (int i = wording.size() - 1; i >= 0; i--) {
            String word = wording.word(i);
            if (!Script.startsLikeName(wording.printed(i)) || isOrdinary(word)) continue;
            for (int cut = 1; cut <= 3 && word.length() - cut >= SHORTEST_STEM; cut++) {
                int end = word.length() - cut;
                // of a short stem the vowel was cut, and a vowel takes its place
                if (end == SHORTEST_STEM && (cut > 2 || !isVowel(word, end))) continue;
                String code = stems.get(word.substring(0, end));
                if (code != null) return Optional.of(code);
            }
        }
        return Optional.empty();
    }

    /** "Komora" is a chamber, and "Islands" are many: whatever they share with names of countries. */
    private boolean isOrdinary(String word) {
        return organisations.hasWord(word) || words.hasWord(word);
    }

    private static boolean isVowel(String word, int at) {
        return VOWELS.indexOf(word.charAt(at)) >= 0;
    }
}
