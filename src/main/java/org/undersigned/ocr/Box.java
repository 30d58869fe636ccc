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

    /** The smallest box around all of them; at least one is needed. */
    public static Box around(Collection<Box> boxes) {
        return boxes.stream().reduce(Box::union).orElseThrow();
    }
}
