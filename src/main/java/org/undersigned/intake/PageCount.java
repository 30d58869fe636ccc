package org.undersigned.intake;

import java.io.IOException;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;

/** How many pages a record has, as far as a quick look tells: good enough to cut work into equal parts. */
public final class PageCount {
    private PageCount() {}

    /** At least 1; also for what turns out to be damaged, which the OCR stage will say. */
    public static int estimate(ArchivalRecord record) {
        try {
            int pages =
                    switch (record.mediaType()) {
                        case "application/pdf" -> pdf(record);
                        case "image/tiff" -> image(record);
                        default -> 1;
                    };
            return Math.max(1, pages);
        } catch (IOException | RuntimeException e) { // parsers of foreign bytes throw whatever they like
            return 1;
        }
    }

    private static int pdf(ArchivalRecord record) throws IOException {
        try (PDDocument document = Loader.loadPDF(record.content().toFile())) {
            return document.getNumberOfPages();
        }
    }

    private static int image(ArchivalRecord record) throws IOException {
        try (ImageInputStream stream =
                ImageIO.createImageInputStream(record.content().toFile())) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(stream);
            if (!readers.hasNext()) return 1;
            ImageReader reader = readers.next();
            try {
                reader.setInput(stream);
                return reader.getNumImages(true);
            } finally {
                reader.dispose();
            }
        }
    }
}
