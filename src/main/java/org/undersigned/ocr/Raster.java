package org.undersigned.ocr;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import org.jspecify.annotations.Nullable;
import org.undersigned.ocr.child.Order;
import org.undersigned.ocr.child.Treatment;

/** Grey pixels of a page: one byte each, row after row, 0 is black. */
final class Raster {
    private final int widthPx;
    private final int heightPx;
    private final int dpi;
    private final byte[] grey;
    private final int quarterTurns;
    private @Nullable Treatment usual;

    Raster(int widthPx, int heightPx, int dpi, byte[] grey) {
        this(widthPx, heightPx, dpi, grey, 0);
    }

    private Raster(int widthPx, int heightPx, int dpi, byte[] grey, int quarterTurns) {
        this.widthPx = widthPx;
        this.heightPx = heightPx;
        this.dpi = dpi;
        this.grey = grey;
        this.quarterTurns = quarterTurns;
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
        if (image.getType() == BufferedImage.TYPE_INT_RGB) image.getRaster().getDataElements(0, y, row.length, 1, row);
        else image.getRGB(0, y, row.length, 1, row, 0, row.length);
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

    /** How often it was turned clockwise by 90 degrees since it was drawn. */
    int quarterTurns() {
        return quarterTurns;
    }

    /** The same pixels, taken for a page that was never turned. */
    Raster asDrawn() {
        return new Raster(widthPx, heightPx, dpi, grey);
    }

    Order order(Order.Task task, String dataFolder, String languages, Order.Layout layout, Treatment treatment) {
        return new Order(task, dataFolder, languages, layout, treatment, dpi, widthPx, heightPx, grey);
    }

    /** The part inside the box, which must lie on the page. */
    Raster part(Box box) {
        byte[] part = new byte[box.width() * box.height()];
        for (int y = 0; y < box.height(); y++)
            System.arraycopy(grey, (box.top() + y) * widthPx + box.left(), part, y * box.width(), box.width());
        return new Raster(box.width(), box.height(), dpi, part);
    }

    /** Every so many pixels across and down made one, as a reader steps back from a wall; it counts as being of the same resolution. */
    Raster shrunk(int by) {
        int width = widthPx / by;
        int height = heightPx / by;
        byte[] shrunk = new byte[width * height];
        for (int y = 0; y < height; y++)
            for (int x = 0; x < width; x++) shrunk[y * width + x] = (byte) mean(x * by, y * by, by);
        return new Raster(width, height, dpi, shrunk);
    }

    private int mean(int left, int top, int size) {
        int sum = 0;
        for (int y = top; y < top + size; y++)
            for (int x = left; x < left + size; x++) sum += grey[y * widthPx + x] & 255;
        return sum / (size * size);
    }

    /** Every third pixel tells as much as all. */
    private static final int STEP = 3;

    /** Of the pixels in each square of so many across and down. */
    int[] sums(int by) {
        int width = widthPx / by;
        int height = heightPx / by;
        int[] sums = new int[width * height];
        for (int y = 0; y < height * by; y++) {
            int row = y / by * width;
            int at = y * widthPx;
            for (int x = 0; x < width; x++) for (int k = 0; k < by; k++) sums[row + x] += grey[at++] & 255;
        }
        return sums;
    }

    /** The same page in other greys. */
    Raster with(byte[] other) {
        return new Raster(widthPx, heightPx, dpi, other, quarterTurns);
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
        return new Raster(width, height, dpi, turned, (quarterTurns + turns) % 4);
    }

    /** The grey of the paper. */
    byte paper() {
        int[] histogram = new int[256];
        for (int i = 0; i < grey.length; i += STEP) histogram[grey[i] & 255] += STEP;
        return (byte) percentile(histogram, 0.5);
    }

    /** Ink that is lighter than this share of its paper is faint: Sauvola's method takes it for the grain of the paper from 0.7 on. */
    private static final double FAINT = 0.5;

    /** The darkest pixels, so many that dirt is not all of them. */
    private static final double DARKEST = 0.002;

    /** The same page with its ink black; the page itself where it is dark enough, or nothing stands on it. */
    Raster inked() {
        int[] histogram = new int[256];
        for (int i = 0; i < grey.length; i += STEP) histogram[grey[i] & 255] += STEP;
        int paper = percentile(histogram, 0.5);
        int ink = percentile(histogram, DARKEST);
        if (ink < FAINT * paper || paper - ink < INK_CONTRAST) return this;
        byte[] black = new byte[grey.length];
        for (int i = 0; i < grey.length; i++)
            black[i] = (byte) Math.max(0, Math.min(255, paper - (paper - (grey[i] & 255)) * paper / (paper - ink)));
        return with(black);
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

    /**
     * Above this noise a median filter gains more than it blurs: speckled 150 dpi pages (noise 8) fall from 5 % wrong characters to 0.3 %, shadowed and
     * speckled 300 dpi pages (3 to 4) from 3 % to 0.2 %, while clean scans (below 2) lose a tenth of a percent.
     */
    private static final double SPECKLED = 2.4;

    /** True where a scanner has told ink from paper already: there is no shadow to even out, and any threshold gives the same. */
    boolean isBlackAndWhite() {
        for (byte value : grey) if (value != 0 && value != (byte) 255) return false;
        return true;
    }

    /** What is done to the pixels before they are read for the first time. */
    Treatment usualTreatment() {
        Treatment known = usual;
        if (known == null) known = noise() > SPECKLED ? Treatment.EVEN_MEDIAN_AND_DESKEW : Treatment.DESKEW;
        usual = known;
        return known;
    }

    /** To be treated like the picture that it was made of: between pixels, and where there is no picture, there is no noise. */
    Raster treatedLike(Raster picture) {
        usual = picture.usualTreatment();
        return this;
    }

    /** How much neighbouring pixels of the paper differ, on average: 0 on a drawn page, 1 to 4 on scans, more where the paper is speckled. */
    double noise() {
        long sum = 0;
        long count = 0;
        for (int y = 1; y < heightPx; y += STEP)
            for (int x = 1; x < widthPx; x += STEP) {
                int here = grey[y * widthPx + x] & 255;
                int left = grey[y * widthPx + x - 1] & 255;
                int above = grey[(y - 1) * widthPx + x] & 255;
                // ink and its edges differ by far more
                if (Math.abs(here - left) > INK_CONTRAST || Math.abs(here - above) > INK_CONTRAST) continue;
                sum += Math.abs(here - left) + Math.abs(here - above);
                count += 2;
            }
        return count == 0 ? 0 : sum / (double) count;
    }

    private int percentile(int[] histogram, double share) {
        long seen = 0;
        for (int value = 0; value < 256; value++) {
            seen += histogram[value];
            if (seen >= grey.length * share) return value;
        }
        return 255;
    }
}
