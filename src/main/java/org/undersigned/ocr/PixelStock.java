package org.undersigned.ocr;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Arrays for the pixels of a record's pages, used again for page after page: some megabytes each, they would otherwise be all of the garbage, and the heap
 * would grow by a page for each page.
 */
final class PixelStock {
    /** Pages of one record are seldom of more sizes than this at a time. */
    private static final int MOST = 4;

    private final Deque<byte[]> unused = new ArrayDeque<>();

    synchronized byte[] take(int length) {
        byte[] fitting = unused.stream()
                .filter(array -> array.length == length)
                .findFirst()
                .orElse(null);
        if (fitting == null) return new byte[length];
        unused.removeIf(array -> array == fitting);
        return fitting;
    }

    /** Nobody may read or write them afterwards. */
    synchronized void giveBack(byte[] pixels) {
        if (unused.size() == MOST) unused.removeLast();
        unused.push(pixels);
    }
}
