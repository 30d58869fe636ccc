package org.undersigned.ocr;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.tika.exception.WriteLimitReachedException;
import org.jspecify.annotations.Nullable;
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
            "hr",
            "section",
            "article",
            "main",
            "header",
            "figcaption",
            "address");
    /** Parts the cells of a row until white space is squashed; printed as a tab. */
    private static final char CELL = '\u001F';
    /** Parts the paragraphs of a cell. */
    private static final char BREAK = '\u001E';
    /** Noughts and halves of characters, which RTF can spell and no database keeps. */
    private static final String NO_CHARACTER = "[\\x{0}\\x{D800}-\\x{DFFF}]";
    /** A cell with more paragraphs is no field of a table: pages are laid out with tables too. */
    private static final int PARAGRAPHS_OF_A_FIELD = 4;

    private static final Set<String> CELLS = Set.of("td", "th");
    private static final Set<String> BOLD = Set.of("b", "strong", "h1", "h2", "h3", "h4", "h5", "h6");
    /** More text than the longest book: a bomb. */
    private static final int MAX_CHARACTERS = 50_000_000;

    /** Columns of plain text; not behind the number of a line, nor inside a name of two Chinese signs that is set as wide as others. */
    private static final Pattern WIDE_SPACE =
            Pattern.compile("(?<=\\S)(?<!^ {0,9}[(\\[]?\\d{1,4}[.)\\]:])(?<!(?:^|[\\s,，、;；])\\p{IsHan}) {3,}(?=\\S)");

    private final List<Line> lines = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private final Deque<ListNumbering> lists = new ArrayDeque<>();
    /** For each open table, the innermost first, whether a row of it is open. */
    private final Deque<Boolean> rows = new ArrayDeque<>();

    private final BlankLines blanks;

    private @Nullable WebMargin margin;
    private String marker = "";
    private int seen;
    private int skipped;
    private int bold;
    private int boldLetters;
    private boolean inHead;
    private boolean laidOut;
    private double heading;

    ParagraphHandler(BlankLines blanks) {
        this.blanks = blanks;
    }

    @Override
    public void startElement(String uri, String name, String qualified, Attributes attributes) {
        String tag = tag(name, qualified);
        if (skipped > 0 || WebFurniture.is(tag, attributes)) {
            skipped++;
            return;
        }
        if (margin != null) margin.open(tag);
        else if (WebFurniture.isMargin(tag, attributes)) {
            end();
            margin = new WebMargin(lines.size());
        }
        if (tag.equals("head")) inHead = true;
        boolean empty = text.toString().isBlank();
        if (BLOCKS.contains(tag)) block(tag);
        if (!isInRow()) blanks.opened(tag, empty);
        if (tag.equals("table")) rows.push(false);
        if (tag.equals("tr")) row(true);
        if (BOLD.contains(tag)) bold++;
        if (tag.matches("h[1-6]")) heading = headingPt(tag.charAt(1) - '0');
        if (CELLS.contains(tag) && text.length() > 0) text.append(CELL);
        if (tag.equals("ul") || tag.equals("ol")) lists.push(ListNumbering.of(tag.equals("ol"), attributes));
        if (tag.equals("li") && !lists.isEmpty()) marker = lists.getFirst().marker(attributes);
    }

    /** Browsers show headings in about these sizes. */
    private static double headingPt(int level) {
        return Math.max(12, 24 - 3 * level);
    }

    private void row(boolean open) {
        if (rows.poll() != null) rows.push(open);
    }

    private boolean isInRow() {
        return !rows.isEmpty() && rows.getFirst();
    }

    /** Paragraphs inside a cell do not end its row; tables and lists do. */
    private void block(String tag) {
        laidOut |= isInRow() && Set.of("table", "li", "ul", "ol").contains(tag);
        if (isInRow() && !laidOut && !tag.equals("tr")) text.append(BREAK);
        else end();
    }

    @Override
    public void endElement(String uri, String name, String qualified) {
        if (skipped > 0) {
            skipped--;
            return;
        }
        String tag = tag(name, qualified);
        boolean empty = text.toString().isBlank();
        if (tag.equals("tr")) endRow();
        else if (tag.equals("table")) {
            end();
            rows.poll();
        } else if (BLOCKS.contains(tag)) block(tag);
        if (!isInRow()) blanks.closed(tag, empty);
        if (BOLD.contains(tag)) bold--;
        if (tag.equals("head")) inHead = false;
        if (tag.equals("ul") || tag.equals("ol")) lists.poll();
        if (tag.equals("li")) marker = "";
        if (margin != null && margin.close(tag)) endMargin(margin);
    }

    private void endMargin(WebMargin over) {
        end();
        if (!over.holdsAList(lines.size()))
            lines.subList(over.firstLine(), lines.size()).clear();
        margin = null;
    }

    private void endRow() {
        end();
        row(false);
        laidOut = isInRow();
    }

    private static String tag(String name, String qualified) {
        return (name.isEmpty() ? qualified : name).toLowerCase(Locale.ROOT);
    }

    @Override
    public void characters(char[] letters, int start, int length) throws WriteLimitReachedException {
        seen += length;
        if (seen > MAX_CHARACTERS) throw new WriteLimitReachedException(MAX_CHARACTERS);
        if (inHead || skipped > 0) return;
        if (margin != null) margin.letters(letters, start, length);
        text.append(letters, start, length);
        if (bold > 0) boldLetters += length;
    }

    @Override
    public void ignorableWhitespace(char[] letters, int start, int length) {
        if (skipped == 0 && !isInRow()) text.append(letters, start, length);
    }

    private void end() {
        String row = text.toString();
        boolean table = row.indexOf(CELL) >= 0 && !laidOut && isTable(row);
        String parted = table ? row.replaceAll("[" + BREAK + "\\r\\n]", " ") : row.replace(CELL, BREAK);
        // a line break inside a paragraph is a line break for the reader too, as in plain text and in <br>
        for (String part : parted.split("\\R|" + BREAK)) {
            blanks.ended(part.isBlank());
            addLine(part);
        }
        text.setLength(0);
        boldLetters = 0;
        heading = 0;
    }

    private static boolean isTable(String row) {
        return Arrays.stream(row.split(String.valueOf(CELL)))
                .allMatch(cell -> Arrays.stream(cell.split("[" + BREAK + "\\r\\n]"))
                                .filter(part -> !part.isBlank())
                                .count()
                        <= PARAGRAPHS_OF_A_FIELD);
    }

    private void addLine(String part) {
        String content = (blanks.arePlain() ? WIDE_SPACE.matcher(part).replaceAll(String.valueOf(CELL)) : part)
                .replaceAll(NO_CHARACTER, "")
                .replaceAll("[\\s\\u00A0]+", " ")
                .replaceAll(" ?" + CELL + " ?", "\t")
                .strip();
        if (content.isEmpty()) return;
        String line = marker + content;
        marker = "";
        if (blanks.beforeNext() && !lines.isEmpty()) lines.add(Line.blank());
        List<Word> words = new ArrayList<>();
        for (String word : line.split("[ \t]+")) words.add(new Word(word, Optional.empty(), Optional.empty(), 1));
        lines.add(new Line(line, Optional.empty(), 1, heading, boldLetters * 2 > line.length(), words));
    }

    /** Whatever comes now stands on a line of its own. */
    void endPart() {
        end();
    }

    List<Line> lines() {
        end();
        return List.copyOf(lines);
    }
}
