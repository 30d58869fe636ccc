package org.undersigned.ocr;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.xml.sax.Attributes;

/** Tells the text of a web page from what stands around it, and from what nobody sees. */
final class WebFurniture {
    private static final Set<String> ROWS = rows("");

    /** These may hold a list all the same. */
    private static final Set<String> MARGINS = rows("list");

    /** These hold the text, whatever they are called. */
    private static final Set<String> NEVER = Set.of("html", "body", "main", "article");

    private static final Pattern UNSEEN = Pattern.compile("display\\s*:\\s*none|visibility\\s*:\\s*hidden");

    private WebFurniture() {}

    private static Set<String> rows(String unless) {
        return CsvRows.of("web-furniture.csv").stream()
                .filter(row -> row.get("unless").equals(unless))
                .map(row -> row.get("kind") + " " + row.get("value"))
                .collect(Collectors.toUnmodifiableSet());
    }

    static boolean is(String tag, Attributes attributes) {
        if (NEVER.contains(tag)) return false;
        return attributes.getValue("hidden") != null
                || UNSEEN.matcher(value(attributes, "style")).find()
                || isIn(ROWS, tag, attributes);
    }

    /** Foot or side of a page, which is left out unless it turns out to hold a list. */
    static boolean isMargin(String tag, Attributes attributes) {
        return !NEVER.contains(tag) && isIn(MARGINS, tag, attributes);
    }

    private static boolean isIn(Set<String> rows, String tag, Attributes attributes) {
        return rows.contains("tag " + tag)
                || rows.contains("role " + value(attributes, "role"))
                || names(attributes).anyMatch(name -> rows.contains("name " + name.split("[-_]", 2)[0]));
    }

    private static Stream<String> names(Attributes attributes) {
        return Stream.of("id", "class")
                .flatMap(key -> Stream.of(value(attributes, key).split("\\s+")));
    }

    private static String value(Attributes attributes, String key) {
        return Optional.ofNullable(attributes.getValue(key)).orElse("").toLowerCase(Locale.ROOT);
    }
}
