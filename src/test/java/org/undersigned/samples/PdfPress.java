package org.undersigned.samples;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** Prints typeset pages as a PDF with a text layer, fonts embedded as subsets. */
final class PdfPress {
    /** Any fixed number: PDFBox would put the time into the document id. */
    private static final long DOCUMENT_ID = 1905;

    private final PDDocument document = new PDDocument();
    private final Map<Face, PDFont> fonts = new EnumMap<>(Face.class);

    /** The document is the caller's to close. */
    static PDDocument print(List<SetPage> pages) throws IOException {
        PdfPress press = new PdfPress();
        press.document.setDocumentId(DOCUMENT_ID);
        for (SetPage page : pages) press.print(page);
        return press.document;
    }

    static byte[] bytes(PDDocument document) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        document.save(out);
        return out.toByteArray();
    }

    private void print(SetPage page) throws IOException {
        PDPage sheet = new PDPage(new PDRectangle((float) SetPage.WIDTH, (float) SetPage.HEIGHT));
        document.addPage(sheet);
        try (PDPageContentStream content = new PDPageContentStream(document, sheet)) {
            content.setLineWidth(.6f);
            for (SetPage.Rule rule : page.rules()) print(rule, content);
            for (SetLine line : page.lines()) print(line, content);
        }
    }

    private static void print(SetPage.Rule rule, PDPageContentStream content) throws IOException {
        content.moveTo((float) rule.x1(), (float) (SetPage.HEIGHT - rule.y1()));
        content.lineTo((float) rule.x2(), (float) (SetPage.HEIGHT - rule.y2()));
        content.stroke();
    }

    private void print(SetLine line, PDPageContentStream content) throws IOException {
        PDFont font = font(line.face());
        SetWord last = line.words().get(line.words().size() - 1);
        for (SetWord word : line.words()) {
            content.beginText();
            content.setFont(font, (float) line.size());
            content.newLineAtOffset((float) word.x(), (float) (SetPage.HEIGHT - line.baseline()));
            content.showText(Script.visual(word.text()) + (word == last ? "" : " "));
            content.endText();
        }
    }

    private PDFont font(Face face) throws IOException {
        PDFont font = fonts.get(face);
        if (font == null) {
            font = PDType0Font.load(document, face.open(), true);
            fonts.put(face, font);
        }
        return font;
    }
}
