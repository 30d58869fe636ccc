package org.undersigned.ocr;

import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.text.TextPosition;

/** Text that runs across the others of its page, as archives mark their margins: PDFBox would cut it into pairs of letters. */
final class PdfSidewaysText {
    /** Gaps between letters, in sizes of the type: a space is a quarter of it, a table cell is farther away. */
    private static final double SPACE = 0.18;

    private static final double NEXT = 2;
    /** How far a raised letter may stand from its line. */
    private static final double RAISED = 0.5;

    private final List<List<TextPosition>> runs = new ArrayList<>();

    void add(TextPosition glyph) {
        if (runs.isEmpty() || !follows(last(runs.get(runs.size() - 1)), glyph)) runs.add(new ArrayList<>());
        runs.get(runs.size() - 1).add(glyph);
    }

    private static TextPosition last(List<TextPosition> run) {
        return run.get(run.size() - 1);
    }

    private static boolean follows(TextPosition before, TextPosition glyph) {
        double size = PdfLines.sizePt(before);
        return before.getDir() == glyph.getDir()
                && Math.abs(before.getYDirAdj() - glyph.getYDirAdj()) < RAISED * size
                && Math.abs(gap(before, glyph)) < NEXT * size;
    }

    private static double gap(TextPosition before, TextPosition glyph) {
        return glyph.getXDirAdj() - before.getXDirAdj() - before.getWidthDirAdj();
    }

    /** A line for each run. */
    void end(PdfLines lines) {
        for (List<TextPosition> run : runs) {
            lines.add(text(run), run);
            lines.end();
        }
        runs.clear();
    }

    private static String text(List<TextPosition> run) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < run.size(); i++) {
            if (i > 0 && gap(run.get(i - 1), run.get(i)) > SPACE * PdfLines.sizePt(run.get(i))) text.append(' ');
            text.append(run.get(i).getUnicode());
        }
        return text.toString();
    }
}
