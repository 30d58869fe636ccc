package org.undersigned.structure;

import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Patterns of the small words that tie parts of an entry together; the words are rows of tables. */
final class Joints {
    /**
     * What stands between names of countries and of offices in a sentence.
     *
     * @param between commas, conjunctions and articles between two countries
     * @param comma a comma with what may follow it
     * @param article at the beginning of the sentence
     */
    record Countries(Pattern between, Pattern comma, Pattern article) {}

    private Joints() {}

    static Countries countries() {
        String and = "(?:" + anyOf("conjunction") + ")?";
        String article = anyOf("article");
        return new Countries(
                Pattern.compile("\\s*[,;]?\\s*" + and + "(?:" + article + "(?=\\p{Lu}))?"),
                Pattern.compile(",\\s*" + and + "(?:" + article + ")?"),
                Pattern.compile("(?iu)" + article));
    }

    /** A role, a word such as "of the", and what it is a role in. */
    static Pattern behindRole() {
        return Pattern.compile("^(.{3,70}?)\\s+" + anyOf("partitive") + "(.+)$");
    }

    /** An organisation, a word such as "represented by", and who signs for it. */
    static Pattern representing() {
        return Pattern.compile("(?i)^(.{3,160}?)[\\s,(–-]+" + anyOf("representing") + "(.+?)\\)?$");
    }

    /** What the kind of a document is tied to its issuer with: "Résolution de l'ICOR". */
    static Pattern issuing() {
        return Pattern.compile("(?iu)^\\s*(?:[-–—:]\\s*)?" + anyOf("issuing") + "(.+)$");
    }

    /** One word, "of" and the like, and a capital. */
    static Pattern descriptor() {
        return Pattern.compile("^(\\S+)\\s+" + anyOf("descriptor") + "(?=\\p{Lu})");
    }

    /** Countries with a sign or a conjunction between them. */
    static Pattern severalCountries() {
        return Pattern.compile("\\s*(?:/|&|, |\\s" + anyOf("conjunction") + ")\\s*");
    }

    private static String anyOf(String kind) {
        return anyOf("particles.csv", kind);
    }

    /** The words with their space; an elided article needs none. */
    static String anyOf(String table, String kind) {
        return Table.forms(table, kind).stream().map(Joints::withSpace).collect(Collectors.joining("|", "(?:", ")"));
    }

    private static String withSpace(String word) {
        boolean elided = word.endsWith("'");
        String bare = elided ? word.substring(0, word.length() - 1) : word;
        return Pattern.quote(bare) + (elided ? "['’]\\s?" : word.endsWith("/") ? "\\s*" : "\\s+");
    }
}
