package org.undersigned.ocr;

import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceGray;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.undersigned.ocr.PdfGlance.PlacedImage;

/**
 * A page that is one picture from edge to edge, as scanners write them: its pixels are taken as they are. Drawing it would cost half a second and blur it.
 */
record PdfScan(COSStream stream, int widthPx, int heightPx, int dpi) {
    /** How far an edge of the picture may be from that of the page, as a share of the page: five pixels of a sheet at 300 dpi. */
    private static final double AT_THE_EDGE = 0.002;

    /** @param dpi the resolution at which the page is to be read */
    static Optional<PdfScan> find(PDPage page, PdfGlance glance, int dpi) {
        if (glance.visible() > 0 || glance.paths() > 0) return Optional.empty();
        return glance.onlyImage()
                .filter(image -> fills(image, page.getCropBox()))
                .filter(image -> isPlain(image.stream()))
                .map(image -> of(image, page))
                .filter(scan -> Math.abs(scan.dpi - dpi) <= 1);
    }

    private static boolean fills(PlacedImage image, PDRectangle page) {
        Rectangle2D place = image.place();
        double across = AT_THE_EDGE * page.getWidth();
        double along = AT_THE_EDGE * page.getHeight();
        return image.upright()
                && Math.abs(place.getMinX() - page.getLowerLeftX()) <= across
                && Math.abs(place.getMaxX() - page.getUpperRightX()) <= across
                && Math.abs(place.getMinY() - page.getLowerLeftY()) <= along
                && Math.abs(place.getMaxY() - page.getUpperRightY()) <= along;
    }

    /** Nothing that only drawing would show: no mask, no stencil, no other range of values. */
    private static boolean isPlain(COSStream image) {
        return !image.containsKey(COSName.SMASK)
                && !image.containsKey(COSName.MASK)
                && !image.containsKey(COSName.DECODE)
                && !image.getBoolean(COSName.IMAGE_MASK, false);
    }

    private static PdfScan of(PlacedImage image, PDPage page) {
        int width = image.stream().getInt(COSName.WIDTH, 0);
        int height = image.stream().getInt(COSName.HEIGHT, 0);
        int dpi = (int) Math.round(width * 72.0 / page.getCropBox().getWidth());
        return new PdfScan(image.stream(), width, height, dpi);
    }

    /** Its pixels, turned as the page says. */
    Raster raster(PDPage page) throws IOException {
        PDImageXObject image = new PDImageXObject(new PDStream(stream), page.getResources());
        Optional<Raster> grey = isGrey(image) ? grey(image) : Optional.empty();
        Raster raster = grey.isPresent() ? grey.get() : Raster.of(image.getImage(), dpi);
        return raster.turned(page.getRotation() / 90).asDrawn();
    }

    private static boolean isGrey(PDImageXObject image) throws IOException {
        return image.getColorSpace() instanceof PDDeviceGray && image.getBitsPerComponent() == 8;
    }

    /** Straight from the decoder, without the way through colours that PDFBox takes; empty where the picture is not as large as it says. */
    private Optional<Raster> grey(PDImageXObject image) throws IOException {
        try (InputStream samples = image.createInputStream()) {
            byte[] grey = samples.readNBytes(Math.multiplyExact(widthPx, heightPx));
            if (grey.length < widthPx * heightPx || samples.read() >= 0) return Optional.empty();
            return Optional.of(new Raster(widthPx, heightPx, dpi, grey));
        }
    }
}
