package org.undersigned.ocr;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.undersigned.ocr.child.ReadWord;

/**
 * Lines cut out of a page, laid below each other on paper of their own: however many there are and wherever they stood, they are read in one go. Leaning
 * lines are cut along their lean.
 */
final class Collage {
    /** Space around a line, in heights of it: enough for the accents that the first reading did not see. */
    private static final double AROUND = 0.3;

    /** Space between two lines, in heights of the line. */
    private static final double BETWEEN = 0.7;

    /** A line several times as high as the others is none. */
    private static final int HIGHEST = 3;

    /** Fewer words say nothing about how a line leans. */
    private static final int WORDS = 4;

    /** One line: where it was cut, and where it lies now. */
    private record Band(int line, int left, int width, double rise, int top, int height) {
        /** The row of the page that is the top of the band at this column. */
        int topAt(int x, double slope) {
            return (int) Math.round(rise + slope * x);
        }
    }

    private final Raster raster;
    private final double slope;
    private final List<Band> bands;

    private Collage(Raster raster, double slope, List<Band> bands) {
        this.raster = raster;
        this.slope = slope;
        this.bands = bands;
    }

    /**
     * @param page all lines of the page, which show how it leans
     * @param wanted which of them, by their place in the page
     */
    static Collage of(Raster raster, List<Line> page, List<Integer> wanted) {
        double slope = slope(page);
        int usual = usualHeight(page);
        List<Band> bands = new ArrayList<>();
        int top = usual;
        for (int line : wanted) {
            Optional<Band> band = band(line, page.get(line), slope, usual, top, raster.widthPx());
            if (band.isEmpty()) continue;
            bands.add(band.get());
            top += band.get().height() + (int) (BETWEEN * usual);
        }
        return new Collage(raster, slope, bands);
    }

    boolean isEmpty() {
        return bands.isEmpty();
    }

    private static Optional<Band> band(int number, Line line, double slope, int usual, int top, int pageWidth) {
        double above = Double.MAX_VALUE;
        double below = -Double.MAX_VALUE;
        for (Word word : line.words()) {
            Box box = word.box().orElseThrow();
            double lean = slope * (box.left() + box.right()) / 2;
            above = Math.min(above, box.top() - lean);
            below = Math.max(below, box.bottom() - lean);
        }
        if (below - above > HIGHEST * usual || below - above < usual / 3) return Optional.empty();
        int margin = (int) Math.ceil(AROUND * (below - above));
        int left = Math.max(0, line.box().orElseThrow().left() - 2 * margin);
        int right = Math.min(pageWidth, line.box().orElseThrow().right() + 2 * margin);
        int height = (int) Math.ceil(below - above) + 2 * margin;
        return Optional.of(new Band(number, left, right - left, above - margin, top, height));
    }

    /** How much lines sink for each pixel to the right. */
    private static double slope(List<Line> page) {
        double[] slopes = page.stream()
                .filter(line -> line.words().size() >= WORDS)
                .mapToDouble(Collage::slope)
                .sorted()
                .toArray();
        return slopes.length == 0 ? 0 : slopes[slopes.length / 2];
    }

    private static double slope(Line line) {
        double meanX = line.words().stream().mapToDouble(Collage::x).average().orElse(0);
        double meanY = line.words().stream().mapToDouble(Collage::y).average().orElse(0);
        double both = 0;
        double square = 0;
        for (Word word : line.words()) {
            both += (x(word) - meanX) * (y(word) - meanY);
            square += (x(word) - meanX) * (x(word) - meanX);
        }
        return square == 0 ? 0 : both / square;
    }

    private static double x(Word word) {
        Box box = word.box().orElseThrow();
        return (box.left() + box.right()) / 2.0;
    }

    private static double y(Word word) {
        Box box = word.box().orElseThrow();
        return (box.top() + box.bottom()) / 2.0;
    }

    private static int usualHeight(List<Line> page) {
        int[] heights = page.stream()
                .flatMap(line -> line.words().stream())
                .mapToInt(word -> word.box().orElseThrow().height())
                .sorted()
                .toArray();
        return heights.length == 0 ? 1 : Math.max(1, heights[heights.length / 2]);
    }

    /** The pixels to be read. */
    Raster pixels() {
        int margin = bands.get(0).top();
        int width = bands.stream().mapToInt(Band::width).max().orElseThrow() + 2 * margin;
        Band last = bands.get(bands.size() - 1);
        int height = last.top() + last.height() + margin;
        byte[] laid = new byte[width * height];
        Arrays.fill(laid, raster.paper());
        for (Band band : bands) cut(band, laid, width, margin);
        return new Raster(width, height, raster.dpi(), laid);
    }

    private void cut(Band band, byte[] laid, int width, int margin) {
        for (int x = 0; x < band.width(); x++) {
            int top = band.topAt(band.left() + x, slope);
            for (int y = 0; y < band.height(); y++) {
                if (top + y < 0 || top + y >= raster.heightPx()) continue;
                laid[(band.top() + y) * width + margin + x] =
                        raster.grey()[(top + y) * raster.widthPx() + band.left() + x];
            }
        }
    }

    /** What was read of a line, at its places on the page, from left to right. */
    List<Word> words(int line, List<ReadWord> read) {
        int margin = bands.get(0).top();
        return bands.stream()
                .filter(band -> band.line() == line)
                .flatMap(band -> read.stream()
                        .filter(word -> isIn(band, word))
                        .map(word -> onPage(band, OcrLines.word(word), margin)))
                .sorted((one, other) -> Double.compare(x(one), x(other)))
                .toList();
    }

    private static boolean isIn(Band band, ReadWord word) {
        int middle = (word.top() + word.bottom()) / 2;
        return middle >= band.top() && middle < band.top() + band.height();
    }

    private Word onPage(Band band, Word word, int margin) {
        int right = band.left() - margin;
        int down = band.topAt((int) x(word) + right, slope) - band.top();
        Box box = word.moved(right, down).box().orElseThrow();
        int left = Math.max(0, Math.min(box.left(), raster.widthPx()));
        int top = Math.max(0, Math.min(box.top(), raster.heightPx()));
        Box seen = new Box(
                left,
                top,
                Math.max(left, Math.min(box.right(), raster.widthPx())),
                Math.max(top, Math.min(box.bottom(), raster.heightPx())));
        return Word.of(word.text(), seen, word.confidence());
    }
}
