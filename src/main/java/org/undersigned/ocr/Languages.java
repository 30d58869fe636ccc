package org.undersigned.ocr;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Which languages a page is read with. */
final class Languages {
    /**
     * What is loaded when nobody says which languages a page holds: a statement in one of them often ends in a list in all of them, and these
     * seven together read such lists best for their cost.
     */
    private static final List<String> LATIN_AND_CYRILLIC = List.of("fra", "eng", "por", "spa", "deu", "tur", "bul");

    /** Where Tesseract's name is not ISO 639-3. */
    private static final Map<String, String> OTHER_NAMES = Map.of(
            "zho", "chi_sim", "nob", "nor", "nno", "nor", "hbs", "hrv", "gre", "ell", "ger", "deu", "fre", "fra");

    private Languages() {}

    static List<String> of(List<String> wanted, LanguageData data) {
        if (wanted.contains(OcrSettings.AUTO))
            return LATIN_AND_CYRILLIC.stream().filter(data::has).toList();
        List<String> names = new ArrayList<>();
        for (String language : wanted) {
            String name = tesseractName(language);
            if (!data.has(name))
                throw new OcrUnavailable("There is no language data for " + name
                        + "; install the package tesseract-ocr-" + name.replace('_', '-') + ", or put " + name
                        + ".traineddata into the tessdata folder of the settings");
            names.add(name);
        }
        return names;
    }

    /** Takes "fr" and "fra". */
    private static String tesseractName(String language) {
        String code = language.strip();
        if (code.length() == 2) code = Locale.forLanguageTag(code).getISO3Language();
        return OTHER_NAMES.getOrDefault(code, code);
    }
}
