package org.undersigned.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.undersigned.ocr.Box;

/** Names below logos: each centred in a place of its own, on up to three lines, several places side by side. */
final class Captions {
    private static final int TALLEST = 3;
    private static final int FEWEST = 3;
    /** Of the captions that must be built so. */
    private static final double MOST = .9;

    /** The middle of a line lies so near to that of the line above it, in heights of a line. */
    private static final double CENTRED = .4;

    /** Below this distance, in heights of a line, a line follows the one above it. */
    private static final double BELOW = 1.8;

    private final List<TextLine> lines;

    Captions(List<TextLine> lines) {
        this.lines = lines;
    }

    /** The lines of each caption, where the region is made of captions. */
    Optional<List<List<Integer>>> of(int from, int to) {
        List<List<Integer>> captions = new ArrayList<>();
        for (int i = from; i < to; i++) {
            if (lines.get(i).isMarked() || lines.get(i).box().isEmpty()) return Optional.empty();
            if (captions.isEmpty() || !isBelow(i - 1, i)) captions.add(new ArrayList<>());
            captions.get(captions.size() - 1).add(i);
        }
        if (captions.size() < FEWEST) return Optional.empty();
        // two captions whose lines nothing parts are taken for one
        long built = captions.stream()
                .filter(caption -> caption.size() <= TALLEST && isCentred(caption))
                .count();
        long wrapped = captions.stream().filter(caption -> caption.size() > 1).count();
        boolean beside = captions.stream().skip(1).anyMatch(caption -> isBeside(caption.get(0)));
        return built >= MOST * captions.size() && wrapped > 0 && beside ? Optional.of(captions) : Optional.empty();
    }

    private Box box(int i) {
        return lines.get(i).box().orElseThrow();
    }

    /** The first line of a caption stands no lower than the line before it began. */
    private boolean isBeside(int i) {
        return box(i).top() <= box(i - 1).top()
                && lines.get(i).page() == lines.get(i - 1).page();
    }

    private boolean isBelow(int above, int i) {
        int step = box(i).top() - box(above).top();
        boolean under = box(i).left() < box(above).right() && box(above).left() < box(i).right();
        return lines.get(above).page() == lines.get(i).page()
                && under
                && step > 0
                && step < BELOW * box(above).height();
    }

    private boolean isCentred(List<Integer> caption) {
        for (int k = 1; k < caption.size(); k++) {
            Box a = box(caption.get(k - 1));
            Box b = box(caption.get(k));
            if (Math.abs(a.left() + a.right() - b.left() - b.right()) > 2 * CENTRED * a.height()) return false;
        }
        return true;
    }
}
