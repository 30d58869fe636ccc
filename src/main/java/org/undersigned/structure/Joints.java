package org.undersigned.structure;

import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Patterns of the small words that tie parts of an entry together; the words are rows of tables. */
public final class Joints {
    /** "présidente de l'", "chair of the": the role in group 1, what it is tied to in group 2. */
    public static final Pattern BEHIND_ROLE = Pattern.compile("^(.{3,70}?)\\s+" + anyOf("partitive") + "(.+)$");

    /** "Red Barnet v/ Jonas Lindholm": the organisation in group 1, who signs for it in group 2. */
    public static final Pattern REPRESENTING =
            Pattern.compile("(?i)^(.{3,160}?)[\\s,(–-]+" + anyOf("representing") + "(.+?)\\)?$");

    /**
     * "Federation of Pilots, Den Haag": a text in group 1, in group 2 one to three capitalised words behind its last comma or in its last
     * brackets, which may be its town.
     */
    public static final Pattern TOWN = Pattern.compile("^(.*\\S)(?:,\\s*|\\s+\\()((?:" + anyOf("before town")
            + ")?\\p{Lu}[\\p{L}'’.-]{2,}(?:\\s" + Table.anyOf("particles.csv", "in town")
            + "?\\s?\\p{Lu}?[\\p{L}'’-]{2,})?)\\)?$");

    /** Behind the kind of a document: "Resolution of the …"; the issuer in group 1. */
    static final Pattern ISSUING = Pattern.compile("(?iu)^\\s*(?:[-–—:]\\s*)?" + anyOf("issuing") + "(.+)$");

    /** "Groups of", "Verbände von", then a capital: the plural in group 1. */
    static final Pattern DESCRIPTOR = Pattern.compile("^(\\S+)\\s+" + anyOf("descriptor") + "(?=\\p{Lu})");

    /** Countries with a sign or a conjunction between them. */
    static final Pattern SEVERAL_COUNTRIES = Pattern.compile("\\s*(?:/|&|, |\\s" + anyOf("conjunction") + ")\\s*");

    /** Commas, conjunctions and articles between two countries in a sentence. */
    static final Pattern BETWEEN_COUNTRIES =
            Pattern.compile("\\s*[,;]?\\s*(?:" + anyOf("conjunction") + ")?(?:" + anyOf("article") + "(?=\\p{Lu}))?");

    /** A comma with the conjunction and the article that may follow it. */
    static final Pattern COMMA = Pattern.compile(",\\s*(?:" + anyOf("conjunction") + ")?(?:" + anyOf("article") + ")?");

    /** An article at the beginning of a sentence. */
    static final Pattern ARTICLE = Pattern.compile("(?iu)" + anyOf("article"));

    /** "l'", "dell'": an article in front of a capital. */
    static final Pattern ELIDED_ARTICLE = Pattern.compile(elided("elided") + "(?=\\p{Lu})");

    /** The last word of a line that goes on below: a dash, a slash or an elided article. */
    static final Pattern OPEN_END = Pattern.compile("[-–&/]|(?i:" + elided("elided at end") + ")");

    /** "d'Arc", "al-Hamid": opens with what is written together with a surname. */
    static final Pattern WITH_NAME_PREFIX = Pattern.compile("(?i)" + elided("name prefix") + ".+");

    private Joints() {}

    private static String anyOf(String kind) {
        return anyOf("particles.csv", kind);
    }

    /** The words with their space; an elided article needs none. */
    static String anyOf(String table, String kind) {
        return Table.forms(table, kind).stream().map(Joints::withSpace).collect(Collectors.joining("|", "(?:", ")"));
    }

    private static String withSpace(String word) {
        boolean elided = word.endsWith("'");
        return eitherApostrophe(word) + (elided ? "\\s?" : word.endsWith("/") ? "\\s*" : "\\s+");
    }

    private static String elided(String kind) {
        return Table.forms("particles.csv", kind).stream()
                .map(Joints::eitherApostrophe)
                .collect(Collectors.joining("|", "(?:", ")"));
    }

    private static String eitherApostrophe(String word) {
        return Pattern.quote(word).replace("'", "\\E['’]\\Q");
    }
}
