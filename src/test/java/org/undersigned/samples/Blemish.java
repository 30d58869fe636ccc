package org.undersigned.samples;

import java.util.Random;

/** What else befalls paper: what stands on it beside its print, and machines that see less than is there. */
final class Blemish {
    private Blemish() {}

    /** The print of the other side, seen through thin paper. */
    static Decay bleedThrough(double strength) {
        return (image, random) -> {
            GreyImage seen = copy(image);
            for (int y = 0; y < image.height; y++)
                for (int x = 0; x < image.width; x++) {
                    float behind = image.pixels[y * image.width + image.width - 1 - x];
                    int at = ((y + image.height / 90) % image.height) * image.width + x;
                    seen.pixels[at] -= (float) ((255 - behind) * strength);
                }
            return seen;
        };
    }

    /** Rings and spots of coffee. */
    static Decay stains(int number) {
        return (image, random) -> {
            GreyImage stained = copy(image);
            for (int i = 0; i < number; i++) {
                double cx = random.nextDouble() * image.width;
                double cy = random.nextDouble() * image.height;
                double radius = image.width * (.06 + .12 * random.nextDouble());
                tint(stained, cx, cy, radius, .72f, .55f);
            }
            return stained;
        };
    }

    private static void tint(GreyImage image, double cx, double cy, double radius, float inside, float rim) {
        for (int y = 0; y < image.height; y++)
            for (int x = 0; x < image.width; x++) {
                double distance = Math.hypot(x - cx, y - cy) / radius;
                if (distance < 1) image.pixels[y * image.width + x] *= distance > .95 ? rim : inside;
            }
    }

    /** A tinted ground as offset presses print it: dots, so many to the inch. */
    static Decay halftone(double perInch, int dpi, float share) {
        return (image, random) -> {
            GreyImage dotted = copy(image);
            double step = dpi / perInch;
            for (int y = 0; y < image.height; y++)
                for (int x = 0; x < image.width; x++) {
                    double dx = (x % step) / step - .5;
                    double dy = (y % step) / step - .5;
                    if (dx * dx + dy * dy < share / Math.PI) dotted.pixels[y * image.width + x] *= .6f;
                }
            return dotted;
        };
    }

    /** Two rings of a rubber stamp and some strokes of a pen, over the print. */
    static Decay stamps(int number) {
        return (image, random) -> {
            GreyImage stamped = copy(image);
            for (int i = 0; i < number; i++) {
                double cx = (.2 + .6 * random.nextDouble()) * image.width;
                double cy = (.2 + .6 * random.nextDouble()) * image.height;
                double radius = image.width * .09;
                for (double ring : new double[] {1, .8})
                    for (double turn = 0; turn < 2 * Math.PI; turn += .5 / radius)
                        dot(stamped, cx + Math.cos(turn) * radius * ring, cy + Math.sin(turn) * radius * ring, 115);
                stroke(stamped, random);
            }
            return stamped;
        };
    }

    private static void stroke(GreyImage image, Random random) {
        double x = (.1 + .6 * random.nextDouble()) * image.width;
        double y = (.3 + .5 * random.nextDouble()) * image.height;
        for (double t = 0; t < 12; t += .002)
            dot(image, x + t * image.width * .025, y + Math.sin(t * 2.1) * image.width * .02, 90);
    }

    private static void dot(GreyImage image, double x, double y, float ink) {
        int thick = Math.max(2, image.width / 700);
        for (int dy = 0; dy < thick; dy++)
            for (int dx = 0; dx < thick; dx++) {
                int at = ((int) y + dy) * image.width + (int) x + dx;
                if (x >= 0 && x + dx < image.width && at >= 0 && at < image.pixels.length)
                    image.pixels[at] = Math.min(image.pixels[at], ink);
            }
    }

    /** As a fax sends it in standard quality, 204 dots to the inch across and 98 down, and prints it: each row twice. */
    static Decay fax() {
        return (image, random) -> {
            GreyImage sent = copy(image);
            for (int y = 0; y < image.height; y++)
                for (int x = 0; x < image.width; x++)
                    sent.pixels[y * image.width + x] = image.pixels[(y & ~1) * image.width + x] > 140 ? 255 : 0;
            return sent;
        };
    }

    private static GreyImage copy(GreyImage image) {
        GreyImage copy = new GreyImage(image.width, image.height);
        System.arraycopy(image.pixels, 0, copy.pixels, 0, image.pixels.length);
        return copy;
    }
}
