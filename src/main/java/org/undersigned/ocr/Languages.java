package org.undersigned.ocr;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Which languages a page is read with. The first one of a set is tried first on each word, so its order matters. */
final class Languages {
    /**
     * The languages of a script.
     *
     * @param probe tells, tried alone on a strip of a page, whether the page is in this script; may be blank
     */
    record Script(String letters, String probe, List<String> languages) {
        boolean isLatin() {
            return letters.equals("Latin");
        }

        boolean hasLettersOf(Script other) {
            return letters.equals(other.letters);
        }

        /** Where the script alone tells it, as with Japanese. */
        Optional<String> ownLanguage() {
            return languages.size() <= 2 ? Optional.of(probe) : Optional.empty();
        }
    }

    /** Where Tesseract's name is not ISO 639-3. */
    private static final Map<String, String> OTHER_NAMES = Map.of(
            "zho", "chi_sim", "nob", "nor", "nno", "nor", "hbs", "hrv", "gre", "ell", "ger", "deu", "fre", "fra");

    private static final List<Script> SCRIPTS = CsvRows.of("language-sets.csv").stream()
            .map(row -> new Script(
                    row.get("letters"),
                    row.get("probe"),
                    List.of(row.get("languages").split(" "))))
            .toList();

    private final LanguageData data;

    Languages(LanguageData data) {
        this.data = data;
    }

    /** Tesseract's names of the languages that a job asks for. */
    List<String> named(List<String> wanted) {
        List<String> names = new ArrayList<>();
        for (String language : wanted) {
            String name = tesseractName(language);
            if (!data.has(name))
                throw new OcrUnavailable(
                        "There is no language data for " + name + "; install the package tesseract-ocr-"
                                + name.replace('_', '-') + ", or put " + name
                                + ".traineddata into the folder that TESSDATA_PREFIX names");
            names.add(name);
        }
        return names;
    }

    /** Every language that a page may come to be read with. */
    List<String> possible(List<String> wanted) {
        if (!wanted.contains(OcrSettings.AUTO)) return named(wanted);
        Stream<String> hosts = scripts().stream().flatMap(script -> script.languages().stream());
        Stream<String> guests = Guest.languagesOfAll().stream();
        return Stream.of(hosts, FunctionWords.languages().stream(), guests)
                .flatMap(names -> names)
                .distinct()
                .toList();
    }

    /** Takes "fr" and "fra". */
    private static String tesseractName(String language) {
        String code = language.strip();
        if (code.length() == 2) code = Locale.forLanguageTag(code).getISO3Language();
        return OTHER_NAMES.getOrDefault(code, code);
    }

    /** The scripts that can be read here, the likeliest first. */
    List<Script> scripts() {
        return SCRIPTS.stream().filter(script -> data.has(script.probe())).toList();
    }

    /** The one that it leads, or else the first that names it. */
    private static Script scriptOf(String language) {
        Stream<Script> led =
                SCRIPTS.stream().filter(script -> script.languages().get(0).equals(language));
        Stream<Script> named =
                SCRIPTS.stream().filter(script -> script.languages().contains(language));
        return Stream.concat(led, named).findFirst().orElse(SCRIPTS.get(0));
    }

    /** The set of a page in that language. */
    List<String> set(String pageLanguage) {
        return set(scriptOf(pageLanguage), Stream.of(pageLanguage));
    }

    /** The set of a script with the language of the page before all others, as far as there is data for it. */
    List<String> set(Script script, Stream<String> pageLanguage) {
        Set<String> languages = new LinkedHashSet<>();
        pageLanguage.forEach(languages::add);
        languages.addAll(script.languages());
        return languages.stream().filter(data::has).toList();
    }
}
