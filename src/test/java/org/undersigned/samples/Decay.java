package org.undersigned.samples;

import java.util.Random;

/** What happens to paper on its way into an archive, one kind of damage each; the random numbers come from a fixed seed. */
interface Decay {
    GreyImage on(GreyImage image, Random random);

    /** The paper lies askew on the glass. */
    static Decay skew(double degrees) {
        return (image, random) -> {
            double sin = Math.sin(Math.toRadians(degrees));
            double cos = Math.cos(Math.toRadians(degrees));
            double cx = image.width / 2.0;
            double cy = image.height / 2.0;
            return map(image, 250, (x, y) ->
                    new double[] {cx + (x - cx) * cos + (y - cy) * sin, cy - (x - cx) * sin + (y - cy) * cos});
        };
    }

    /** Seen from the side, on a dark table: the far edge is shorter than the near one, and the sheet is a little bent. */
    static Decay perspective(double strength) {
        return (image, random) -> map(image, 70, (x, y) -> {
            double u = x / image.width - .5;
            double v = y / image.height;
            double zoom = 1.06 + strength * (1 - v);
            double bend = Math.sin(Math.PI * (u + .5)) * strength * .1;
            return new double[] {
                (u * zoom + .5 + strength * .12 * (v - .5)) * image.width, (v * 1.05 - .025 + bend) * image.height
            };
        });
    }

    /** Out of focus, with a standard deviation in pixels. */
    static Decay blur(double sigma) {
        int reach = (int) Math.ceil(sigma * 3);
        float[] weights = new float[2 * reach + 1];
        float sum = 0;
        for (int i = -reach; i <= reach; i++)
            sum += weights[i + reach] = (float) Math.exp(-i * i / (2 * sigma * sigma));
        for (int i = 0; i < weights.length; i++) weights[i] /= sum;
        return (image, random) -> smear(smear(image, weights, 1, 0), weights, 0, 1);
    }

    static Decay noise(double deviation) {
        return each((value, random) -> value + (float) (random.nextGaussian() * deviation));
    }

    /** Faded ink on greyed paper. */
    static Decay fade(float ink, float paper) {
        return each((value, random) -> ink + value / 255 * (paper - ink));
    }

    /** The spine of a bound volume on the left and a lamp on the other side. */
    static Decay shadow(double depth) {
        return (image, random) -> {
            GreyImage shaded = new GreyImage(image.width, image.height);
            for (int y = 0; y < image.height; y++)
                for (int x = 0; x < image.width; x++) {
                    double u = (double) x / image.width;
                    double v = (double) y / image.height;
                    double light = 1 - depth * Math.exp(-u * 3.5) - depth * .35 * v * v;
                    shaded.pixels[y * image.width + x] = (float) (image.pixels[y * image.width + x] * light);
                }
            return shaded;
        };
    }

    /** Dust and holes: so many specks on a page, half of them dark. */
    static Decay specks(int number) {
        return (image, random) -> {
            GreyImage dusty = each((value, same) -> value).on(image, random);
            for (int i = 0; i < number; i++) {
                int x = random.nextInt(image.width - 3);
                int y = random.nextInt(image.height - 3);
                int size = 1 + random.nextInt(3);
                float colour = random.nextBoolean() ? 20 : 250;
                for (int dy = 0; dy < size; dy++)
                    for (int dx = 0; dx < size; dx++) dusty.pixels[(y + dy) * image.width + x + dx] = colour;
            }
            return dusty;
        };
    }

    /** Where a pixel of the damaged page comes from. */
    interface Source {
        double[] of(double x, double y);
    }

    /** One brightness from another. */
    interface Tone {
        float of(float value, Random random);
    }

    private static Decay each(Tone tone) {
        return (image, random) -> {
            GreyImage toned = new GreyImage(image.width, image.height);
            for (int i = 0; i < toned.pixels.length; i++) toned.pixels[i] = tone.of(image.pixels[i], random);
            return toned;
        };
    }

    private static GreyImage map(GreyImage image, float outside, Source source) {
        GreyImage mapped = new GreyImage(image.width, image.height);
        for (int y = 0; y < image.height; y++)
            for (int x = 0; x < image.width; x++) {
                double[] from = source.of(x, y);
                mapped.pixels[y * image.width + x] = image.at(from[0], from[1], outside);
            }
        return mapped;
    }

    private static GreyImage smear(GreyImage image, float[] weights, int dx, int dy) {
        GreyImage smeared = new GreyImage(image.width, image.height);
        int reach = weights.length / 2;
        for (int y = 0; y < image.height; y++)
            for (int x = 0; x < image.width; x++) {
                float sum = 0;
                for (int i = -reach; i <= reach; i++) {
                    int sx = Math.max(0, Math.min(image.width - 1, x + i * dx));
                    int sy = Math.max(0, Math.min(image.height - 1, y + i * dy));
                    sum += image.pixels[sy * image.width + sx] * weights[i + reach];
                }
                smeared.pixels[y * image.width + x] = sum;
            }
        return smeared;
    }
}
