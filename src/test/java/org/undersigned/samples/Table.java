package org.undersigned.samples;

import java.util.Random;

/** What the sheet lies on: a dark cloth, or boards with their grain. Places are in points from the top left of the sheet. */
final class Table {
    private static final double BOARD_PT = 190;

    private final boolean wooden;
    private final double tone;
    private final double sin;
    private final double cos;
    private final double offset;

    Table(Random random) {
        wooden = random.nextBoolean();
        tone = wooden ? 85 + 55 * random.nextDouble() : 30 + 30 * random.nextDouble();
        double turn = random.nextDouble() * Math.PI;
        sin = Math.sin(turn);
        cos = Math.cos(turn);
        offset = random.nextDouble() * BOARD_PT;
    }

    float at(double x, double y) {
        double across = x * cos + y * sin + offset;
        double along = y * cos - x * sin;
        if (!wooden) return (float) (tone + 4 * Math.sin(across / 1.7) * Math.sin(along / 1.7));
        double board = Math.floor(across / BOARD_PT);
        double joint = Math.abs(across - board * BOARD_PT) < 1.5 ? -35 : 0;
        double wave = across + 6 * Math.sin(along / 90 + board);
        double grain = 9 * Math.sin(wave / 2.3) + 7 * Math.sin(wave / 5.9 + 2) + 5 * Math.sin(along / 40 + wave / 11);
        return (float) (tone + grain + 8 * Math.sin(board * 2.4) + joint);
    }
}
