package org.undersigned.ocr;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A line and the white between its words, as they stand on a page that does not lean.
 *
 * @param places of its words, in their order
 * @param box around them
 * @param height of its tallest word
 */
record PrintedRow(Line line, List<Box> places, Box box, int height) {
    /** White from one place to another; what lies before a line and behind it is white too. */
    record White(int from, int to) {
        static final int FAR = 1_000_000;

        int width() {
            return to - from;
        }

        boolean isBetweenWords() {
            return from > -FAR && to < FAR;
        }

        White shared(White other) {
            return new White(Math.max(from, other.from), Math.min(to, other.to));
        }
    }

    static PrintedRow of(Line line, Slant slant) {
        List<Box> places = line.words().stream()
                .map(word -> slant.level(word.box().orElseThrow()))
                .toList();
        int height = places.stream().mapToInt(Box::height).max().orElse(1);
        return new PrintedRow(line, places, Box.around(places), Math.max(1, height));
    }

    static boolean isPlaced(Line line) {
        return !line.words().isEmpty()
                && line.words().stream().allMatch(word -> word.box().isPresent());
    }

    /** Wider ones than this, from left to right, with those before and behind it. */
    List<White> whites(double atLeast) {
        List<Box> fromLeft =
                places.stream().sorted(Comparator.comparingInt(Box::left)).toList();
        List<White> whites =
                new ArrayList<>(List.of(new White(-White.FAR, fromLeft.get(0).left())));
        int end = fromLeft.get(0).right();
        for (Box word : fromLeft) {
            if (word.left() - end >= atLeast) whites.add(new White(end, word.left()));
            end = Math.max(end, word.right());
        }
        whites.add(new White(end, White.FAR));
        return whites;
    }

    /** What stands in each column; empty where nothing does. */
    List<Optional<PrintedRow>> cells(List<White> gutters) {
        return IntStream.rangeClosed(0, gutters.size())
                .mapToObj(k -> cell(
                        k == 0 ? -White.FAR : middle(gutters.get(k - 1)),
                        k == gutters.size() ? White.FAR : middle(gutters.get(k))))
                .toList();
    }

    private static int middle(White gutter) {
        return (gutter.from() + gutter.to()) / 2;
    }

    private Optional<PrintedRow> cell(int from, int to) {
        List<Integer> inside = IntStream.range(0, places.size())
                .filter(i -> {
                    int x = (places.get(i).left() + places.get(i).right()) / 2;
                    return x >= from && x < to;
                })
                .boxed()
                .toList();
        if (inside.isEmpty()) return Optional.empty();
        if (inside.size() == places.size()) return Optional.of(this);
        List<Word> words = inside.stream().map(line.words()::get).toList();
        List<Box> at = inside.stream().map(places::get).toList();
        return Optional.of(new PrintedRow(part(words), at, Box.around(at), height));
    }

    private Line part(List<Word> words) {
        Box box = Box.around(words.stream().flatMap(word -> word.box().stream()).toList());
        return new Line(
                Scripts.join(words),
                Optional.of(box),
                OcrLines.confidence(words),
                line.fontSizePt(),
                line.bold(),
                words);
    }

    String text() {
        return line.text();
    }
}
