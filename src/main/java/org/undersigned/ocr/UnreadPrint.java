package org.undersigned.ocr;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds print of which nothing was read. Layout analysis takes lines that touch a stamp, a stroke of a pen or the rim of a stain for a picture and passes
 * over them, however sure the reading is of all others. Print is told by its strokes: light and dark change often along a row of pixels.
 */
final class UnreadPrint {
    /** The page is looked at in squares, so many to the inch: a line of print is one or two of them high. */
    private static final int TO_THE_INCH = 10;

    /** Light and dark differ by this at the edge of a stroke. */
    private static final int EDGE = 40;

    /** So much of a square of print are edges; paper has none, a line that crosses the square half as many. */
    private static final double STROKES = 0.12;

    /** So many squares of print side by side are words. */
    private static final int WORDS = 6;

    /** Words in so many rows of squares are not a logo or a line of dots. */
    private static final int ROWS = 2;

    /** Rows of squares apart, less of which is one band with all that stands between. */
    private static final int NEAR = 6;

    /** What was read worse than this may be a stamp. */
    private static final double READ = 0.5;

    private final Raster raster;
    private final int square;
    private final int across;
    private final boolean[][] unread;

    private UnreadPrint(Raster raster, List<Line> lines) {
        this.raster = raster;
        this.square = Math.max(4, raster.dpi() / TO_THE_INCH);
        this.across = raster.widthPx() / square;
        this.unread = new boolean[raster.heightPx() / square][across];
        for (int row = 0; row < unread.length; row++)
            for (int k = 0; k < across; k++) unread[row][k] = isPrint(k * square, row * square);
        lines.stream()
                .flatMap(line -> line.words().stream())
                .filter(word -> word.confidence() >= READ)
                .forEach(word -> word.box().ifPresent(this::read));
    }

    /** Bands of the page, over all of its width, in which lines are missing. */
    static List<Box> in(Raster raster, List<Line> lines) {
        return new UnreadPrint(raster, lines).bands();
    }

    private boolean isPrint(int left, int top) {
        byte[] grey = raster.grey();
        int edges = 0;
        for (int y = top; y < top + square; y += 2) {
            int row = y * raster.widthPx();
            for (int x = Math.max(1, left); x < left + square; x++)
                if (Math.abs((grey[row + x] & 255) - (grey[row + x - 1] & 255)) > EDGE) edges++;
        }
        return edges * 2 > STROKES * square * square;
    }

    /** A square that a word touches is read; a taller thing than any word is none. */
    private void read(Box word) {
        if (word.height() > raster.dpi()) return;
        for (int row = Math.max(0, word.top() / square - 1);
                row <= Math.min(unread.length - 1, word.bottom() / square + 1);
                row++)
            for (int k = Math.max(0, word.left() / square - 1);
                    k <= Math.min(across - 1, word.right() / square + 1);
                    k++) unread[row][k] = false;
    }

    private List<Box> bands() {
        List<Box> bands = new ArrayList<>();
        int from = -1;
        int last = -1;
        int rows = 0;
        for (int row = 0; row < unread.length; row++) {
            if (!hasWords(unread[row])) continue;
            if (from >= 0 && row - last > NEAR) {
                if (rows >= ROWS) bands.add(band(from, last));
                from = -1;
            }
            if (from < 0) {
                from = row;
                rows = 0;
            }
            last = row;
            rows++;
        }
        if (from >= 0 && rows >= ROWS) bands.add(band(from, last));
        return bands;
    }

    private static boolean hasWords(boolean[] row) {
        int beside = 0;
        for (int k = 0; k < row.length; k++) {
            beside = row[k] ? beside + 1 : 0;
            if (beside >= WORDS) return true;
        }
        return false;
    }

    private Box band(int from, int last) {
        return new Box(
                0,
                Math.max(0, (from - 1) * square),
                raster.widthPx(),
                Math.min(raster.heightPx(), (last + 2) * square));
    }
}
