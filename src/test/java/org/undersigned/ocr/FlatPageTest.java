package org.undersigned.ocr;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.undersigned.samples.Photograph;
import org.undersigned.samples.Photograph.Seen;
import org.undersigned.samples.WornScans;

/** Photographs of which it is known where each word is seen; nothing is read. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FlatPageTest {
    /** A list of persons, one column, seen from the side and bent. */
    private final Photograph photograph = Photograph.of(4, 1, Photograph.Care.CARELESS, 1);

    private final Raster picture = raster(photograph);
    private final FlatPage flat = FlatPage.of(picture).orElseThrow();

    @Test
    void makesLinesLevel() {
        assertThat(unevenness(Seen::y)).isGreaterThan(2);
        assertThat(unevenness(word -> onFlat(word).top())).isLessThan(0.35);
    }

    /** How far apart words of one line stand at the most, in heights of their type, on the worst line. */
    private double unevenness(ToDoubleFunction<Seen> place) {
        Collection<List<Seen>> lines = photograph.words().stream()
                .collect(Collectors.groupingBy(Seen::line))
                .values();
        return lines.stream()
                .mapToDouble(line -> spread(line, place) / line.get(0).heightPx())
                .max()
                .orElseThrow();
    }

    private static double spread(List<Seen> line, ToDoubleFunction<Seen> place) {
        return line.stream().mapToDouble(place).max().orElseThrow()
                - line.stream().mapToDouble(place).min().orElseThrow();
    }

    @Test
    void leadsEachPlaceBackToThePicture() {
        for (Seen word : photograph.words()) {
            Box back = flat.inPicture(onFlat(word));
            assertThat(Math.abs(back.left() - word.x())).isLessThan(3);
            assertThat(Math.abs(back.top() - word.y())).isLessThan(3);
        }
    }

    private Box onFlat(Seen word) {
        int x = (int) Math.round(word.x());
        int y = (int) Math.round(word.y());
        return flat.onFlat(new Box(x, y, x, y));
    }

    @Test
    void laysPaperInPlaceOfTheTable() {
        Raster onBoards = raster(Photograph.of(3, 1, Photograph.Care.CARELESS, 1));
        FlatPage page = FlatPage.of(onBoards).orElseThrow();
        assertThat(inkAtTheSides(page.raster())).isLessThan(inkAtTheSides(onBoards) / 4);
    }

    /** Where no page has print, but a table has its grain. */
    private static double inkAtTheSides(Raster page) {
        InkMap map = InkMap.of(page);
        double sum = 0;
        for (int y = 0; y < map.height(); y++)
            for (int x = 0; x < map.width() / 20; x++) sum += map.at(x, y) + map.at(map.width() - 1 - x, y);
        return sum;
    }

    /** Leaning alike, shadowed, with another page shining through, as telephones and machines send it. */
    @ParameterizedTest
    @CsvSource({"skew-4, 1", "shadow-300, 7", "bleed, 14", "stamps, 7", "fax-98, 2", "noise-150, 5", "halftone, 14"})
    void leavesScansAsTheyAre(String wear, int number) throws IOException {
        assertThat(FlatPage.of(scan(wear, number))).isEmpty();
    }

    @Test
    void leavesWhatLiesOnItsSideUntilItIsTurned() throws IOException {
        assertThat(FlatPage.of(scan("skew-4", 11).turned(1))).isEmpty();
        assertThat(FlatPage.of(picture.turned(1))).isEmpty();
    }

    @Test
    void leavesAPageWithoutLinesAsItIs() {
        assertThat(FlatPage.of(new Raster(1_000, 1_400, 150, new byte[1_400_000])))
                .isEmpty();
        assertThat(FlatPage.of(new Raster(3, 2, 150, new byte[6]))).isEmpty();
    }

    /** Seen from below: lines stay parallel, only the sides of the sheet run together. */
    @Test
    void makesUprightWhatWasSeenFromBelow() {
        Raster fromBelow = fromBelow(0.2);
        Optional<FlatPage> page = FlatPage.of(fromBelow);
        assertThat(page).isPresent();
        int left = page.get()
                .onFlat(new Box(edge(0.2, 300), 300, edge(0.2, 300), 300))
                .left();
        int lower = page.get()
                .onFlat(new Box(edge(0.2, 1_200), 1_200, edge(0.2, 1_200), 1_200))
                .left();
        assertThat(Math.abs(left - lower)).isLessThan(6);
        assertThat(FlatPage.of(fromBelow(0))).as("a sheet on a dark glass").isEmpty();
    }

    private static int edge(double narrowing, int y) {
        return (int) (100 + narrowing * (1_500 - y) / 2);
    }

    /** Dark ground, a sheet that is narrower above, with level lines of dots on it. */
    private static Raster fromBelow(double narrowing) {
        Random random = new Random(5);
        boolean[][] letters = new boolean[50][300];
        for (boolean[] line : letters) for (int i = 0; i < line.length; i++) line[i] = random.nextBoolean();
        byte[] grey = new byte[1_200 * 1_500];
        for (int y = 0; y < 1_500; y++)
            for (int x = 0; x < 1_200; x++) {
                int edge = edge(narrowing, y);
                boolean paper = x > edge && x < 1_200 - edge;
                boolean onALine = x > edge + 100 && x < 1_100 - edge && y > 100 && y < 1_400 && y % 30 < 12;
                boolean print = onALine && letters[y / 30][x / 4];
                grey[y * 1_200 + x] = (byte) (!paper ? 40 : print ? 60 : 220);
            }
        return new Raster(1_200, 1_500, 150, grey);
    }

    private static Raster scan(String wear, int number) throws IOException {
        try (PDDocument document = Loader.loadPDF(WornScans.of(number, wear).pdf())) {
            BufferedImage page = new PDFRenderer(document).renderImageWithDPI(0, 200, ImageType.GRAY);
            return Raster.of(page, 200).inked();
        }
    }

    private static Raster raster(Photograph photograph) {
        try {
            return Raster.of(ImageIO.read(new ByteArrayInputStream(photograph.jpeg())), 272)
                    .inked();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
