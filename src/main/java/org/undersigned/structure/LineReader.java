package org.undersigned.structure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.undersigned.ocr.Box;
import org.undersigned.ocr.Line;
import org.undersigned.ocr.Page;
import org.undersigned.ocr.Word;

/** Turns the lines of one page into lines for the finders: clean text, gaps, fill, words in their places. */
final class LineReader {
    /** White space between words this many times the line's height parts two cells. */
    static final double CELL_GAP = 1.6;
    /** White space between lines, over the usual pitch, that parts paragraphs. */
    private static final double PARAGRAPH_GAP = 1.45;

    private static final int SPECK = 2;

    /** A line to write on: dots, dashes, underscores and no word. */
    private static final Pattern RULE = Pattern.compile("[\\s._…·‧–—-]{6,}");

    private static final Pattern WIDE_SPACE = Pattern.compile(" {3,}|\\t+");
    private static final Pattern NUMERAL = Pattern.compile("[\\divxlIO]{1,4}[.)]?");
    static final String CELL = " | ";

    private LineReader() {}

    static List<TextLine> read(Page page) {
        List<Line> inOrder =
                SplitRows.joined(LoneMarkers.joined(downwards(Torn.mended(PrintedBars.parted(page.lines())))));
        double pitch = pitch(inOrder);
        int[] edges = edges(inOrder);
        List<TextLine> lines = new ArrayList<>();
        boolean blank = true;
        Optional<Box> above = Optional.empty();
        for (Line line : inOrder) {
            String text = Texts.visible(line.text());
            if (text.isBlank() || RULE.matcher(text).matches()) {
                blank = true;
                continue;
            }
            boolean gap = blank || isApart(above, line.box(), pitch);
            lines.add(line(page, line, text, gap && !lines.isEmpty(), edges));
            blank = false;
            above = line.box();
        }
        return lines;
    }

    /** Where no two lines stand side by side there is one column, and it is read downwards whatever the order given. */
    private static List<Line> downwards(List<Line> lines) {
        if (lines.stream().anyMatch(line -> line.box().isEmpty())) return lines;
        List<Line> sorted = new ArrayList<>(lines);
        sorted.sort(Comparator.comparingInt(line -> line.box().orElseThrow().top()));
        for (int i = 1; i < sorted.size(); i++) {
            Box a = sorted.get(i - 1).box().orElseThrow();
            Box b = sorted.get(i).box().orElseThrow();
            if (a.bottom() - b.top() > Math.min(a.height(), b.height()) / 2) return lines;
        }
        return sorted;
    }

    /** The usual distance from line to line: the lower middle of all distances. */
    private static double pitch(List<Line> lines) {
        List<Integer> steps = new ArrayList<>();
        for (int i = 1; i < lines.size(); i++) {
            Optional<Box> a = lines.get(i - 1).box();
            Optional<Box> b = lines.get(i).box();
            if (a.isPresent() && b.isPresent() && b.get().top() > a.get().top())
                steps.add(b.get().top() - a.get().top());
        }
        steps.sort(null);
        return steps.isEmpty() ? 0 : steps.get((steps.size() - 1) * 2 / 5);
    }

    private static boolean isApart(Optional<Box> above, Optional<Box> box, double pitch) {
        if (above.isEmpty() || box.isEmpty() || pitch == 0) return false;
        int step = box.get().top() - above.get().top();
        int height = Math.max(above.get().height(), box.get().height());
        int white = box.get().top() - above.get().bottom();
        return step < -height || (step > pitch * PARAGRAPH_GAP && white > height * 0.4);
    }

    private static int[] edges(List<Line> lines) {
        int left = Integer.MAX_VALUE;
        int right = 0;
        int longest = 1;
        for (Line line : lines) {
            left = line.box().isPresent() ? Math.min(left, line.box().get().left()) : left;
            right = line.box().isPresent() ? Math.max(right, line.box().get().right()) : right;
            longest = Math.max(longest, line.text().strip().length());
        }
        return new int[] {left == Integer.MAX_VALUE ? 0 : left, right, longest};
    }

    private static TextLine line(Page page, Line line, String printed, boolean gap, int[] edges) {
        String text = printed.strip();
        String celled = hasBoxes(line) ? celled(line) : WIDE_SPACE.matcher(text).replaceAll(CELL);
        String clean = Texts.squash(celled).replace("||", "|");
        double fill = line.box()
                .filter(b -> edges[1] > 0)
                .map(b -> (double) (b.right() - edges[0]) / Math.max(1, edges[1] - edges[0]))
                .orElse((double) text.length() / edges[2]);
        int indent = line.box().map(b -> b.left() - edges[0]).orElse(0);
        return new TextLine(
                page.number(),
                clean,
                Marker.of(clean),
                gap,
                line.box(),
                line.confidence(),
                line.fontSizePt(),
                line.bold(),
                place(line.words(), clean),
                fill,
                indent);
    }

    private static boolean hasBoxes(Line line) {
        return !line.words().isEmpty()
                && line.words().stream().allMatch(w -> w.box().isPresent());
    }

    /** The words again, with a bar where the white space is that of a table or of columns. */
    private static String celled(Line line) {
        String printed = Texts.visible(line.text());
        boolean leftwards = Script.isRightToLeft(printed);
        StringBuilder out = new StringBuilder();
        Optional<Box> before = Optional.empty();
        int at = 0;
        boolean blank = true;
        // a row of a table may be taller than its words
        int tallest = line.words().stream()
                .mapToInt(word -> word.box().orElseThrow().height())
                .max()
                .orElse(0);
        for (Word word : line.words()) {
            String text = Texts.visible(word.text()).strip();
            if (!blank && isSpeck(word, text, before, line)) continue;
            blank &= text.isBlank();
            int found = printed.indexOf(text, at);
            // Chinese words stand without a space between them
            String space = found == at ? "" : " ";
            if (found >= 0) at = found + text.length();
            Box box = word.box().orElseThrow();
            int height = Math.max(8, Math.min(line.box().map(Box::height).orElse(box.height()), tallest * 3 / 2));
            boolean apart = before.filter(b -> distance(b, box, leftwards) > CELL_GAP * height)
                    .isPresent();
            if (before.isPresent()) out.append(apart && !isMarker(out) ? CELL : space);
            out.append(text);
            before = Optional.of(box);
        }
        String rebuilt = out.toString();
        boolean faithful =
                Acronyms.letters(rebuilt).length() == Acronyms.letters(printed).length();
        return faithful ? rebuilt : WIDE_SPACE.matcher(printed).replaceAll(CELL);
    }

    /** White space between two words of a line in the direction in which it is read. */
    private static int distance(Box a, Box b, boolean leftwards) {
        return leftwards ? a.left() - b.right() : b.left() - a.right();
    }

    private static boolean isMarker(CharSequence opening) {
        return opening.length() <= 4
                && (Marker.of(opening + " x").isPresent()
                        || NUMERAL.matcher(opening).matches());
    }

    /** A mark by itself, far behind the last word: dirt at the edge of a scan. */
    private static boolean isSpeck(Word word, String text, Optional<Box> before, Line line) {
        boolean last = word == line.words().get(line.words().size() - 1);
        return last
                && text.length() <= SPECK
                && text.codePoints().noneMatch(Character::isLetterOrDigit)
                && before.filter(box -> distance(box, word.box().orElseThrow(), Script.isRightToLeft(line.text()))
                                > CELL_GAP * box.height())
                        .isPresent();
    }

    private static List<TextLine.Placed> place(List<Word> words, String text) {
        List<TextLine.Placed> placed = new ArrayList<>();
        int at = 0;
        for (Word word : words) {
            String clean = Texts.squash(Texts.visible(word.text()));
            int found = clean.isEmpty() ? -1 : text.indexOf(clean, at);
            int from = found < 0 ? Math.min(at, text.length()) : found;
            int to = found < 0 ? from : found + clean.length();
            placed.add(new TextLine.Placed(word, from, to));
            at = to;
        }
        return placed;
    }
}
