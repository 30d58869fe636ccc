package org.undersigned.structure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.undersigned.ocr.Box;

/** Whether a line goes on with the one before: by margins where they are known, else by what the words need. */
final class Wraps {
    /** Lines that begin within this part of the page's width from each other stand in one column. */
    private static final double COLUMN = .06;
    /** A margin is believed when so many lines reach it, and this share of the lines of its column. */
    private static final int REACHING = 3;

    private static final double REACHING_SHARE = .2;

    /** Ragged lines end a little before the margin that typesetting gave them. */
    private static final double AT_PAGE_MARGIN = .92;

    private static final double NEAR_MARGIN = .97;
    private static final Pattern DANGLING = Pattern.compile(
            "(?iu)(?:^|\\s)(?:of|for|and|the|in|de|del|des|du|la|los|las|et|y|e|di|da|do|dos|das|der|die|das|und|für|fur|von|voor|van|för|og|och|av|af|dla|του|της|των|για|και|по|за|и|та|ve|ile|against|to|pour|para|per|contra|con|with|zur|zum|de l['’]|d['’]|l['’]|-|–|&|/)$");
    private static final Pattern HYPHEN_END = Pattern.compile("\\p{Ll}[-‐¬]$");

    /** No entry is longer; what goes on is something else. */
    private static final int LONGEST_ENTRY = 400;

    private final List<TextLine> lines;
    private final Shapes shapes;
    private final Map<Integer, Integer> textMargins;
    private final Map<Integer, Integer> widths = new HashMap<>();
    private final Map<Long, Integer> margins = new HashMap<>();
    private final Map<Long, Integer> lefts = new HashMap<>();
    private final Map<Long, Integer> counts = new HashMap<>();
    private final Map<Long, Integer> reaching = new HashMap<>();

    /** @param textMargins the right margin that each page has if it is like the left one */
    Wraps(List<TextLine> lines, Shapes shapes, Map<Integer, Integer> textMargins) {
        this.textMargins = textMargins;
        this.lines = lines;
        this.shapes = shapes;
        lines.forEach(line -> widths.merge(line.page(), right(line), Math::max));
        lines.forEach(line -> margins.merge(column(line), right(line), Math::max));
        lines.forEach(line -> lefts.merge(column(line), left(line), Math::min));
        lines.forEach(line -> counts.merge(column(line), 1, Integer::sum));
        for (TextLine line : lines) if (reaches(line)) reaching.merge(column(line), 1, Integer::sum);
    }

    private long column(TextLine line) {
        if (line.box().isEmpty()) return line.page() * 1000L;
        double width = Math.max(40, COLUMN * widths.getOrDefault(line.page(), 1000));
        return line.page() * 1000L + Math.round(line.box().get().left() / width);
    }

    private boolean reaches(TextLine line) {
        int left = lefts.getOrDefault(column(line), 0);
        return right(line) - left >= NEAR_MARGIN * (margins.getOrDefault(column(line), 0) - left);
    }

    /** The margin of a column is that of the page, or one that enough lines reach. */
    private boolean isTrusted(TextLine line) {
        long column = column(line);
        int margin = margins.getOrDefault(column, 0);
        int page = textMargins.getOrDefault(line.page(), Integer.MAX_VALUE);
        if (margin >= AT_PAGE_MARGIN * page && left(line) < margin / 2) return true;
        int reach = reaching.getOrDefault(column, 0);
        return reach >= REACHING && reach >= REACHING_SHARE * counts.getOrDefault(column, 1);
    }

    private static int left(TextLine line) {
        return line.box().map(Box::left).orElse(0);
    }

    private static int right(TextLine line) {
        return line.box().map(Box::right).orElse(line.text().length());
    }

    /** Whether the first word of the line could not have stood on the line before. */
    boolean isFull(int before, int line) {
        TextLine a = lines.get(before);
        TextLine b = lines.get(line);
        int margin = margins.getOrDefault(column(a), 0);
        if (a.page() != b.page() || !isTrusted(a)) return false;
        double perCharacter = a.box()
                .map(box -> (double) box.width() / Math.max(1, a.text().length()))
                .orElse(1.0);
        String first = b.content().split("\\s", 2)[0];
        double need = (first.length() + 1) * perCharacter;
        int left = lefts.getOrDefault(column(a), 0);
        return right(a) + need > margin && right(a) - left > .7 * (margin - left);
    }

    /** Whether a line of a list goes on with the entry that ends on the line before. */
    boolean continuesEntry(String entry, int before, int line, boolean markedList) {
        TextLine b = lines.get(line);
        String text = b.content();
        if (b.isMarked() || text.isEmpty() || entry.length() > LONGEST_ENTRY) return false;
        if (b.gapBefore() && !isIndented(before, line)) return false;
        if (Texts.isOpen(entry) || ")]".indexOf(text.charAt(0)) >= 0) return true;
        if (isHyphenated(tail(entry), text) || DANGLING.matcher(tail(entry)).find()) return true;
        if (Cue.endsWithColon(text)) return false;
        if (markedList) return true;
        return needsMore(entry, text) || isIndented(before, line) || isFull(before, line) && !standsAlone(entry, text);
    }

    private static String tail(String entry) {
        return entry.substring(Math.max(0, entry.length() - 30));
    }

    /** A continuation in lower case, or a bracket by itself. */
    private boolean needsMore(String entry, String text) {
        boolean own = startsName(text) && !shapes.of(entry).organisation();
        boolean lower = Character.isLowerCase(text.codePointAt(0)) && !own && entry.length() > 20;
        boolean bracket = text.startsWith("(") && entry.length() > 24;
        return lower || bracket;
    }

    private boolean startsName(String text) {
        return shapes.of(text).person() != PersonNames.Likeness.NONE
                || text.split("\\s+").length == 1 && text.length() > 4;
    }

    /** Both halves are whole by themselves: a person each, or a country behind each. */
    private boolean standsAlone(String entry, String text) {
        Shape a = shapes.of(entry);
        Shape b = shapes.of(text);
        boolean persons = a.person() == PersonNames.Likeness.KNOWN && b.person() == PersonNames.Likeness.KNOWN;
        boolean heads = a.organisation() && b.organisation() && shapes.opensWithHead(text);
        return persons || heads || a.countryTail() && b.countryTail();
    }

    /** Hangs in under the line before. */
    private boolean isIndented(int before, int line) {
        TextLine a = lines.get(before);
        TextLine b = lines.get(line);
        if (a.page() != b.page() || a.box().isEmpty() || b.box().isEmpty()) return false;
        int step = b.box().get().left() - a.box().get().left();
        int below = b.box().get().top() - a.box().get().top();
        int height = a.box().get().height();
        return step > height * .8 && step < height * 4 && below > 0 && below < height * 2.2 && !isCentred(a, b);
    }

    private static boolean isCentred(TextLine a, TextLine b) {
        int left = b.box().orElseThrow().left() - a.box().orElseThrow().left();
        int right = a.box().orElseThrow().right() - b.box().orElseThrow().right();
        return Math.abs(left - right) < Math.max(6, .25 * Math.abs(left));
    }

    static boolean isHyphenated(String before, String after) {
        return HYPHEN_END.matcher(before).find() && !after.isEmpty() && Character.isLowerCase(after.codePointAt(0));
    }

    /** The lines as paragraphs: each a run of line numbers that belong to one flow of text. */
    List<int[]> paragraphs() {
        List<int[]> paragraphs = new ArrayList<>();
        int start = 0;
        for (int i = 1; i <= lines.size(); i++)
            if (i == lines.size() || !flows(i - 1, i)) {
                paragraphs.add(new int[] {start, i});
                start = i;
            }
        return lines.isEmpty() ? List.of() : paragraphs;
    }

    private boolean flows(int before, int line) {
        TextLine a = lines.get(before);
        TextLine b = lines.get(line);
        if (b.isMarked() && !isProseDash(a, b)) return false;
        if (a.page() != b.page()) return goesOver(a, b);
        if (b.gapBefore() || !likeSized(a, b) || Cue.endsWithColon(a.text()) && !isFull(before, line)) return false;
        boolean lower = Character.isLowerCase(b.text().codePointAt(0)) && !Shapes.endsSentence(a.text());
        return isFull(before, line)
                || isHyphenated(a.text(), b.text())
                || Texts.isOpen(a.text())
                || lower && a.text().length() > 40;
    }

    /** A dash at the start of a wrapped line is punctuation, not a bullet. */
    private boolean isProseDash(TextLine a, TextLine b) {
        boolean dash = "-–—".indexOf(b.text().charAt(0)) >= 0 && !a.isMarked();
        return dash
                && b.text().length() > 1
                && b.text().charAt(1) == ' '
                && a.text().length() > 60
                && !Shapes.endsSentence(a.text());
    }

    /** A paragraph that a page break cuts goes on in mid sentence. */
    private static boolean goesOver(TextLine a, TextLine b) {
        boolean unfinished = !Shapes.endsSentence(a.text())
                && !Cue.endsWithColon(a.text())
                && a.text().length() > 40;
        return unfinished
                && likeSized(a, b)
                && (Character.isLowerCase(b.text().codePointAt(0))
                        || a.text().endsWith(",")
                        || a.text().length() > 70 && !a.bold());
    }

    private static boolean likeSized(TextLine a, TextLine b) {
        boolean known = a.fontSizePt() > 0 && b.fontSizePt() > 0;
        return a.bold() == b.bold() && (!known || Math.abs(a.fontSizePt() - b.fontSizePt()) <= .12 * a.fontSizePt());
    }
}
