package org.undersigned.ocr;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.undersigned.intake.ArchivalRecord;
import org.undersigned.intake.Cause;
import org.undersigned.intake.RecordRefused;

/** A page of a PDF, drawn as PDFBox would print it; only the part that is wanted gets pixels. */
final class PdfSheet implements Sheet {
    private final PDDocument document;
    private final int number;
    private final double pointPx;
    private final int widthPx;
    private final int heightPx;

    private PdfSheet(PDDocument document, int number, int maxPixels) throws IOException, PageLost {
        this.document = document;
        this.number = number;
        PDPage page = document.getPage(number - 1);
        PdfGlance glance = PdfPageText.glance(document, number);
        int drawn = PdfPages.dpi(page, glance, maxPixels);
        int dpi = PageRouter.whyOcr(glance).isPresent() ? drawn : PdfLines.DPI;
        boolean sideways = page.getRotation() % 180 != 0;
        float width =
                sideways ? page.getCropBox().getHeight() : page.getCropBox().getWidth();
        float height =
                sideways ? page.getCropBox().getWidth() : page.getCropBox().getHeight();
        Optional<PdfScan> scan = dpi == drawn ? PdfScan.find(page, glance, dpi) : Optional.empty();
        this.widthPx = scan.map(found -> sideways ? found.heightPx() : found.widthPx())
                .orElse((int) Math.max(1, Math.floor(width * dpi / 72)));
        this.heightPx = scan.map(found -> sideways ? found.widthPx() : found.heightPx())
                .orElse((int) Math.max(1, Math.floor(height * dpi / 72)));
        this.pointPx = widthPx / (double) width;
    }

    static PdfSheet open(ArchivalRecord record, int number, int maxPixels) throws IOException, PageLost {
        PDDocument document = Loader.loadPDF(record.content().toFile());
        try {
            if (number < 1 || number > document.getNumberOfPages())
                throw new RecordRefused(Cause.NO_PAGES, record.fileName(), "it has no page " + number);
            return new PdfSheet(document, number, maxPixels);
        } catch (IOException | PageLost | RuntimeException | Error e) {
            document.close();
            throw e;
        }
    }

    @Override
    public int widthPx() {
        return widthPx;
    }

    @Override
    public int heightPx() {
        return heightPx;
    }

    @Override
    public BufferedImage draw(Box part, double scale) throws IOException {
        int width = (int) Math.max(1, Math.round(part.width() * scale));
        int height = (int) Math.max(1, Math.round(part.height() * scale));
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = image.createGraphics();
        try {
            canvas.setBackground(Color.WHITE);
            canvas.clearRect(0, 0, width, height);
            canvas.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
            canvas.translate(-part.left() * scale, -part.top() * scale);
            PDFRenderer renderer = new PDFRenderer(document);
            renderer.setSubsamplingAllowed(true);
            renderer.renderPageToGraphics(number - 1, canvas, (float) (pointPx * scale));
        } finally {
            canvas.dispose();
        }
        return image;
    }

    @Override
    public void close() throws IOException {
        document.close();
    }
}
