package org.undersigned.ocr;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;

/** Grey pixels of a page: one byte each, row after row, 0 is black. */
final class Raster {
    private final int widthPx;
    private final int heightPx;
    private final int dpi;
    private final byte[] grey;

    Raster(int widthPx, int heightPx, int dpi, byte[] grey) {
        this.widthPx = widthPx;
        this.heightPx = heightPx;
        this.dpi = dpi;
        this.grey = grey;
    }

    static Raster of(BufferedImage image, int dpi) {
        int width = image.getWidth();
        int height = image.getHeight();
        if (image.getType() == BufferedImage.TYPE_BYTE_GRAY
                && image.getRaster().getDataBuffer().getSize() == width * height)
            return new Raster(
                    width,
                    height,
                    dpi,
                    ((DataBufferByte) image.getRaster().getDataBuffer())
                            .getData()
                            .clone());
        BufferedImage opaque = image.getColorModel().hasAlpha() ? onWhite(image) : image;
        byte[] grey = new byte[width * height];
        int[] row = new int[width];
        for (int y = 0; y < height; y++) {
            greyRow(opaque, y, row);
            for (int x = 0; x < width; x++) grey[y * width + x] = (byte) row[x];
        }
        return new Raster(width, height, dpi, grey);
    }

    /** Grey images are taken as they are: through RGB, Java would apply a gamma curve and bleach them. */
    private static void greyRow(BufferedImage image, int y, int[] row) {
        if (image.getRaster().getNumBands() == 1 && image.getType() == BufferedImage.TYPE_BYTE_GRAY) {
            image.getRaster().getSamples(0, y, row.length, 1, 0, row);
            return;
        }
        image.getRGB(0, y, row.length, 1, row, 0, row.length);
        for (int x = 0; x < row.length; x++) row[x] = luminance(row[x]);
    }

    private static int luminance(int rgb) {
        return (77 * (rgb >> 16 & 255) + 150 * (rgb >> 8 & 255) + 29 * (rgb & 255)) >> 8;
    }

    private static BufferedImage onWhite(BufferedImage image) {
        BufferedImage opaque = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = opaque.createGraphics();
        canvas.drawImage(image, 0, 0, Color.WHITE, null);
        canvas.dispose();
        return opaque;
    }

    int widthPx() {
        return widthPx;
    }

    int heightPx() {
        return heightPx;
    }

    int dpi() {
        return dpi;
    }

    byte[] grey() {
        return grey;
    }

    /** Turned clockwise by so many times 90 degrees. */
    Raster turned(int quarters) {
        int turns = Math.floorMod(quarters, 4);
        if (turns == 0) return this;
        int width = turns == 2 ? widthPx : heightPx;
        int height = turns == 2 ? heightPx : widthPx;
        byte[] turned = new byte[grey.length];
        for (int y = 0; y < heightPx; y++)
            for (int x = 0; x < widthPx; x++) {
                int to =
                        switch (turns) {
                            case 1 -> x * width + (width - 1 - y);
                            case 2 -> (height - 1 - y) * width + (width - 1 - x);
                            default -> (height - 1 - x) * width + y;
                        };
                turned[to] = grey[y * widthPx + x];
            }
        return new Raster(width, height, dpi, turned);
    }

    /** True where nothing is printed: hardly any pixel differs from the paper. */
    boolean isBlank() {
        int[] histogram = new int[256];
        for (byte value : grey) histogram[value & 255]++;
        int paper = percentile(histogram, 0.5);
        long dark = 0;
        for (int value = 0; value < paper - INK_CONTRAST; value++) dark += histogram[value];
        return dark < grey.length * BLANK_SHARE;
    }

    /** Ink is at least this much darker than the paper. */
    private static final int INK_CONTRAST = 40;

    /** A single short line of print covers more than this share of a page. */
    private static final double BLANK_SHARE = 0.00005;

    private int percentile(int[] histogram, double share) {
        long seen = 0;
        for (int value = 0; value < 256; value++) {
            seen += histogram[value];
            if (seen >= grey.length * share) return value;
        }
        return 255;
    }
}
