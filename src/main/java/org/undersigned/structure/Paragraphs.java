package org.undersigned.structure;

import java.util.ArrayList;
import java.util.List;

/** Parts the lines of a document into paragraphs: which lines flow into each other. */
final class Paragraphs {
    private static final String PARTING = ",;،؛、；";
    private static final String DOTS = "•·▪|¦●";

    /** In characters: a shorter line says nothing by its length. */
    private static final int SHORT_LINE = 50;

    /** Sizes of letters that differ by less are the same. */
    private static final double SIZE = .12;

    /** On a scan a line of capitals is measured otherwise than one of small letters. */
    private static final double MEASURED_SIZE = .2;

    private final List<TextLine> lines;
    private final Wraps wraps;

    Paragraphs(List<TextLine> lines, Wraps wraps) {
        this.lines = lines;
        this.wraps = wraps;
    }

    /** Each a run of line numbers that belong to one flow of text. */
    List<int[]> all() {
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
        if (b.isMarked() && !isProseDash(a, b) || wraps.isClosed(before)) return false;
        if (Cells.areRows(a, b)) return false;
        if (a.page() != b.page()) return goesOver(a, b);
        if (opensWithRunInHeading(a, b) && wraps.isFull(before, line)) return true;
        if (b.gapBefore() || !likeSized(a, b) || Cue.endsWithColon(a.text()) && !wraps.isFull(before, line))
            return false;
        if (isRunning(a.text(), b.text())) return true;
        boolean lower = Character.isLowerCase(b.text().codePointAt(0)) && !Shapes.endsSentence(a.text());
        return wraps.isFull(before, line)
                || isNearlyFull(a, b)
                || Wraps.isHyphenated(a.text(), b.text())
                || Texts.isOpen(a.text())
                || lower && a.text().length() > 40;
    }

    /**
     * In letters without capitals a word in the middle of a sentence looks like its first, and so it is in a run of names parted by commas: there the
     * length of the line tells.
     */
    private boolean isNearlyFull(TextLine a, TextLine b) {
        boolean names = Texts.count(a.text(), PARTING) >= 2 && Texts.count(b.text(), PARTING) >= 1;
        return (names || Script.isCaseless(b.text().codePointAt(0)))
                && a.text().length() > SHORT_LINE
                && !Shapes.endsSentence(a.text())
                && wraps.isNearlyFull(a);
    }

    /** A line of several names that ends with the mark that parts them, or meets it on the next line. */
    private static boolean isRunning(String a, String b) {
        char last = a.charAt(a.length() - 1);
        int parted = Texts.count(a, String.valueOf(last));
        boolean open = PARTING.indexOf(last) >= 0 && (parted >= 3 || parted == 2 && b.indexOf(last) > 0);
        if (a.contains(PrintedBars.PARTING) && b.contains(PrintedBars.PARTING)) return true;
        boolean bullet = DOTS.indexOf(b.charAt(0)) >= 0 && a.indexOf(b.charAt(0), 1) > 0;
        return open || bullet || DOTS.indexOf(last) >= 0 && a.indexOf(last) < a.length() - 1;
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

    /** "**Others who joined later:** Kayak": a bold heading that the text begins behind, on the same line. */
    private static boolean opensWithRunInHeading(TextLine a, TextLine b) {
        int colon = a.text().indexOf(": ");
        return a.bold() && !b.bold() && colon > 0 && isNear(a, b) && !b.gapBefore();
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
        return a.bold() == b.bold() && (!known || isNear(a, b));
    }

    private static boolean isNear(TextLine a, TextLine b) {
        boolean measured = a.confidence() < 1 || b.confidence() < 1;
        return Math.abs(a.fontSizePt() - b.fontSizePt()) <= (measured ? MEASURED_SIZE : SIZE) * a.fontSizePt();
    }
}
