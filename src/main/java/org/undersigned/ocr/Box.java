package org.undersigned.ocr;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Collection;

/** A rectangle on a page: pixels, origin top left, right and bottom exclusive. In JSON [left, top, right, bottom]. */
public record Box(int left, int top, int right, int bottom) {
    public Box {
        if (right < left || bottom < top)
            throw new IllegalArgumentException(
                    "Box is inside out: " + left + "," + top + " to " + right + "," + bottom);
    }

    @JsonCreator
    static Box of(int[] edges) {
        return new Box(edges[0], edges[1], edges[2], edges[3]);
    }

    @JsonValue
    int[] edges() {
        return new int[] {left, top, right, bottom};
    }

    public int width() {
        return right - left;
    }

    public int height() {
        return bottom - top;
    }

    public Box union(Box other) {
        return new Box(
                Math.min(left, other.left),
                Math.min(top, other.top),
                Math.max(right, other.right),
                Math.max(bottom, other.bottom));
    }

    Box moved(int right, int down) {
        return new Box(left + right, top + down, this.right + right, bottom + down);
    }

    /** This box with a margin, but not beyond the page. */
    Box widened(int margin, int widthPx, int heightPx) {
        return new Box(
                Math.max(0, left - margin),
                Math.max(0, top - margin),
                Math.min(widthPx, right + margin),
                Math.min(heightPx, bottom + margin));
    }

    /** The same place on a page of that height after it was turned clockwise by 90 degrees. */
    Box turned(int heightPx) {
        return new Box(heightPx - bottom, left, heightPx - top, right);
    }

    boolean holdsCentreOf(Box other) {
        int x = (other.left + other.right) / 2;
        int y = (other.top + other.bottom) / 2;
        return x >= left && x < right && y >= top && y < bottom;
    }

    /** Height that both share, as a share of the lower one; 0 where they stand above each other. */
    double sameRow(Box other) {
        int shared = Math.min(bottom, other.bottom) - Math.max(top, other.top);
        return Math.max(0, shared) / (double) Math.max(1, Math.min(height(), other.height()));
    }

    /** The smallest box around all of them; at least one is needed. */
    public static Box around(Collection<Box> boxes) {
        return boxes.stream().reduce(Box::union).orElseThrow();
    }
}
