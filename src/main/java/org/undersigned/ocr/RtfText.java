package org.undersigned.ocr;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.tika.exception.WriteLimitReachedException;
import org.jspecify.annotations.Nullable;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.AttributesImpl;

/**
 * Reads RTF: heads of pages first, then the text, text boxes, notes, feet of pages. Tika's reader loses the numbers of lists, which stand in the file, and puts
 * notes, hidden and deleted text between their lines.
 */
final class RtfText {
    private static final int DEEPEST = 10_000;

    /** What a group is written into; DROPPED is not printed or no text. */
    private enum Into {
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

    private static final AttributesImpl NONE = new AttributesImpl();

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

    /** What a group begins with as its parent had it. */
    private static final class Group {
        Into into = Into.TEXT;
        boolean hidden;
        boolean deleted;
        boolean bold;
        boolean optional;
        int font = -1;
        int fallback = 1;

        Group inside() {
            Group group = new Group();
            group.into = into;
            group.hidden = hidden;
            group.deleted = deleted;
            group.bold = bold;
            group.font = font;
            group.fallback = fallback;
            return group;
        }
    }

    private final InputStream in;
    private final Map<Into, ParagraphHandler> parts = new HashMap<>();
    private final Map<Integer, Charset> fonts = new HashMap<>();
    private final Deque<Group> groups = new ArrayDeque<>();
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private Group group = new Group();
    private Charset charset = Charset.forName("windows-1252");
    private int definedFont;
    private int skip;
    private boolean inRow;

    private RtfText(InputStream in) {
        this.in = in;
    }

    static List<Line> read(Path file) throws IOException, SAXException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            return new RtfText(in).lines();
        }
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

    private List<Line> lines() throws IOException, SAXException {
        for (int next = in.read(); next >= 0; next = in.read()) {
            if (next == '{') open();
            else if (next == '}') close();
            else if (next == '\\') control();
            else if (next != '\r' && next != '\n') octet(next);
        }
        flush();
        List<Line> lines = new ArrayList<>();
        for (Into into : Into.values())
            Optional.ofNullable(parts.get(into)).ifPresent(part -> lines.addAll(part.lines()));
        return lines;
    }

    private void open() throws IOException, SAXException {
        flush();
        if (groups.size() > DEEPEST) throw new IOException("groups are nested more than " + DEEPEST + " deep");
        groups.push(group);
        group = group.inside();
    }

    private void close() throws WriteLimitReachedException {
        flush();
        Into over = group.into;
        if (!groups.isEmpty()) group = groups.pop();
        boolean printed = over != Into.DROPPED && over != Into.FONTS;
        if (printed && over != group.into) part(over).endPart();
        skip = 0;
    }

    private void control() throws IOException, SAXException {
        int next = in.read();
        if (next == '\'') {
            int octet = Character.digit(in.read(), 16) * 16 + Character.digit(in.read(), 16);
            if (octet >= 0) octet(octet);
        } else if (next == '*') group.optional = true;
        else if (next == '\\' || next == '{' || next == '}') octet(next);
        else if (next >= 'a' && next <= 'z' || next >= 'A' && next <= 'Z') word(next);
        else if (next >= 0) does(String.valueOf((char) next), null);
    }

    private void word(int first) throws IOException, SAXException {
        StringBuilder word = new StringBuilder().append((char) first);
        in.mark(1);
        int next = in.read();
        for (; Character.isLetter(next) && next < 128 && word.length() < 64; next = in.read()) {
            word.append((char) next);
            in.mark(1);
        }
        StringBuilder number = new StringBuilder();
        for (;
                next == '-' && number.isEmpty() || next >= '0' && next <= '9' && number.length() < 10;
                next = in.read()) {
            number.append((char) next);
            in.mark(1);
        }
        if (next != ' ' && next >= 0) in.reset();
        does(
                word.toString(),
                number.isEmpty() || number.toString().equals("-") ? null : (int) Long.parseLong(number.toString()));
    }

    private void does(String word, @Nullable Integer number) throws IOException, SAXException {
        skip = 0; // a control word ends what stands for an unknown character
        int value = number == null ? 1 : number;
        Into into = DESTINATIONS.get(word);
        if (into != null && (group.into != Into.DROPPED || into == Into.BOX)) group.into = into;
        else if (group.optional && !word.equals("shpinst")) group.into = Into.DROPPED;
        group.optional = false;
        String character = CHARACTERS.get(word);
        if (character != null) print(character);
        else if (BREAKS.contains(word)) block();
        else
            switch (word) {
                case "u" -> {
                    print(String.valueOf((char) value));
                    skip = group.fallback;
                }
                case "uc" -> group.fallback = value;
                case "v" -> style(() -> group.hidden = value != 0);
                case "deleted" -> style(() -> group.deleted = value != 0);
                case "b" -> style(() -> group.bold = value != 0);
                case "plain" ->
                    style(() -> {
                        group.hidden = false;
                        group.bold = false;
                    });
                case "f" -> font(value);
                case "fcharset" -> charsetOf(value).ifPresent(found -> fonts.put(definedFont, found));
                case "ansicpg" -> find("windows-" + value).ifPresent(found -> charset = found);
                case "mac" -> find("x-MacRoman").ifPresent(found -> charset = found);
                case "trowd" -> row();
                case "cell" -> cell();
                case "row" -> endRow();
                case "bin" -> in.skipNBytes(Math.max(0, value));
                default -> {}
            }
    }

    /** Ends what stands before it, so that each letter is printed as its own place says. */
    private void style(Runnable change) throws IOException, SAXException {
        flush();
        change.run();
    }

    private void octet(int octet) {
        if (skip > 0) skip--;
        else bytes.write(octet);
    }

    private void flush() throws WriteLimitReachedException {
        if (bytes.size() == 0) return;
        String text = bytes.toString(fonts.getOrDefault(group.font, charset));
        bytes.reset();
        write(text);
    }

    private void print(String character) throws WriteLimitReachedException {
        flush();
        write(character);
    }

    private void write(String text) throws WriteLimitReachedException {
        Optional<ParagraphHandler> part = part();
        if (part.isEmpty()) return;
        if (group.bold) part.get().startElement("", "b", "b", NONE);
        part.get().characters(text.toCharArray(), 0, text.length());
        if (group.bold) part.get().endElement("", "b", "b");
    }

    /** Where to print to; none where nothing is printed. */
    private Optional<ParagraphHandler> part() {
        boolean printed = group.into != Into.DROPPED && group.into != Into.FONTS && !group.hidden && !group.deleted;
        return printed ? Optional.of(part(group.into)) : Optional.empty();
    }

    private ParagraphHandler part(Into into) {
        return parts.computeIfAbsent(into, any -> new ParagraphHandler());
    }

    private void block() throws WriteLimitReachedException {
        flush();
        Optional<ParagraphHandler> part = part();
        if (part.isPresent() && inRow && group.into == Into.TEXT) part.get().startElement("", "p", "p", NONE);
        else part.ifPresent(ParagraphHandler::endPart);
    }

    /** Programs say it at the beginning of a row, and often once more at its end. */
    private void row() throws WriteLimitReachedException {
        if (inRow || group.into != Into.TEXT) return;
        flush();
        inRow = true;
        part(Into.TEXT).startElement("", "table", "table", NONE);
        part(Into.TEXT).startElement("", "tr", "tr", NONE);
    }

    private void cell() throws WriteLimitReachedException {
        flush();
        if (inRow) part(Into.TEXT).startElement("", "td", "td", NONE);
    }

    private void endRow() throws WriteLimitReachedException {
        flush();
        if (!inRow) return;
        inRow = false;
        part(Into.TEXT).endElement("", "tr", "tr");
        part(Into.TEXT).endElement("", "table", "table");
    }

    private void font(int number) throws WriteLimitReachedException {
        flush();
        if (group.into == Into.FONTS) definedFont = number;
        else group.font = number;
    }

    private static Optional<Charset> charsetOf(int fontCharset) {
        return Optional.ofNullable(FONT_CHARSETS.get(fontCharset)).flatMap(RtfText::find);
    }

    private static Optional<Charset> find(String name) {
        try {
            return Optional.of(Charset.forName(name));
        } catch (IllegalArgumentException unknown) {
            return Optional.empty();
        }
    }
}
