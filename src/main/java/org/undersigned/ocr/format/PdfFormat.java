package org.undersigned.ocr.format;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.undersigned.intake.ArchivalRecord;
import org.undersigned.ocr.Origin;
import org.undersigned.ocr.Page;
import org.undersigned.ocr.PageImages;
import org.undersigned.ocr.Transcript;

/**
 * A PDF that can be searched: the pages as they came, with the words that OCR read on them as invisible text. Pages that had text are not touched;
 * formats without pages cannot be written.
 */
final class PdfFormat {
    private static final float JPEG_QUALITY = 0.8f;

    private PdfFormat() {}

    static void write(Transcript transcript, ArchivalRecord record, OutputStream out) throws IOException {
        try (PDDocument document = open(transcript, record)) {
            InvisibleText text = new InvisibleText(document);
            for (Page page : transcript.pages())
                if (page.origin() != Origin.TEXT_LAYER && !page.lines().isEmpty()) text.write(page);
            document.save(out);
        }
    }

    private static PDDocument open(Transcript transcript, ArchivalRecord record) throws IOException {
        if (record.mediaType().equals("application/pdf"))
            return Loader.loadPDF(record.content().toFile());
        if (record.mediaType().startsWith("image/")) return ofImages(transcript, record);
        throw new IOException(record.fileName() + " has no pages that a PDF could show; use text, json, alto or hocr");
    }

    private static PDDocument ofImages(Transcript transcript, ArchivalRecord record) throws IOException {
        PDDocument document = new PDDocument();
        for (Page page : transcript.pages()) {
            if (page.unreadable().isPresent()) document.addPage(new PDPage(PDRectangle.A4));
            else addImage(document, page, record);
        }
        return document;
    }

    /** The picture lies as its file shows it; the words are turned with it where it was turned to be read. */
    private static void addImage(PDDocument document, Page page, ArchivalRecord record) throws IOException {
        boolean sideways = page.quarterTurns() % 2 != 0;
        int widthPx = sideways ? page.heightPx() : page.widthPx();
        int heightPx = sideways ? page.widthPx() : page.heightPx();
        float width = widthPx * 72f / page.dpi();
        float height = heightPx * 72f / page.dpi();
        PDPage sheet = new PDPage(new PDRectangle(width, height));
        document.addPage(sheet);
        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(PageImages.page(record, page.number(), widthPx)));
        try (PDPageContentStream canvas = new PDPageContentStream(document, sheet)) {
            canvas.drawImage(JPEGFactory.createFromImage(document, picture, JPEG_QUALITY), 0, 0, width, height);
        }
    }
}
