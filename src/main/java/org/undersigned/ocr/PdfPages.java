package org.undersigned.ocr;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.undersigned.intake.ArchivalRecord;
import org.undersigned.intake.Cause;
import org.undersigned.intake.RecordRefused;

/** A PDF: pages with a good text layer are ready, the others are drawn as PDFBox would print them. */
final class PdfPages implements PageSource {
    /** Scans are read at their own resolution between these; what is drawn has no resolution and gets the usual one. */
    private static final int COARSEST_DPI = 100;

    private static final int USUAL_DPI = 300;
    private static final int FINEST_DPI = 400;

    private final ArchivalRecord record;
    private final PDDocument document;
    private final PDFRenderer renderer;
    private final int maxPixels;

    private PdfPages(ArchivalRecord record, PDDocument document, int maxPixels) {
        this.record = record;
        this.document = document;
        this.maxPixels = maxPixels;
        this.renderer = new PDFRenderer(document);
        renderer.setSubsamplingAllowed(true);
    }

    static PdfPages open(ArchivalRecord record, int maxPages, int maxPixels) {
        PDDocument document = load(record);
        try {
            int pages = document.getNumberOfPages();
            if (pages < 1) throw new RecordRefused(Cause.NO_PAGES, record.fileName());
            if (pages > maxPages) throw new RecordRefused(Cause.TOO_LARGE, record.fileName());
            return new PdfPages(record, document, maxPixels);
        } catch (RuntimeException e) {
            closeQuietly(document);
            if (e instanceof RecordRefused) throw e;
            throw new RecordRefused(Cause.UNREADABLE, record.fileName(), null, e);
        }
    }

    private static PDDocument load(ArchivalRecord record) {
        try {
            return Loader.loadPDF(record.content().toFile());
        } catch (InvalidPasswordException e) {
            throw new RecordRefused(Cause.ENCRYPTED, record.fileName(), null, e);
        } catch (IOException | RuntimeException | StackOverflowError e) {
            throw new RecordRefused(Cause.UNREADABLE, record.fileName(), null, e);
        }
    }

    private static void closeQuietly(PDDocument document) {
        try {
            document.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public int pages() {
        return document.getNumberOfPages();
    }

    @Override
    public PageContent page(int number) throws PageLost {
        try {
            PdfGlance glance = PdfPageText.glance(document, number);
            Optional<String> whyOcr = PageRouter.whyOcr(glance);
            if (whyOcr.isPresent()) return new PageContent.Scan(draw(number, glance), whyOcr.get());
            return new PageContent.Ready(textPage(number, upright(number, glance), glance.quarterTurns()));
        } catch (IOException | RuntimeException | StackOverflowError e) {
            throw new PageLost(Cause.UNREADABLE, "its content is damaged: " + e.getMessage());
        } catch (OutOfMemoryError e) {
            throw new PageLost(Cause.TOO_LARGE, "it needs more memory than there is");
        }
    }

    /** A page whose text runs up or down its sheet, as wide tables do, is read as people turn it. */
    private PdfGlance upright(int number, PdfGlance glance) throws IOException {
        if (glance.quarterTurns() == 0) return glance;
        PDPage page = document.getPage(number - 1);
        int rotation = page.getRotation();
        page.setRotation(rotation + 90 * glance.quarterTurns());
        try {
            return PdfPageText.glance(document, number);
        } finally {
            page.setRotation(rotation);
        }
    }

    private Page textPage(int number, PdfGlance glance, int quarterTurns) {
        PDPage page = document.getPage(number - 1);
        boolean sideways = (page.getRotation() / 90 + quarterTurns) % 2 != 0;
        double width = page.getCropBox().getWidth() * PdfLines.DPI / 72.0;
        double height = page.getCropBox().getHeight() * PdfLines.DPI / 72.0;
        List<String> notes = new ArrayList<>();
        notes.add(glance.glyphs() == 0 ? "blank" : "text layer of " + glance.glyphs() + " characters");
        if (quarterTurns > 0) notes.add("turned by " + quarterTurns * 90 + " degrees");
        return new Page(
                number,
                (int) Math.round(sideways ? height : width),
                (int) Math.round(sideways ? width : height),
                PdfLines.DPI,
                quarterTurns,
                Origin.TEXT_LAYER,
                1,
                ReadingOrder.of(glance.lines()),
                Optional.empty(),
                notes);
    }

    private Raster draw(int number, PdfGlance glance) throws IOException, PageLost {
        ImageFormats.find();
        PDPage page = document.getPage(number - 1);
        int dpi = dpi(page, glance, maxPixels);
        Optional<PdfScan> scan = PdfScan.find(page, glance, dpi);
        if (scan.isPresent()) return scan.get().raster(page);
        BufferedImage image = renderer.renderImageWithDPI(number - 1, dpi, ImageType.RGB);
        return Raster.of(image, dpi);
    }

    /** PDFBox decodes an image whole before it is scaled. */
    private static final long MAX_IMAGE_PIXELS = 150_000_000L;

    /** The resolution at which a page is drawn to be read. */
    static int dpi(PDPage page, PdfGlance glance, int maxPixels) throws PageLost {
        if (glance.imagePixels() > MAX_IMAGE_PIXELS)
            throw new PageLost(Cause.TOO_LARGE, "it holds an image of " + glance.imagePixels() + " pixels");
        int wanted = glance.imageShare() > 0.9 && glance.largestImageDpi() > 0 ? glance.largestImageDpi() : USUAL_DPI;
        int dpi = Math.max(COARSEST_DPI, Math.min(FINEST_DPI, wanted));
        double squareInches =
                page.getCropBox().getWidth() * (double) page.getCropBox().getHeight() / (72 * 72);
        if (squareInches > maxPixels)
            throw new PageLost(Cause.TOO_LARGE, "it is as large as " + (long) squareInches + " square inches");
        return (int) Math.max(1, Math.min(dpi, Math.sqrt(maxPixels / Math.max(squareInches, 0.01))));
    }

    @Override
    public void close() {
        try {
            document.close();
        } catch (IOException e) {
            throw new UncheckedIOException(record.fileName() + " could not be closed", e);
        }
    }
}
