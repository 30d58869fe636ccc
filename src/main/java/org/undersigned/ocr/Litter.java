package org.undersigned.ocr;

import java.util.List;

/** Lines that are none: slivers of the lines above and below, which layout analysis took for a line of its own and which nothing could be read of. */
final class Litter {
    /** What is read better than this is print. */
    private static final double UNREAD = 0.6;

    /** So much of its words lies on words of other lines; words of true lines do not, however the page leans. */
    private static final double COVERED = 0.25;

    private Litter() {}

    static List<Line> cleared(List<Line> lines) {
        return lines.stream()
                .filter(line -> line.confidence() >= UNREAD || covered(line, lines) < COVERED)
                .toList();
    }

    private static double covered(Line line, List<Line> lines) {
        double area = 0;
        double shared = 0;
        for (Word word : line.words()) {
            Box box = word.box().orElseThrow();
            area += (double) box.width() * box.height();
            for (Line other : lines)
                if (other != line && other.confidence() >= UNREAD)
                    for (Word its : other.words())
                        shared += shared(box, its.box().orElseThrow());
        }
        return area == 0 ? 1 : shared / area;
    }

    private static double shared(Box one, Box other) {
        int width = Math.min(one.right(), other.right()) - Math.max(one.left(), other.left());
        int height = Math.min(one.bottom(), other.bottom()) - Math.max(one.top(), other.top());
        return width <= 0 || height <= 0 ? 0 : (double) width * height;
    }
}
