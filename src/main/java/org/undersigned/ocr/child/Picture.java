package org.undersigned.ocr.child;

import com.sun.jna.Pointer;
import com.sun.jna.ptr.PointerByReference;
import java.nio.FloatBuffer;
import java.nio.IntBuffer;
import java.util.Arrays;
import net.sourceforge.lept4j.Box;
import net.sourceforge.lept4j.Leptonica1;
import net.sourceforge.lept4j.Pix;
import org.jspecify.annotations.Nullable;

/** The pixels of an order as Leptonica holds them, after their treatment, with the way back to places on the page. */
final class Picture implements AutoCloseable {
    private static final int SAME_BRIGHTNESS = 200;

    /** Degrees; layout analysis copes with less, and turning blurs the letters. */
    private static final double LEANS = 1.2;

    /** Of the skew finder; below this it found no lines. */
    private static final double SURE = 3;

    private Pix pix;
    private final int widthPx;
    private final int heightPx;
    private final int dpi;
    private final boolean blackAndWhite;
    private double degrees;

    private Picture(Pix pix, Order order) {
        this.pix = pix;
        this.widthPx = order.widthPx();
        this.heightPx = order.heightPx();
        this.dpi = order.dpi();
        this.blackAndWhite = order.treatment() != Treatment.EVEN_MEDIAN_AND_DESKEW && isBlackAndWhite(order.grey());
    }

    static Picture of(Order order) throws ChildFault {
        Pix pix = Leptonica1.pixCreate(order.widthPx(), order.heightPx(), 8);
        if (pix == null)
            throw new ChildFault("Leptonica could not take " + order.widthPx() + " x " + order.heightPx() + " pixels");
        fill(pix, order);
        Picture picture = new Picture(pix, order);
        picture.treat(order.treatment());
        return picture;
    }

    /** Leptonica keeps four pixels in a word, the leftmost in its highest byte, and begins each row with a new word. */
    private static void fill(Pix pix, Order order) {
        int width = order.widthPx();
        int[] words = new int[(width + 3) / 4];
        Pointer data = Leptonica1.pixGetData(pix).getPointer();
        byte[] grey = order.grey();
        for (int y = 0; y < order.heightPx(); y++) {
            Arrays.fill(words, 0);
            for (int x = 0; x < width; x++) words[x >> 2] |= (grey[y * width + x] & 255) << (24 - 8 * (x & 3));
            data.write((long) y * words.length * Integer.BYTES, words, 0, words.length);
        }
    }

    private static boolean isBlackAndWhite(byte[] grey) {
        for (byte value : grey) if (value != 0 && value != (byte) 255) return false;
        return true;
    }

    /** Where the scanner told ink from paper, any threshold between the two gives the same, and the cheapest is best. */
    boolean isBlackAndWhite() {
        return blackAndWhite && degrees == 0;
    }

    private void treat(Treatment treatment) {
        switch (treatment) {
            case NONE, PLAIN -> {}
            case DESKEW -> deskew();
            case EVEN_AND_DESKEW -> {
                even();
                deskew();
            }
            case EVEN_MEDIAN_AND_DESKEW -> {
                even();
                median();
                deskew();
            }
        }
    }

    private void even() {
        replace(Leptonica1.pixBackgroundNorm(pix, null, null, 16, 24, 60, 128, SAME_BRIGHTNESS, 2, 2));
    }

    private void median() {
        replace(Leptonica1.pixMedianFilter(pix, 3, 3));
    }

    private void deskew() {
        Pix black = Leptonica1.pixThresholdToBinary(pix, 140);
        FloatBuffer angle = FloatBuffer.allocate(1);
        FloatBuffer confidence = FloatBuffer.allocate(1);
        int failed = black == null ? 1 : Leptonica1.pixFindSkew(black, angle, confidence);
        destroy(black);
        if (failed != 0 || confidence.get(0) < SURE || Math.abs(angle.get(0)) < LEANS) return;
        degrees = angle.get(0);
        replace(Leptonica1.pixRotateAMGray(pix, (float) Math.toRadians(degrees), (byte) 255));
    }

    private void replace(@Nullable Pix better) {
        if (better == null) return;
        destroy(pix);
        pix = better;
    }

    Pix pix() {
        return pix;
    }

    int dpi() {
        return dpi;
    }

    /** Where a box of the treated picture (left, top, right, bottom) stands on the page that was sent. */
    int[] onPage(int[] box) {
        double angle = Math.toRadians(-degrees);
        double centreX = widthPx / 2.0;
        double centreY = heightPx / 2.0;
        double x = (box[0] + box[2]) / 2.0 - centreX;
        double y = (box[1] + box[3]) / 2.0 - centreY;
        double halfWidth = (box[2] - box[0]) / 2.0;
        double halfHeight = (box[3] - box[1]) / 2.0;
        double middleX = x * Math.cos(angle) - y * Math.sin(angle) + centreX;
        double middleY = x * Math.sin(angle) + y * Math.cos(angle) + centreY;
        return new int[] {
            within(middleX - halfWidth, widthPx),
            within(middleY - halfHeight, heightPx),
            within(middleX + halfWidth, widthPx),
            within(middleY + halfHeight, heightPx)
        };
    }

    private static int within(double value, int limit) {
        return (int) Math.max(0, Math.min(limit, Math.round(value)));
    }

    static double inkShare(@Nullable Pix binary, int[] box) {
        if (binary == null || box[2] <= box[0] || box[3] <= box[1]) return 0;
        Box area = Leptonica1.boxCreate(box[0], box[1], box[2] - box[0], box[3] - box[1]);
        IntBuffer count = IntBuffer.allocate(1);
        Pix part = Leptonica1.pixClipRectangle(binary, area, null);
        PointerByReference reference = new PointerByReference(area.getPointer());
        Leptonica1.boxDestroy(reference);
        if (part == null) return 0;
        Leptonica1.pixCountPixels(part, count, null);
        destroy(part);
        return count.get(0) / (double) ((box[2] - box[0]) * (box[3] - box[1]));
    }

    static void destroy(@Nullable Pix pix) {
        if (pix != null) Leptonica1.pixDestroy(new PointerByReference(pix.getPointer()));
    }

    @Override
    public void close() {
        destroy(pix);
    }
}
