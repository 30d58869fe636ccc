package org.undersigned.ocr;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.undersigned.intake.ArchivalRecord;

/** Makes documents for tests out of lines of text. */
final class Typeset {
    private Typeset() {}

    /** A PDF with a text layer: one page for each list of lines. */
    @SafeVarargs
    static byte[] pdf(List<String>... pages) {
        return book(List.of(pages));
    }

    static byte[] book(List<List<String>> pages) {
        try (PDDocument document = new PDDocument()) {
            PDType0Font font = font(document);
            for (List<String> lines : pages) write(document, font, lines);
            return bytes(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(PDDocument document, PDType0Font font, List<String> lines) throws IOException {
        PDPage page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        try (PDPageContentStream out = new PDPageContentStream(document, page)) {
            out.beginText();
            out.setFont(font, 12);
            out.setLeading(18);
            out.newLineAtOffset(72, 740);
            for (String line : lines) {
                out.showText(line);
                out.newLine();
            }
            out.endText();
        }
    }

    /** The pages of a PDF as pictures. */
    static List<BufferedImage> pictures(byte[] pdf, int dpi) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFRenderer renderer = new PDFRenderer(document);
            return IntStream.range(0, document.getNumberOfPages())
                    .mapToObj(page -> picture(renderer, page, dpi))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BufferedImage picture(PDFRenderer renderer, int page, int dpi) {
        try {
            return renderer.renderImageWithDPI(page, dpi, ImageType.RGB);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A PDF of pictures only, as a scanner makes it; its pages are A4. */
    static byte[] scan(List<BufferedImage> pictures) {
        try (PDDocument document = new PDDocument()) {
            for (BufferedImage picture : pictures) {
                PDPage page = new PDPage(PDRectangle.A4);
                document.addPage(page);
                try (PDPageContentStream out = new PDPageContentStream(document, page)) {
                    PDRectangle box = page.getMediaBox();
                    out.drawImage(
                            LosslessFactory.createFromImage(document, picture), 0, 0, box.getWidth(), box.getHeight());
                }
            }
            return bytes(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same PDF with one more line on its first page, as programs stamp it. */
    static byte[] written(byte[] pdf, String line) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDPage page = document.getPage(0);
            PDType0Font font = font(document);
            try (PDPageContentStream out =
                    new PDPageContentStream(document, page, PDPageContentStream.AppendMode.APPEND, true, true)) {
                out.beginText();
                out.setFont(font, 9);
                out.newLineAtOffset(60, 30);
                out.showText(line);
                out.endText();
            }
            return bytes(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same PDF, of which only the part inside this margin is shown. */
    static byte[] cropped(byte[] pdf, float margin) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDRectangle box = document.getPage(0).getMediaBox();
            document.getPage(0)
                    .setCropBox(
                            new PDRectangle(margin, margin, box.getWidth() - 2 * margin, box.getHeight() - 2 * margin));
            return bytes(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] image(BufferedImage picture, String format) {
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            if (!ImageIO.write(picture, format, out)) throw new IllegalArgumentException("nothing writes " + format);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One file of several pages. */
    static byte[] tiff(List<BufferedImage> pictures) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("tiff").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.prepareWriteSequence(null);
            for (BufferedImage picture : pictures) writer.writeToSequence(new IIOImage(picture, null, null), null);
            writer.endWriteSequence();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    static PDType0Font font(PDDocument document) throws IOException {
        try (InputStream in = Typeset.class.getResourceAsStream("/net/sf/jasperreports/fonts/dejavu/DejaVuSans.ttf")) {
            return PDType0Font.load(document, in);
        }
    }

    static byte[] bytes(PDDocument document) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        document.save(out);
        return out.toByteArray();
    }

    static ArchivalRecord record(Path folder, String name, String mediaType, byte[] content) {
        try {
            Path file = Files.write(folder.resolve(name), content);
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
            return new ArchivalRecord(HexFormat.of().formatHex(digest), name, mediaType, content.length, file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
