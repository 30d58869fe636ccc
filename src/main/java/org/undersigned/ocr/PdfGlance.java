package org.undersigned.ocr;

import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.cos.COSStream;

/**
 * What is on a PDF page, counted while its text was gathered.
 *
 * @param lines the text layer
 * @param glyphs shown characters, spaces not counted
 * @param unmapped of them, those that nobody knows the letter of
 * @param invisible of them, those drawn without ink, as an OCR program leaves under a scan
 * @param imageShare share of the page covered by images, 0..1
 * @param largestImageDpi resolution of the largest image as printed; 0 without images
 * @param imagePixels pixels of the largest image
 * @param paths lines and areas drawn; letters may be among them
 * @param quarterTurns clockwise, after which most of the text runs from left to right
 * @param onlyImage where the page shows one image and no other
 */
record PdfGlance(
        List<Line> lines,
        int glyphs,
        int unmapped,
        int invisible,
        double imageShare,
        int largestImageDpi,
        long imagePixels,
        int paths,
        int quarterTurns,
        Optional<PlacedImage> onlyImage) {
    /**
     * An image as it stands on a page.
     *
     * @param upright false where it is turned or mirrored
     * @param place in points of the page before its rotation
     */
    record PlacedImage(COSStream stream, boolean upright, Rectangle2D place) {}

    PdfGlance {
        lines = List.copyOf(lines);
    }

    int visible() {
        return glyphs - invisible;
    }

    String text() {
        return String.join("\n", lines.stream().map(Line::text).toList());
    }
}
