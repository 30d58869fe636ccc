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
    private static final Set<String> ROWS = CsvRows.of("web-furniture.csv").stream()
            .map(row -> row.get("kind") + " " + row.get("value"))
            .collect(Collectors.toUnmodifiableSet());

    /** These hold the text, whatever they are called. */
    private static final Set<String> NEVER = Set.of("html", "body", "main", "article");

    private static final Pattern UNSEEN = Pattern.compile("display\\s*:\\s*none|visibility\\s*:\\s*hidden");

    private WebFurniture() {}

    static boolean is(String tag, Attributes attributes) {
        if (NEVER.contains(tag)) return false;
        return ROWS.contains("tag " + tag)
                || attributes.getValue("hidden") != null
                || UNSEEN.matcher(value(attributes, "style")).find()
                || ROWS.contains("role " + value(attributes, "role"))
                || names(attributes).anyMatch(name -> ROWS.contains("name " + name.split("[-_]", 2)[0]));
    }

    private static Stream<String> names(Attributes attributes) {
        return Stream.of("id", "class")
                .flatMap(key -> Stream.of(value(attributes, key).split("\\s+")));
    }

    private static String value(Attributes attributes, String key) {
        return Optional.ofNullable(attributes.getValue(key)).orElse("").toLowerCase(Locale.ROOT);
    }
}
