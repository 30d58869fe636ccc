package org.undersigned.ocr.format;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.font.PDFontFactory;
import org.apache.pdfbox.util.Matrix;
import org.undersigned.ocr.Box;
import org.undersigned.ocr.Line;
import org.undersigned.ocr.Page;
import org.undersigned.ocr.Word;

/** Puts the words of a page where they were read, without ink. */
final class InvisibleText {
    private final PDDocument document;
    private final COSDictionary font;

    InvisibleText(PDDocument document) throws IOException {
        this.document = document;
        this.font = GlyphlessFont.in(document);
    }

    void write(Page page) throws IOException {
        PDPage sheet = document.getPage(page.number() - 1);
        PDResources resources = sheet.getResources() == null ? new PDResources() : sheet.getResources();
        sheet.setResources(resources);
        COSName name = resources.add(PDFontFactory.createFont(font));
        StringBuilder text = new StringBuilder("BT 3 Tr\n");
        Matrix toSheet = toSheet(page, sheet);
        for (Line line : page.lines())
            for (Word word : line.words())
                if (word.box().isPresent())
                    append(text, name, word.text() + " ", word.box().get(), toSheet);
        append(sheet, text.append("ET\n").toString());
    }

    /** From pixels of the page as it was read to points of the sheet as it is stored: turned by its rotation and for the reader, moved to its crop box. */
    private static Matrix toSheet(Page page, PDPage sheet) {
        PDRectangle crop = sheet.getCropBox();
        int turn = Math.floorMod(sheet.getRotation() + 90 * page.quarterTurns(), 360);
        boolean sideways = turn % 180 != 0;
        float readWidth = sideways ? crop.getHeight() : crop.getWidth();
        float readHeight = sideways ? crop.getWidth() : crop.getHeight();
        Matrix matrix = Matrix.getTranslateInstance(crop.getLowerLeftX(), crop.getLowerLeftY());
        switch (turn) {
            case 90 -> matrix.concatenate(new Matrix(0, 1, -1, 0, crop.getWidth(), 0));
            case 180 -> matrix.concatenate(new Matrix(-1, 0, 0, -1, crop.getWidth(), crop.getHeight()));
            case 270 -> matrix.concatenate(new Matrix(0, -1, 1, 0, 0, crop.getHeight()));
            default -> {}
        }
        matrix.concatenate(new Matrix(readWidth / page.widthPx(), 0, 0, -readHeight / page.heightPx(), 0, readHeight));
        return matrix;
    }

    private static void append(StringBuilder text, COSName font, String word, Box box, Matrix toSheet) {
        double letters = Math.max(1, word.length() - 1) * GlyphlessFont.WIDTH;
        double stretch = box.width() / (letters * Math.max(1, box.height()));
        Matrix place = toSheet.clone();
        place.concatenate(new Matrix((float) stretch, 0, 0, -1, box.left(), box.bottom()));
        String code = HexFormat.of().withUpperCase().formatHex(word.getBytes(StandardCharsets.UTF_16BE));
        text.append(String.format(
                Locale.ROOT,
                "/%s %d Tf %.5f %.5f %.5f %.5f %.3f %.3f Tm <%s> Tj%n",
                font.getName(),
                Math.max(1, box.height()),
                place.getScaleX(),
                place.getShearY(),
                place.getShearX(),
                place.getScaleY(),
                place.getTranslateX(),
                place.getTranslateY(),
                code));
    }

    /** The page's own content is wrapped, so that what it leaves behind in the graphics state moves nothing. */
    private void append(PDPage sheet, String text) throws IOException {
        List<PDStream> contents = new ArrayList<>();
        contents.add(stream("q\n"));
        sheet.getContentStreams().forEachRemaining(contents::add);
        contents.add(stream("\nQ\n" + text));
        sheet.setContents(contents);
    }

    private PDStream stream(String content) throws IOException {
        PDStream stream = new PDStream(document);
        try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
            out.write(content.getBytes(StandardCharsets.US_ASCII));
        }
        return stream;
    }
}
