package org.undersigned.ocr;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
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

/** A picture of an image file. */
final class ImageSheet implements Sheet {
    private final BufferedImage picture;

    private ImageSheet(BufferedImage picture) {
        this.picture = picture;
    }

    static ImageSheet open(ArchivalRecord record, int number, int maxPixels) throws IOException, PageLost {
        Path file = record.content();
        try (ImageInputStream in = new FileImageInputStream(file.toFile())) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) throw new RecordRefused(Cause.UNREADABLE, record.fileName());
            ImageReader reader = readers.next();
            try {
                reader.setInput(in);
                if (number < 1 || number > reader.getNumImages(true))
                    throw new RecordRefused(Cause.NO_PAGES, record.fileName(), "it has no page " + number);
                BufferedImage picture = read(reader, number - 1, maxPixels);
                return new ImageSheet(turned(picture, ImageOrientation.quarterTurns(file)));
            } finally {
                reader.dispose();
            }
        }
    }

    private static BufferedImage read(ImageReader reader, int index, int maxPixels) throws IOException, PageLost {
        ImageReadParam how = reader.getDefaultReadParam();
        int step = ImagePages.step((long) reader.getWidth(index) * reader.getHeight(index), maxPixels);
        how.setSourceSubsampling(step, step, 0, 0);
        return reader.read(index, how);
    }

    /** Clockwise, by so many times 90 degrees. */
    static BufferedImage turned(BufferedImage image, int quarters) {
        int turns = Math.floorMod(quarters, 4);
        if (turns == 0) return image;
        boolean sideways = turns % 2 != 0;
        int width = sideways ? image.getHeight() : image.getWidth();
        int height = sideways ? image.getWidth() : image.getHeight();
        BufferedImage turned = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = turned.createGraphics();
        canvas.translate(width / 2.0, height / 2.0);
        canvas.rotate(turns * Math.PI / 2);
        canvas.translate(-image.getWidth() / 2.0, -image.getHeight() / 2.0);
        canvas.drawImage(image, 0, 0, Color.WHITE, null);
        canvas.dispose();
        return turned;
    }

    @Override
    public int widthPx() {
        return picture.getWidth();
    }

    @Override
    public int heightPx() {
        return picture.getHeight();
    }

    @Override
    public BufferedImage draw(Box part, double scale) {
        BufferedImage drawn = copy(part);
        // halved step by step, because one great leap would skip most of the pixels
        int width = (int) Math.max(1, Math.round(part.width() * scale));
        int height = (int) Math.max(1, Math.round(part.height() * scale));
        while (drawn.getWidth() >= 2 * width && drawn.getHeight() >= 2 * height)
            drawn = scaled(drawn, drawn.getWidth() / 2, drawn.getHeight() / 2);
        return drawn.getWidth() == width && drawn.getHeight() == height ? drawn : scaled(drawn, width, height);
    }

    private BufferedImage copy(Box part) {
        BufferedImage copy = new BufferedImage(part.width(), part.height(), BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = copy.createGraphics();
        canvas.drawImage(picture, -part.left(), -part.top(), Color.WHITE, null);
        canvas.dispose();
        return copy;
    }

    private static BufferedImage scaled(BufferedImage image, int width, int height) {
        BufferedImage scaled = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = scaled.createGraphics();
        canvas.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        canvas.drawImage(image, 0, 0, width, height, null);
        canvas.dispose();
        return scaled;
    }

    @Override
    public void close() {}
}
