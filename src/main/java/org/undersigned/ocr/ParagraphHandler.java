package org.undersigned.ocr;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.tika.exception.WriteLimitReachedException;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** Makes a line of each paragraph, heading, list item and table row that Tika reports as XHTML. */
final class ParagraphHandler extends DefaultHandler {
    private static final Set<String> BLOCKS = Set.of(
            "p",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "li",
            "tr",
            "div",
            "br",
            "title",
            "blockquote",
            "dt",
            "dd",
            "pre",
            "ul",
            "ol",
            "table",
            "hr");
    /** Parts the cells of a row until white space is squashed; printed as a tab. */
    private static final char CELL = '\u001F';

    private static final Set<String> CELLS = Set.of("td", "th");
    private static final Set<String> BOLD = Set.of("b", "strong", "h1", "h2", "h3", "h4", "h5", "h6");
    /** More text than the longest book: a bomb. */
    private static final int MAX_CHARACTERS = 50_000_000;

    /** Counts for an ordered list; 0 stands for a bulleted one. */
    private static final class Numbering {
        private final boolean ordered;
        private int next;

        Numbering(boolean ordered, int start) {
            this.ordered = ordered;
            this.next = start;
        }
    }

    private final List<Line> lines = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private final Deque<Numbering> lists = new ArrayDeque<>();
    private int seen;
    private int bold;
    private int boldLetters;
    private boolean inHead;
    private double heading;

    @Override
    public void startElement(String uri, String name, String qualified, Attributes attributes) {
        String tag = tag(name, qualified);
        if (tag.equals("head")) inHead = true;
        if (BLOCKS.contains(tag)) end();
        if (BOLD.contains(tag)) bold++;
        if (tag.matches("h[1-6]")) heading = headingPt(tag.charAt(1) - '0');
        if (CELLS.contains(tag) && text.length() > 0) text.append(CELL);
        if (tag.equals("ul") || tag.equals("ol")) lists.push(new Numbering(tag.equals("ol"), start(attributes)));
        if (tag.equals("li")) startItem();
    }

    private static int start(Attributes attributes) {
        String start = attributes.getValue("start");
        return start != null && start.matches("\\d{1,6}") ? Integer.parseInt(start) : 1;
    }

    private void startItem() {
        Numbering list = lists.peek();
        if (list == null) return;
        text.append(list.ordered ? list.next++ + ". " : "• ");
    }

    /** Browsers show headings in about these sizes. */
    private static double headingPt(int level) {
        return Math.max(12, 24 - 3 * level);
    }

    @Override
    public void endElement(String uri, String name, String qualified) {
        String tag = tag(name, qualified);
        if (BLOCKS.contains(tag)) end();
        if (BOLD.contains(tag)) bold--;
        if (tag.equals("head")) inHead = false;
        if (tag.equals("ul") || tag.equals("ol")) lists.poll();
    }

    private static String tag(String name, String qualified) {
        return (name.isEmpty() ? qualified : name).toLowerCase(Locale.ROOT);
    }

    @Override
    public void characters(char[] letters, int start, int length) throws WriteLimitReachedException {
        seen += length;
        if (seen > MAX_CHARACTERS) throw new WriteLimitReachedException(MAX_CHARACTERS);
        if (inHead) return;
        text.append(letters, start, length);
        if (bold > 0) boldLetters += length;
    }

    @Override
    public void ignorableWhitespace(char[] letters, int start, int length) {
        text.append(letters, start, length);
    }

    private void end() {
        // a line break inside a paragraph is a line break for the reader too, as in plain text and in <br>
        for (String part : text.toString().split("\\R")) addLine(part);
        text.setLength(0);
        boldLetters = 0;
        heading = 0;
    }

    private void addLine(String part) {
        String line = part.replaceAll("[\\s\\u00A0]+", " ")
                .replaceAll(" ?" + CELL + " ?", "\t")
                .strip();
        if (line.isEmpty() || line.equals("•")) return;
        List<Word> words = new ArrayList<>();
        for (String word : line.split("[ \t]+")) words.add(new Word(word, Optional.empty(), Optional.empty(), 1));
        lines.add(new Line(line, Optional.empty(), 1, heading, boldLetters * 2 > line.length(), words));
    }

    List<Line> lines() {
        end();
        return List.copyOf(lines);
    }
}
