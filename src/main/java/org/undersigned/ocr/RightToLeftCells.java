package org.undersigned.ocr;

import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.text.TextPosition;

/**
 * Cells of a row that is read from right to left. PDFBox takes a letter that stands left of the one before it for the next of the same word, so that
 * cells would be glued and turned round together.
 */
final class RightToLeftCells {
    /** In sizes of the font: a wider step to the left leads into another cell, not to the next word. */
    private static final double CELL_GAP = 1;
    /** In sizes of the font: letters so near to each other, in whatever direction, are one run. */
    private static final double RUN_GAP = .6;
    /** In sizes of the font. */
    private static final double SAME_LINE = .5;

    private final List<TextPosition> glyphs;
    private final List<List<TextPosition>> parts = new ArrayList<>();

    private RightToLeftCells(List<TextPosition> glyphs) {
        this.glyphs = glyphs;
    }

    /** The glyphs in their order, parted where a row goes on in a cell further left; a single part where no row does. */
    static List<List<TextPosition>> parted(List<TextPosition> glyphs) {
        return new RightToLeftCells(glyphs).part();
    }

    private List<List<TextPosition>> part() {
        int start = 0;
        Run cell = null;
        for (int i = 0; i < glyphs.size(); ) {
            int end = endOfRun(i);
            Run run = Run.of(glyphs.subList(i, end));
            if (cell != null && cell.isLeftFor(run)) {
                parts.add(glyphs.subList(start, i));
                start = i;
                cell = run;
            } else cell = cell != null && cell.isLineOf(run) ? cell.with(run) : run;
            i = end;
        }
        parts.add(glyphs.subList(start, glyphs.size()));
        return parts;
    }

    private int endOfRun(int from) {
        int end = from + 1;
        while (end < glyphs.size() && isNear(glyphs.get(end - 1), glyphs.get(end))) end++;
        return end;
    }

    private static boolean isNear(TextPosition a, TextPosition b) {
        double gap = Math.max(b.getX() - right(a), a.getX() - right(b));
        return gap < RUN_GAP * size(a) && Math.abs(a.getY() - b.getY()) < SAME_LINE * size(a);
    }

    private static double right(TextPosition glyph) {
        return glyph.getX() + glyph.getWidth();
    }

    private static double size(TextPosition glyph) {
        return Math.max(1, glyph.getFontSizeInPt());
    }

    /** @param rightToLeft whether any of its letters is of Arabic, Hebrew or the like */
    private record Run(double left, double right, double y, double size, boolean rightToLeft) {
        static Run of(List<TextPosition> glyphs) {
            StringBuilder text = new StringBuilder();
            glyphs.forEach(glyph -> text.append(glyph.getUnicode()));
            return new Run(
                    glyphs.stream().mapToDouble(TextPosition::getX).min().orElseThrow(),
                    glyphs.stream().mapToDouble(RightToLeftCells::right).max().orElseThrow(),
                    glyphs.get(0).getY(),
                    RightToLeftCells.size(glyphs.get(0)),
                    Scripts.holdsRightToLeft(text));
        }

        boolean isLineOf(Run next) {
            return Math.abs(y - next.y) < SAME_LINE * size;
        }

        boolean isLeftFor(Run next) {
            return isLineOf(next) && (rightToLeft || next.rightToLeft) && left - next.right > CELL_GAP * size;
        }

        Run with(Run next) {
            return new Run(
                    Math.min(left, next.left), Math.max(right, next.right), y, size, rightToLeft || next.rightToLeft);
        }
    }
}
