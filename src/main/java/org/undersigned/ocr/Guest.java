package org.undersigned.ocr;

import com.ibm.icu.text.Normalizer2;
import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVRecord;

/**
 * Languages in which lines may stand on a page of another language.
 *
 * @param seldom so seldom there that only lines of which hardly a word was read are worth a try
 * @param words beginnings of words by which a guest in Latin letters is known; none where its script makes it known
 */
record Guest(UnicodeScript script, boolean seldom, List<String> languages, List<String> words) {
    private static final Pattern NOT_A_LETTER = Pattern.compile("[^\\p{L}\\p{M}]+");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern SPACE = Pattern.compile(" ");

    private static final List<Guest> ALL =
            CsvRows.of("guest-languages.csv").stream().map(Guest::of).toList();

    private static Guest of(CSVRecord row) {
        List<String> words =
                SPACE.splitAsStream(row.get("words")).filter(w -> !w.isEmpty()).toList();
        UnicodeScript script = UnicodeScript.valueOf(row.get("script").toUpperCase(Locale.ROOT));
        boolean seldom = !row.get("seldom").isBlank();
        return new Guest(script, seldom, List.of(row.get("languages").split(" ")), words);
    }

    /** Those that can be read here, all but the language that the page is read with before all others. */
    static List<Guest> on(List<String> pageLanguages, Predicate<String> readable) {
        List<Guest> guests = new ArrayList<>();
        for (Guest guest : ALL) {
            List<String> languages = guest.languages.stream().filter(readable).toList();
            // the others of the page are guests all the same: before all others a language reads better
            boolean host = languages.contains(pageLanguages.get(0));
            if (!languages.isEmpty() && !host)
                guests.add(new Guest(guest.script, guest.seldom, languages, guest.words));
        }
        return guests;
    }

    /** Every language that a line may come to be read with. */
    static List<String> languagesOfAll() {
        return ALL.stream().flatMap(guest -> guest.languages.stream()).toList();
    }

    String name() {
        return String.join("+", languages);
    }

    boolean isRightToLeft() {
        return script == UnicodeScript.ARABIC || script == UnicodeScript.HEBREW;
    }

    boolean isKnownByWords() {
        return !words.isEmpty();
    }

    /** True where the text has one of its words, whatever became of their accents. */
    boolean speaksIn(String text) {
        return NOT_A_LETTER.splitAsStream(plain(text)).anyMatch(word -> words.stream()
                .anyMatch(word::startsWith));
    }

    /** How many of the letters are in its script. */
    double share(String text) {
        long letters = text.codePoints().filter(Character::isLetter).count();
        return letters == 0 ? 0 : text.codePoints().filter(this::writes).count() / (double) letters;
    }

    /** Japanese is written in three scripts. */
    private boolean writes(int letter) {
        UnicodeScript of = UnicodeScript.of(letter);
        return of == script
                || script == UnicodeScript.KATAKANA && (of == UnicodeScript.HIRAGANA || of == UnicodeScript.HAN);
    }

    /** Without accents and capitals: what two readings of a word have in common though one lost its accents. */
    static String plain(String text) {
        String lower = text.toLowerCase(Locale.ROOT)
                .replace('ı', 'i')
                .replace('ł', 'l')
                .replace('đ', 'd')
                .replace('ø', 'o');
        return MARKS.matcher(Normalizer2.getNFDInstance().normalize(lower)).replaceAll("");
    }
}
