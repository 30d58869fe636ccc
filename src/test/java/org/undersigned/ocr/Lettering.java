package org.undersigned.ocr;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.GraphicsEnvironment;
import java.awt.RenderingHints;
import java.awt.font.LineBreakMeasurer;
import java.awt.font.TextAttribute;
import java.awt.font.TextLayout;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.AttributedString;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/** Draws a paragraph of any script as a page at 200 dpi: Java joins Arabic letters and orders them, which PDFBox does not. */
final class Lettering {
    private static final int WIDTH = 1654;
    private static final int HEIGHT = 2339;
    private static final int MARGIN = 180;
    private static final float SIZE = 36;

    private Lettering() {}

    /** Empty where no font has all its letters; DejaVu, which is always here, lacks Chinese. */
    static Optional<BufferedImage> picture(String paragraph) {
        return Stream.concat(
                        Stream.of(dejaVu()),
                        Arrays.stream(GraphicsEnvironment.getLocalGraphicsEnvironment()
                                .getAllFonts()))
                .filter(font -> font.canDisplayUpTo(paragraph) < 0)
                .findFirst()
                .map(font -> picture(paragraph, font.deriveFont(SIZE)));
    }

    private static Font dejaVu() {
        try (InputStream in =
                Lettering.class.getResourceAsStream("/net/sf/jasperreports/fonts/dejavu/DejaVuSans.ttf")) {
            return Font.createFont(Font.TRUETYPE_FONT, in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (FontFormatException e) {
            throw new IllegalStateException(e);
        }
    }

    private static BufferedImage picture(String paragraph, Font font) {
        BufferedImage page = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D canvas = page.createGraphics();
        canvas.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        canvas.setColor(Color.WHITE);
        canvas.fillRect(0, 0, WIDTH, HEIGHT);
        canvas.setColor(Color.BLACK);
        AttributedString text = new AttributedString(paragraph);
        text.addAttribute(TextAttribute.FONT, font);
        LineBreakMeasurer lines = new LineBreakMeasurer(text.getIterator(), canvas.getFontRenderContext());
        float y = MARGIN;
        while (lines.getPosition() < paragraph.length()) {
            TextLayout line = lines.nextLayout(WIDTH - 2 * MARGIN);
            y += 1.6f * SIZE;
            float x = line.isLeftToRight() ? MARGIN : WIDTH - MARGIN - line.getAdvance();
            line.draw(canvas, x, y);
        }
        canvas.dispose();
        return page;
    }
}
