package org.undersigned.ocr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SlopeFieldTest {
    private static final int WIDTH = 600;
    private static final int HEIGHT = 800;
    private final Random random = new Random(11);

    @Test
    void goesThroughWhatWasSeenAndPassesByTheGrainOfTheTable() {
        List<LineSlopes.Seen> seen = new ArrayList<>(fan(40, 560));
        for (int i = 0; i < 40; i++)
            seen.add(new LineSlopes.Seen(
                    random.nextInt(WIDTH), random.nextInt(HEIGHT), .2 - random.nextDouble() * .05, 1));
        SlopeField field = SlopeField.through(seen, WIDTH, HEIGHT);
        for (LineSlopes.Seen one : fan(40, 560))
            assertThat(field.at(one.x(), one.y())).isCloseTo(one.slope(), within(.012));
        assertThat(field.spread(seen)).isBetween(.1, .17);
        assertThat(field.share(seen)).isBetween(.7, .85);
    }

    @Test
    void staysPlainWhereNothingWasSeen() {
        SlopeField field = SlopeField.through(fan(40, 300), WIDTH, HEIGHT);
        assertThat(field.at(560, 700)).isCloseTo(slope(560, 700), within(.05));
    }

    @Test
    void tellsOfLinesThatLeanAlikeThatTheyDo() {
        List<LineSlopes.Seen> alike = new ArrayList<>();
        for (int y = 40; y < HEIGHT; y += 40)
            for (int x = 40; x < WIDTH; x += 40)
                alike.add(new LineSlopes.Seen(x, y, .07 + random.nextGaussian() * .003, 1));
        assertThat(SlopeField.through(alike, WIDTH, HEIGHT).spread(alike)).isLessThan(.01);
    }

    private List<LineSlopes.Seen> fan(int from, int to) {
        List<LineSlopes.Seen> seen = new ArrayList<>();
        for (int y = 40; y < HEIGHT; y += 60)
            for (int x = from; x <= to; x += 60) seen.add(new LineSlopes.Seen(x, y, slope(x, y), 1));
        return seen;
    }

    /** Of lines that meet far off to the right, on a sheet that is bent about its height. */
    private static double slope(double x, double y) {
        return (y - HEIGHT / 2.0) / (6_000 - x) + .02 * Math.sin((x - 300) / 190);
    }
}
