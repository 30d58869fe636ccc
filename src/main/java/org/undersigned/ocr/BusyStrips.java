package org.undersigned.ocr;

import java.util.ArrayList;
import java.util.List;

/** Finds the strips of a page, from edge to edge, that have the most print on them. */
final class BusyStrips {
    /** Every third pixel tells as much as all. */
    private static final int STEP = 3;

    /** Ink is at least this much darker than the paper. */
    private static final int INK_CONTRAST = 40;

    private BusyStrips() {}

    /**
     * The busiest strip first; they do not overlap.
     *
     * @param most how many at the most; fewer where the page has no more print
     */
    static List<Raster> of(Raster page, int heightPx, int most) {
        if (heightPx >= page.heightPx()) return List.of(page);
        long[] changes = new long[page.heightPx() + 1];
        for (int y = 0; y < page.heightPx(); y++) changes[y + 1] = changes[y] + changes(page, y);
        List<Integer> tops = new ArrayList<>();
        while (tops.size() < most) {
            int top = busiest(changes, heightPx, tops);
            if (top < 0) break;
            tops.add(top);
        }
        return tops.stream()
                .map(top -> page.part(new Box(0, top, page.widthPx(), top + heightPx)))
                .toList();
    }

    /** Below 0 where none is left with any print; the first may be blank. */
    private static int busiest(long[] changes, int height, List<Integer> taken) {
        int best = taken.isEmpty() ? 0 : -1;
        long most = 0;
        for (int top = 0; top + height < changes.length; top++) {
            int here = top;
            long print = changes[top + height] - changes[top];
            if (print <= most || taken.stream().anyMatch(other -> Math.abs(other - here) < height)) continue;
            most = print;
            best = top;
        }
        return best;
    }

    /** How often a row changes between dark and light: print does often, a photograph or a margin seldom. */
    private static int changes(Raster page, int y) {
        byte[] grey = page.grey();
        int row = y * page.widthPx();
        int count = 0;
        for (int x = STEP; x < page.widthPx(); x += STEP)
            if (Math.abs((grey[row + x] & 255) - (grey[row + x - STEP] & 255)) > INK_CONTRAST) count++;
        return count;
    }
}
