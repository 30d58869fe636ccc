package org.undersigned.ocr.format;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.FileImageInputStream;
import javax.imageio.stream.ImageInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.undersigned.intake.ArchivalRecord;
import org.undersigned.ocr.Origin;
import org.undersigned.ocr.Page;
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
        if (record.mediaType().startsWith("image/")) return ofImages(transcript, record.content());
        throw new IOException(record.fileName() + " has no pages that a PDF could show; use text, json, alto or hocr");
    }

    private static PDDocument ofImages(Transcript transcript, Path file) throws IOException {
        PDDocument document = new PDDocument();
        try (ImageInputStream in = new FileImageInputStream(file.toFile())) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) throw new IOException(file.getFileName() + " is no image that can be read");
            ImageReader reader = readers.next();
            reader.setInput(in);
            for (Page page : transcript.pages()) addImage(document, page, reader.read(page.number() - 1));
            reader.dispose();
        }
        return document;
    }

    private static void addImage(PDDocument document, Page page, BufferedImage picture) throws IOException {
        boolean turned =
                page.widthPx() > 0 && picture.getWidth() > picture.getHeight() != page.widthPx() > page.heightPx();
        float dpi = page.dpi() > 0 ? page.dpi() : 300;
        float width = picture.getWidth() * 72 / dpi;
        float height = picture.getHeight() * 72 / dpi;
        PDPage sheet = new PDPage(new PDRectangle(width, height));
        if (turned) sheet.setRotation(90);
        document.addPage(sheet);
        try (PDPageContentStream canvas = new PDPageContentStream(document, sheet)) {
            BufferedImage rgb = new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_INT_RGB);
            rgb.createGraphics().drawImage(picture, 0, 0, Color.WHITE, null);
            canvas.drawImage(JPEGFactory.createFromImage(document, rgb, JPEG_QUALITY), 0, 0, width, height);
        }
    }
}
