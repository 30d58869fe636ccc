package org.undersigned.ocr;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class UnreadPrintTest {
    private static final int WIDTH = 1000;
    private static final int HEIGHT = 1200;
    private static final int PITCH = 60;
    private static final int PAPER = 235;

    @Test
    void findsNothingWhereEveryLineWasRead() {
        assertThat(UnreadPrint.in(page(20, 40), lines(20))).isEmpty();
    }

    @Test
    void findsTheLinesThatAreMissing() {
        List<Line> some = new ArrayList<>(lines(20));
        some.subList(8, 12).clear();
        assertThat(UnreadPrint.in(page(20, 40), some)).singleElement().satisfies(band -> {
            assertThat(band.top()).isBetween(7 * PITCH, 8 * PITCH);
            assertThat(band.bottom()).isBetween(11 * PITCH + 30, 12 * PITCH + 10);
        });
    }

    @Test
    void takesARuleForNoPrint() {
        Raster page = page(0, 40);
        for (int y = 600; y < 604; y++) Arrays.fill(page.grey(), y * WIDTH + 100, y * WIDTH + 900, (byte) 40);
        assertThat(UnreadPrint.in(page, List.of())).isEmpty();
    }

    @Test
    void makesFaintInkBlack() {
        byte[] inked = page(20, 180).inked().grey();
        assertThat(IntStream.range(0, inked.length).map(i -> inked[i] & 255).min())
                .hasValue(0);
    }

    @Test
    void leavesInkThatIsBlackAndPaperThatIsBlank() {
        Raster black = page(20, 40);
        Raster blank = page(0, 40);
        assertThat(black.inked()).isSameAs(black);
        assertThat(blank.inked()).isSameAs(blank);
    }

    /** Lines of upright strokes. */
    private static Raster page(int lines, int ink) {
        byte[] grey = new byte[WIDTH * HEIGHT];
        Arrays.fill(grey, (byte) PAPER);
        for (int line = 0; line < lines; line++)
            for (int y = line * PITCH; y < line * PITCH + 28; y++)
                for (int x = 100; x < 900; x += 6) Arrays.fill(grey, y * WIDTH + x, y * WIDTH + x + 3, (byte) ink);
        return new Raster(WIDTH, HEIGHT, 200, grey);
    }

    private static List<Line> lines(int number) {
        return IntStream.range(0, number)
                .mapToObj(line -> WholeRowsTest.line("what was agreed in the old hall", 100, line * PITCH, 900))
                .toList();
    }
}
