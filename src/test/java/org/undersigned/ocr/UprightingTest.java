package org.undersigned.ocr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class UprightingTest {
    /** From 100 to 700 above, from 0 to 800 below. */
    private final Uprighting way = new Uprighting(1_000, along -> 100 * (1 - along), along -> 700 + 100 * along);

    @Test
    void setsTheSidesUpright() {
        assertThat(way.onUpright(100, 0)).isEqualTo(50);
        assertThat(way.onUpright(0, 1_000)).isEqualTo(50);
        assertThat(way.onUpright(700, 0)).isEqualTo(750);
        assertThat(way.onUpright(800, 1_000)).isEqualTo(750);
    }

    @Test
    void leadsBack() {
        for (int x = 0; x < 800; x += 37)
            for (int y = 0; y < 1_000; y += 41)
                assertThat(way.inLeaning(way.onUpright(x, y), y)).isCloseTo(x, within(1e-9));
    }

    @Test
    void movesPixelsAsItMovesPlaces() {
        byte[] grey = new byte[800 * 1_000];
        for (int y = 0; y < 1_000; y++) grey[y * 800 + (int) Math.round(way.inLeaning(300, y))] = (byte) 200;
        byte[] upright = way.upright(new Raster(800, 1_000, 100, grey)).grey();
        for (int y = 0; y < 1_000; y++) {
            int there =
                    (upright[y * 800 + 299] & 255) + (upright[y * 800 + 300] & 255) + (upright[y * 800 + 301] & 255);
            assertThat(there).isGreaterThan(150);
        }
    }

    @Test
    void tellsSidesThatRunTogetherFromSidesThatLeanAlike() {
        assertThat(way.isConverging()).isTrue();
        assertThat(new Uprighting(1_000, along -> 100 * along, along -> 700 + 110 * along).isConverging())
                .isFalse();
    }
}
