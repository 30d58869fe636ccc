package org.undersigned.ocr;

import java.util.List;

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
 */
record PdfGlance(
        List<Line> lines,
        int glyphs,
        int unmapped,
        int invisible,
        double imageShare,
        int largestImageDpi,
        long imagePixels,
        int paths) {
    PdfGlance {
        lines = List.copyOf(lines);
    }

    String text() {
        return String.join("\n", lines.stream().map(Line::text).toList());
    }
}
