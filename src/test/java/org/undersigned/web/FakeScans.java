package org.undersigned.web;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.undersigned.ocr.Box;
import org.undersigned.ocr.Transcript;
import org.undersigned.ocr.format.TranscriptFormat;

/** Stands for the store: draws white paper and counts how often. */
final class FakeScans implements Scans {
    Optional<Transcript> transcript = Optional.empty();
    int drawn;

    @Override
    public Optional<Transcript> transcript(String record) {
        return transcript;
    }

    @Override
    public Optional<byte[]> page(String record, int page, int widthPx) {
        return page <= 3 ? Optional.of(paper(widthPx, widthPx * 7 / 5)) : Optional.empty();
    }

    @Override
    public Optional<byte[]> crop(String record, int page, Box box) {
        return Optional.of(paper(box.width(), box.height()));
    }

    @Override
    public void write(String record, TranscriptFormat format, OutputStream out) throws IOException {
        out.write((format + " of " + record).getBytes(StandardCharsets.UTF_8));
    }

    private byte[] paper(int width, int height) {
        drawn++;
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D paper = image.createGraphics();
        paper.setColor(Color.WHITE);
        paper.fillRect(0, 0, width, height);
        paper.dispose();
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", png);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return png.toByteArray();
    }
}
