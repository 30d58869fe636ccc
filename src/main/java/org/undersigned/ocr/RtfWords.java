package org.undersigned.ocr;

import java.nio.charset.Charset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What the control words of RTF mean, as far as it is printed. */
final class RtfWords {
    /** What a group is written into; DROPPED is not printed or no text. */
    enum Into {
        HEAD,
        TEXT,
        BOX,
        NOTE,
        FOOT,
        FONTS,
        DROPPED
    }

    /** By control word: where the group goes that begins with it. */
    private static final Map<String, Into> DESTINATIONS = destinations();

    private static final Map<String, String> CHARACTERS = Map.ofEntries(
            Map.entry("tab", "\t"),
            Map.entry("emdash", "—"),
            Map.entry("endash", "–"),
            Map.entry("bullet", "•"),
            Map.entry("lquote", "‘"),
            Map.entry("rquote", "’"),
            Map.entry("ldblquote", "“"),
            Map.entry("rdblquote", "”"),
            Map.entry("emspace", " "),
            Map.entry("enspace", " "),
            Map.entry("~", "\u00A0"),
            Map.entry("_", "-"));

    private static final Set<String> BREAKS = Set.of("par", "line", "sect", "page", "column", "\n", "\r");

    /** As Windows numbers them. */
    private static final Map<Integer, String> FONT_CHARSETS = Map.ofEntries(
            Map.entry(128, "windows-31j"),
            Map.entry(129, "x-windows-949"),
            Map.entry(134, "GBK"),
            Map.entry(136, "Big5"),
            Map.entry(161, "windows-1253"),
            Map.entry(162, "windows-1254"),
            Map.entry(163, "windows-1258"),
            Map.entry(177, "windows-1255"),
            Map.entry(178, "windows-1256"),
            Map.entry(186, "windows-1257"),
            Map.entry(204, "windows-1251"),
            Map.entry(222, "x-windows-874"),
            Map.entry(238, "windows-1250"));

    private RtfWords() {}

    /** Where the group goes that begins with the word. */
    static Optional<Into> destination(String word) {
        return Optional.ofNullable(DESTINATIONS.get(word));
    }

    static Optional<String> character(String word) {
        return Optional.ofNullable(CHARACTERS.get(word));
    }

    static boolean breaks(String word) {
        return BREAKS.contains(word);
    }

    private static Map<String, Into> destinations() {
        Map<String, Into> destinations = new HashMap<>();
        for (String sides : List.of("", "l", "r", "f")) {
            destinations.put("header" + sides, Into.HEAD);
            destinations.put("footer" + sides, Into.FOOT);
        }
        destinations.put("footnote", Into.NOTE);
        destinations.put("shptxt", Into.BOX);
        destinations.put("fonttbl", Into.FONTS);
        Stream.of(
                        "colortbl",
                        "stylesheet",
                        "info",
                        "pict",
                        "fldinst",
                        "nonshppict",
                        "object",
                        "listtable",
                        "xe",
                        "tc",
                        "annotation",
                        "atnid",
                        "atnauthor",
                        "revtbl",
                        "filetbl",
                        "sp",
                        "rxe",
                        "txe",
                        "ftnsep",
                        "ftnsepc",
                        "aftnsep",
                        "aftnsepc")
                .forEach(word -> destinations.put(word, Into.DROPPED));
        return Map.copyOf(destinations);
    }

    static Optional<Charset> charsetOf(int fontCharset) {
        return Optional.ofNullable(FONT_CHARSETS.get(fontCharset)).flatMap(RtfWords::find);
    }

    static Optional<Charset> find(String name) {
        try {
            return Optional.of(Charset.forName(name));
        } catch (IllegalArgumentException unknown) {
            return Optional.empty();
        }
    }
}
