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
import org.apache.tika.exception.WriteLimitReachedException;
import org.jspecify.annotations.Nullable;
import org.undersigned.ocr.RtfWords.Into;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.AttributesImpl;

/**
 * Reads RTF: heads of pages first, then the text, text boxes, notes, feet of pages. Tika's reader loses the numbers of lists, which stand in the file, and puts
 * notes, hidden and deleted text between their lines.
 */
final class RtfText {
    private static final int DEEPEST = 10_000;

    private static final AttributesImpl NONE = new AttributesImpl();

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
        Optional<Into> into = RtfWords.destination(word);
        if (into.isPresent() && (group.into != Into.DROPPED || into.get() == Into.BOX)) group.into = into.get();
        else if (group.optional && !word.equals("shpinst")) group.into = Into.DROPPED;
        group.optional = false;
        Optional<String> character = RtfWords.character(word);
        if (character.isPresent()) print(character.get());
        else if (RtfWords.breaks(word)) block();
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
                case "fcharset" -> RtfWords.charsetOf(value).ifPresent(found -> fonts.put(definedFont, found));
                case "ansicpg" -> RtfWords.find("windows-" + value).ifPresent(found -> charset = found);
                case "mac" -> RtfWords.find("x-MacRoman").ifPresent(found -> charset = found);
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
        return parts.computeIfAbsent(into, any -> new ParagraphHandler(new BlankLines(false)));
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
}
