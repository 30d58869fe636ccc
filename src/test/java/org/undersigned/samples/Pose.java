package org.undersigned.samples;

import java.util.Random;

/**
 * How a bent sheet of paper lies before the lens of a telephone: where each of its points is seen. Places on the sheet are in points from its top left,
 * places in the picture in pixels.
 */
final class Pose {
    /** Of the lens from the middle of the sheet: some forty centimetres. */
    private static final double DISTANCE = 1.9 * SetPage.WIDTH;

    /** So much of the picture is the sheet, across or down. */
    private static final double FILLED = .88;

    /** The bend is shallow: a few rounds find the point of the sheet that a ray meets. */
    private static final int ROUNDS = 6;

    private final double[][] turn;
    private final double bendPt;
    private final double across;
    private final double along;
    private final double phase;
    private double scale = 1;
    private double right;
    private double down;

    /**
     * @param tilt of the telephone, in degrees, to any side
     * @param roll how far the sheet lies askew in the picture at the most, in degrees
     * @param bend how far the middle of the sheet is from flat, as a share of its width
     */
    Pose(double tilt, double roll, double bend, int widthPx, int heightPx, Random random) {
        double side = random.nextDouble() * 2 * Math.PI;
        turn = turn(tilt * Math.cos(side), tilt * Math.sin(side), roll * (2 * random.nextDouble() - 1));
        // pages bend about their height more often than about their width
        double axis = Math.toRadians(random.nextInt(4) == 0 ? 90 : 30 * random.nextDouble() - 15);
        across = Math.cos(axis) * Math.PI / SetPage.WIDTH;
        along = Math.sin(axis) * Math.PI / SetPage.WIDTH;
        phase = (random.nextDouble() - .5) * Math.PI / 2;
        bendPt = bend * SetPage.WIDTH * (random.nextBoolean() ? 1 : -1);
        fill(widthPx, heightPx, random);
    }

    private static double[][] turn(double pitch, double yaw, double roll) {
        double a = Math.toRadians(pitch);
        double b = Math.toRadians(yaw);
        double c = Math.toRadians(roll);
        double[][] aboutX = {{1, 0, 0}, {0, Math.cos(a), -Math.sin(a)}, {0, Math.sin(a), Math.cos(a)}};
        double[][] aboutY = {{Math.cos(b), 0, Math.sin(b)}, {0, 1, 0}, {-Math.sin(b), 0, Math.cos(b)}};
        double[][] aboutZ = {{Math.cos(c), -Math.sin(c), 0}, {Math.sin(c), Math.cos(c), 0}, {0, 0, 1}};
        return times(times(aboutX, aboutY), aboutZ);
    }

    private static double[][] times(double[][] one, double[][] other) {
        double[][] product = new double[3][3];
        for (int i = 0; i < 3; i++)
            for (int j = 0; j < 3; j++) for (int k = 0; k < 3; k++) product[i][j] += one[i][k] * other[k][j];
        return product;
    }

    /** As near as the whole sheet can be seen, not quite in the middle. */
    private void fill(int widthPx, int heightPx, Random random) {
        double left = Double.MAX_VALUE;
        double top = Double.MAX_VALUE;
        double most = -Double.MAX_VALUE;
        double lowest = -Double.MAX_VALUE;
        for (int i = 0; i <= 20; i++)
            for (int j = 0; j <= 20; j++) {
                double[] at = seen(i * SetPage.WIDTH / 20, j * SetPage.HEIGHT / 20);
                left = Math.min(left, at[0]);
                most = Math.max(most, at[0]);
                top = Math.min(top, at[1]);
                lowest = Math.max(lowest, at[1]);
            }
        scale = FILLED * Math.min(widthPx / (most - left), heightPx / (lowest - top));
        double free = (1 - FILLED) / 4;
        right = widthPx / 2.0 - scale * (left + most) / 2 + widthPx * free * (random.nextDouble() - .5);
        down = heightPx / 2.0 - scale * (top + lowest) / 2 + heightPx * free * (random.nextDouble() - .5);
    }

    private double heightPt(double x, double y) {
        return bendPt * Math.cos(across * (x - SetPage.WIDTH / 2) + along * (y - SetPage.HEIGHT / 2) + phase);
    }

    /** Where a point of the sheet is in the picture. */
    double[] seen(double x, double y) {
        double[] flat = {x - SetPage.WIDTH / 2, y - SetPage.HEIGHT / 2, heightPt(x, y)};
        double[] at = {0, 0, DISTANCE};
        for (int i = 0; i < 3; i++) for (int k = 0; k < 3; k++) at[i] += turn[i][k] * flat[k];
        return new double[] {right + scale * DISTANCE * at[0] / at[2], down + scale * DISTANCE * at[1] / at[2]};
    }

    /** Which point of the sheet, or of the plane around it, is seen at a pixel. */
    double[] onSheet(double px, double py) {
        double[] ray = {(px - right) / (scale * DISTANCE), (py - down) / (scale * DISTANCE), 1};
        double[] from = new double[3];
        double[] to = new double[3];
        for (int i = 0; i < 3; i++) {
            from[i] = -turn[2][i] * DISTANCE;
            for (int k = 0; k < 3; k++) to[i] += turn[k][i] * ray[k];
        }
        double x = SetPage.WIDTH / 2;
        double y = SetPage.HEIGHT / 2;
        for (int round = 0; round < ROUNDS; round++) {
            double far = (heightPt(x, y) - from[2]) / to[2];
            x = from[0] + far * to[0] + SetPage.WIDTH / 2;
            y = from[1] + far * to[1] + SetPage.HEIGHT / 2;
        }
        return new double[] {x, y};
    }
}
