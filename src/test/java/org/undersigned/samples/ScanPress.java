package org.undersigned.samples;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.CCITTFactory;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/** Turns worn pages into the files that scanners and cameras write. */
final class ScanPress {
    private ScanPress() {}

    /** A PDF of images without any text. */
    static byte[] pdf(List<GreyImage> pages, Wear wear) throws IOException {
        try (PDDocument document = new PDDocument()) {
            document.setDocumentId(1L);
            for (GreyImage page : pages) addPage(document, page, wear);
            return PdfPress.bytes(document);
        }
    }

    static void addPage(PDDocument document, GreyImage image, Wear wear) throws IOException {
        float width = image.width * 72f / wear.dpi();
        float height = image.height * 72f / wear.dpi();
        PDPage page = new PDPage(new PDRectangle(width, height));
        document.addPage(page);
        PDImageXObject picture = wear.isBlackAndWhite()
                ? CCITTFactory.createFromImage(document, image.blackAndWhite(wear.threshold()))
                : JPEGFactory.createFromImage(document, image.grey(), wear.jpegQuality(), wear.dpi());
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
            content.drawImage(picture, 0, 0, width, height);
        }
    }

    static byte[] jpeg(BufferedImage image, float quality) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ImageOutputStream stream = ImageIO.createImageOutputStream(out)) {
            ImageWriteParam param = writer.getDefaultWriteParam();
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            param.setCompressionQuality(quality);
            writer.setOutput(stream);
            writer.write(null, new IIOImage(image, null, null), param);
        } finally {
            writer.dispose();
        }
        return out.toByteArray();
    }

    /** All pages in one TIFF, as a fax server files them. */
    static byte[] tiff(List<GreyImage> pages, Wear wear) throws IOException {
        ImageWriter writer = tiffWriter();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ImageOutputStream stream = ImageIO.createImageOutputStream(out)) {
            ImageWriteParam param = writer.getDefaultWriteParam();
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            param.setCompressionType("CCITT T.6");
            writer.setOutput(stream);
            writer.prepareWriteSequence(null);
            for (GreyImage page : pages) {
                BufferedImage image = page.blackAndWhite(wear.threshold());
                writer.writeToSequence(new IIOImage(image, null, resolution(writer, image, param, wear.dpi())), param);
            }
            writer.endWriteSequence();
        } finally {
            writer.dispose();
        }
        return out.toByteArray();
    }

    /** The one of the JDK: which of several plugins ImageIO offers first depends on the class path. */
    private static ImageWriter tiffWriter() {
        var writers = ImageIO.getImageWritersByFormatName("tiff");
        while (writers.hasNext()) {
            ImageWriter writer = writers.next();
            if (writer.getClass().getName().startsWith("com.sun.")) return writer;
        }
        throw new IllegalStateException("This JDK has no TIFF writer");
    }

    private static IIOMetadata resolution(ImageWriter writer, BufferedImage image, ImageWriteParam param, int dpi)
            throws IOException {
        IIOMetadata metadata = writer.getDefaultImageMetadata(new ImageTypeSpecifier(image), param);
        IIOMetadataNode root = new IIOMetadataNode("javax_imageio_1.0");
        IIOMetadataNode dimension = new IIOMetadataNode("Dimension");
        for (String side : List.of("HorizontalPixelSize", "VerticalPixelSize")) {
            IIOMetadataNode size = new IIOMetadataNode(side);
            size.setAttribute("value", String.valueOf(25.4 / dpi));
            dimension.appendChild(size);
        }
        root.appendChild(dimension);
        metadata.mergeTree("javax_imageio_1.0", root);
        return metadata;
    }
}
