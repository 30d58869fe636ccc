package org.undersigned.ocr;

import java.awt.geom.AffineTransform;
import java.awt.geom.PathIterator;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.util.Matrix;

/** One page of a PDF, put together piece by piece as the strangest programs do it. Places are in points from the top left of its media box. */
final class Leaf {
    private static final float SIZE = 12;
    private static final float LEADING = 18;

    private interface Piece {
        void draw(PDDocument document, PDPage page, PDType0Font font, PDPageContentStream out) throws IOException;
    }

    private final PDRectangle media;
    private final List<Piece> pieces = new ArrayList<>();
    private PDRectangle crop;
    private int rotation;

    private Leaf(PDRectangle media) {
        this.media = media;
        this.crop = media;
    }

    static Leaf of(float width, float height) {
        return new Leaf(new PDRectangle(width, height));
    }

    /** A page whose own zero is elsewhere. */
    static Leaf at(float left, float bottom, float width, float height) {
        return new Leaf(new PDRectangle(left, bottom, width, height));
    }

    static byte[] pdf(Leaf... leaves) {
        try (PDDocument document = new PDDocument()) {
            PDType0Font font = Typeset.font(document);
            for (Leaf leaf : leaves) leaf.print(document, font);
            return Typeset.bytes(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void print(PDDocument document, PDType0Font font) throws IOException {
        PDPage page = new PDPage(media);
        page.setCropBox(crop);
        page.setRotation(rotation);
        document.addPage(page);
        try (PDPageContentStream out = new PDPageContentStream(document, page)) {
            for (Piece piece : pieces) piece.draw(document, page, font, out);
        }
    }

    Leaf text(float x, float y, List<String> lines) {
        return text(x, y, lines, RenderingMode.FILL);
    }

    /** Without ink, as OCR programs put it under a scan. */
    Leaf unseen(float x, float y, List<String> lines) {
        return text(x, y, lines, RenderingMode.NEITHER);
    }

    private Leaf text(float x, float y, List<String> lines, RenderingMode ink) {
        return written(
                Matrix.getTranslateInstance(media.getLowerLeftX() + x, media.getUpperRightY() - y - SIZE), lines, ink);
    }

    /** Lines that run up the page, as a wide table does on a sheet that is printed upright. */
    Leaf upwards(float x, List<String> lines) {
        Matrix place = Matrix.getRotateInstance(Math.PI / 2, x + SIZE, 20);
        return written(place, lines, RenderingMode.FILL);
    }

    private Leaf written(Matrix place, List<String> lines, RenderingMode ink) {
        pieces.add((document, page, font, out) -> {
            out.beginText();
            out.setRenderingMode(ink);
            out.setFont(font, SIZE);
            out.setLeading(LEADING);
            out.setTextMatrix(place);
            for (String line : lines) {
                out.showText(line);
                out.newLine();
            }
            out.setRenderingMode(RenderingMode.FILL);
            out.endText();
        });
        return this;
    }

    /** Letters as shapes, as drawing programs save them. */
    Leaf outlines(float x, float y, List<String> lines) {
        pieces.add((document, page, font, out) -> {
            for (int line = 0; line < lines.size(); line++) {
                float across = x;
                for (int letter : lines.get(line).chars().toArray()) {
                    byte[] code = font.encode(Character.toString(letter));
                    int glyph = (code[0] & 255) << 8 | code[1] & 255;
                    AffineTransform place =
                            AffineTransform.getTranslateInstance(across, media.getHeight() - y - SIZE - line * LEADING);
                    place.scale(SIZE / 1000, SIZE / 1000);
                    outline(font.getNormalizedPath(glyph).getPathIterator(place), out);
                    across += font.getWidth(glyph) / 1000 * SIZE;
                }
            }
        });
        return this;
    }

    private static void outline(PathIterator path, PDPageContentStream out) throws IOException {
        float[] at = new float[6];
        float[] last = {0, 0};
        for (; !path.isDone(); path.next()) {
            switch (path.currentSegment(at)) {
                case PathIterator.SEG_MOVETO -> out.moveTo(at[0], at[1]);
                case PathIterator.SEG_LINETO -> out.lineTo(at[0], at[1]);
                case PathIterator.SEG_QUADTO -> {
                    out.curveTo(
                            last[0] + (at[0] - last[0]) * 2 / 3,
                            last[1] + (at[1] - last[1]) * 2 / 3,
                            at[2] + (at[0] - at[2]) * 2 / 3,
                            at[3] + (at[1] - at[3]) * 2 / 3,
                            at[2],
                            at[3]);
                    at[0] = at[2];
                    at[1] = at[3];
                }
                default -> out.closePath();
            }
            last = at.clone();
        }
        out.fill();
    }

    /** A picture over the whole page. */
    Leaf picture(BufferedImage picture) {
        pieces.add((document, page, font, out) -> out.drawImage(
                LosslessFactory.createFromImage(document, picture),
                media.getLowerLeftX(),
                media.getLowerLeftY(),
                media.getWidth(),
                media.getHeight()));
        return this;
    }

    /** Shows only what is this far from the edges. */
    Leaf cropped(float left, float top, float right, float bottom) {
        crop = new PDRectangle(
                media.getLowerLeftX() + left,
                media.getLowerLeftY() + bottom,
                media.getWidth() - left - right,
                media.getHeight() - top - bottom);
        return this;
    }

    Leaf uncropped() {
        Leaf whole = new Leaf(media);
        whole.pieces.addAll(pieces);
        return whole;
    }

    /** The same page with its content turned on its sheet, and shown turned back. */
    Leaf turnedTo(int degrees) {
        boolean sideways = degrees % 180 != 0;
        Leaf sheet =
                sideways ? Leaf.of(media.getHeight(), media.getWidth()) : Leaf.of(media.getWidth(), media.getHeight());
        sheet.pieces.add((document, page, font, out) -> {
            out.transform(Matrix.getTranslateInstance(sheet.media.getWidth() / 2, sheet.media.getHeight() / 2));
            out.transform(Matrix.getRotateInstance(Math.toRadians(degrees), 0, 0));
            out.transform(Matrix.getTranslateInstance(-media.getWidth() / 2, -media.getHeight() / 2));
            for (Piece piece : pieces) piece.draw(document, page, font, out);
        });
        return sheet.rotated(degrees);
    }

    /** To be shown turned clockwise. */
    Leaf rotated(int degrees) {
        rotation = degrees;
        return this;
    }

    /** As it looks on paper. */
    BufferedImage printed(int dpi) {
        return Typeset.pictures(pdf(this), dpi).get(0);
    }

    /** The same PDF with a table of letters that says of each letter that it is another one. */
    static byte[] mislettered(byte[] pdf, IntUnaryOperator letter) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            for (PDPage page : document.getPages())
                for (COSName name : page.getResources().getFontNames())
                    page.getResources()
                            .getFont(name)
                            .getCOSObject()
                            .setItem(
                                    COSName.TO_UNICODE,
                                    new PDStream(document, new ByteArrayInputStream(table(letter))));
            return Typeset.bytes(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** In DejaVu the glyphs of ASCII stand in its order, the space is the third. */
    private static byte[] table(IntUnaryOperator letter) {
        StringBuilder table =
                new StringBuilder("/CMapType 2 def\n1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n");
        table.append("95 beginbfchar\n");
        for (int ascii = ' '; ascii <= '~'; ascii++)
            table.append(String.format("<%04X> <%04X>\n", ascii - ' ' + 3, letter.applyAsInt(ascii)));
        return table.append("endbfchar\n").toString().getBytes(StandardCharsets.US_ASCII);
    }
}
