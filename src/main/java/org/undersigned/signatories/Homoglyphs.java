package org.undersigned.signatories;

import org.undersigned.structure.Acronyms;
import org.undersigned.structure.Script;
import org.undersigned.structure.Signs;

/** Repairs acronyms that OCR read with letters of another script or with digits, where the name shows what they are. */
final class Homoglyphs {
    private static final String CYRILLIC = "АВЕЅІЈКМНОРСТУХаеорсух";
    private static final String LATIN = "ABESIJKMHOPCTYXaeopcyx";

    private static final Signs TWINS = Signs.of(CYRILLIC);

    private Homoglyphs() {}

    record Repaired(String acronym, boolean changed) {}

    static Repaired repair(String acronym, String name) {
        String latin = Script.main(name) == Character.UnicodeScript.LATIN ? toLatin(acronym) : acronym;
        String letters = digitsToLetters(latin, name);
        return new Repaired(letters, !letters.equals(acronym));
    }

    /** In a list in Latin script, a word made only of twins of Latin letters is Latin. */
    static String inLatinList(String text) {
        if (!TWINS.in(text)) return text;
        StringBuilder out = new StringBuilder();
        for (String word : text.split("(?<=\\s)|(?=\\s)")) out.append(toLatin(word));
        return out.toString();
    }

    /** Only where every Cyrillic letter has a Latin twin. */
    private static String toLatin(String acronym) {
        StringBuilder out = new StringBuilder();
        for (char c : acronym.toCharArray()) {
            int at = CYRILLIC.indexOf(c);
            boolean cyrillic = Character.UnicodeScript.of(c) == Character.UnicodeScript.CYRILLIC;
            if (cyrillic && at < 0) return acronym;
            out.append(at >= 0 ? LATIN.charAt(at) : c);
        }
        return out.toString();
    }

    private static String digitsToLetters(String acronym, String name) {
        if (acronym.chars().noneMatch(c -> c == '0' || c == '1' || c == '5' || c == '8')) return acronym;
        String letters =
                acronym.replace('0', 'O').replace('1', 'I').replace('5', 'S').replace('8', 'B');
        return Acronyms.spelled(letters, name) > Acronyms.spelled(acronym, name) ? letters : acronym;
    }
}
