package org.undersigned.ocr;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.FileImageInputStream;
import javax.imageio.stream.ImageInputStream;
import org.undersigned.intake.ArchivalRecord;
import org.undersigned.intake.Cause;
import org.undersigned.intake.RecordRefused;

/** An image file: each of its pictures is a page. Decoded in Java, so that damage in it harms nobody. */
final class ImagePages implements PageSource {
    private final ArchivalRecord record;
    private final ImageInputStream in;
    private final ImageReader reader;
    private final int pages;
    private final int maxPixels;

    private ImagePages(ArchivalRecord record, ImageInputStream in, ImageReader reader, int pages, int maxPixels) {
        this.record = record;
        this.in = in;
        this.reader = reader;
        this.pages = pages;
        this.maxPixels = maxPixels;
    }

    static ImagePages open(ArchivalRecord record, int maxPages, int maxPixels) {
        ImageFormats.find();
        Path file = record.content();
        try {
            ImageInputStream in = new FileImageInputStream(file.toFile());
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) throw new RecordRefused(Cause.UNREADABLE, record.fileName());
            ImageReader reader = readers.next();
            reader.setInput(in);
            int pages = reader.getNumImages(true);
            if (pages < 1) throw new RecordRefused(Cause.NO_PAGES, record.fileName());
            if (pages > maxPages) throw new RecordRefused(Cause.TOO_LARGE, record.fileName());
            return new ImagePages(record, in, reader, pages, maxPixels);
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException | IllegalStateException e) {
            throw new RecordRefused(Cause.UNREADABLE, record.fileName(), null, e);
        }
    }

    @Override
    public int pages() {
        return pages;
    }

    @Override
    public PageContent page(int number) throws PageLost {
        try {
            int index = number - 1;
            ImageReadParam how = reader.getDefaultReadParam();
            int step = step((long) reader.getWidth(index) * reader.getHeight(index), maxPixels);
            how.setSourceSubsampling(step, step, 0, 0);
            BufferedImage image = reader.read(index, how);
            int dpi = ImageResolution.dpi(reader, index) / step;
            return new PageContent.Scan(
                    ImageOrientation.upright(Raster.of(image, dpi), record.content()), "is an image");
        } catch (IOException | RuntimeException e) {
            throw new PageLost(Cause.UNREADABLE, "its picture cannot be decoded: " + e.getMessage());
        }
    }

    /** Every how manieth pixel to take, so that no picture takes more memory than the largest page may. */
    static int step(long pixels, int maxPixels) throws PageLost {
        if (pixels > MAX_DECLARED) throw new PageLost(Cause.TOO_LARGE, "it claims " + pixels + " pixels");
        return (int) Math.ceil(Math.sqrt(pixels / (double) maxPixels));
    }

    /** A picture that claims more is a mistake or a bomb. */
    private static final long MAX_DECLARED = 1_000_000_000L;

    @Override
    public void close() {
        reader.dispose();
        try {
            in.close();
        } catch (IOException e) {
            throw new UncheckedIOException(record.fileName() + " could not be closed", e);
        }
    }
}
