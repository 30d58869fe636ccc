package org.undersigned.samples;

import java.awt.image.BufferedImage;
import java.awt.image.WritableRaster;

/** A page as a scanner sees it: one brightness a pixel, 0 black to 255 white. The steps that wear it are in {@link Wear}. */
final class GreyImage {
    final int width;
    final int height;
    final float[] pixels;

    GreyImage(int width, int height) {
        this.width = width;
        this.height = height;
        this.pixels = new float[width * height];
    }

    static GreyImage of(BufferedImage image) {
        GreyImage grey = new GreyImage(image.getWidth(), image.getHeight());
        image.getRaster().getSamples(0, 0, grey.width, grey.height, 0, grey.pixels);
        return grey;
    }

    BufferedImage grey() {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        WritableRaster raster = image.getRaster();
        for (int y = 0; y < height; y++)
            for (int x = 0; x < width; x++) raster.setSample(x, y, 0, Math.round(clamp(pixels[y * width + x])));
        return image;
    }

    BufferedImage blackAndWhite(int threshold) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_BINARY);
        WritableRaster raster = image.getRaster();
        for (int y = 0; y < height; y++)
            for (int x = 0; x < width; x++) raster.setSample(x, y, 0, pixels[y * width + x] > threshold ? 1 : 0);
        return image;
    }

    /** Warm paper, as a telephone camera renders it. */
    BufferedImage colour() {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < height; y++)
            for (int x = 0; x < width; x++) {
                float v = clamp(pixels[y * width + x]);
                image.setRGB(x, y, Math.round(v) << 16 | Math.round(v * .97f) << 8 | Math.round(v * .9f));
            }
        return image;
    }

    /** The brightness between pixels; what lies outside the paper is {@code outside}. */
    float at(double x, double y, float outside) {
        int left = (int) Math.floor(x);
        int top = (int) Math.floor(y);
        if (left < 0 || top < 0 || left + 1 >= width || top + 1 >= height) return outside;
        float fx = (float) (x - left);
        float fy = (float) (y - top);
        int i = top * width + left;
        float upper = pixels[i] * (1 - fx) + pixels[i + 1] * fx;
        float lower = pixels[i + width] * (1 - fx) + pixels[i + width + 1] * fx;
        return upper * (1 - fy) + lower * fy;
    }

    private static float clamp(float value) {
        return Math.max(0, Math.min(255, value));
    }
}
