package org.undersigned.ocr.format;

import java.io.IOException;
import java.io.OutputStream;
import javax.xml.stream.XMLStreamException;
import org.undersigned.intake.ArchivalRecord;
import org.undersigned.ocr.Box;
import org.undersigned.ocr.Line;
import org.undersigned.ocr.Page;
import org.undersigned.ocr.Transcript;
import org.undersigned.ocr.Word;

/** hOCR 1.2: XHTML whose titles hold boxes and confidence. */
final class HocrFormat {
    private final Xml xml;

    private HocrFormat(Xml xml) {
        this.xml = xml;
    }

    static void write(Transcript transcript, ArchivalRecord record, OutputStream out) throws IOException {
        try (Xml xml = new Xml(out)) {
            new HocrFormat(xml).write(transcript, record);
        } catch (XMLStreamException e) {
            throw new IOException(record.fileName() + " could not be written as hOCR", e);
        }
    }

    private void write(Transcript transcript, ArchivalRecord record) throws XMLStreamException {
        xml.docType("<!DOCTYPE html>");
        xml.open("html", "xmlns", "http://www.w3.org/1999/xhtml");
        xml.open("head");
        xml.text("title", record.fileName());
        xml.empty("meta", "name", "ocr-system", "content", "Undersigned, " + transcript.engine());
        xml.empty("meta", "name", "ocr-capabilities", "content", "ocr_page ocr_line ocrx_word ocrp_wconf");
        xml.end();
        xml.open("body");
        for (Page page : transcript.pages()) writePage(page, record);
        xml.end().end();
    }

    private void writePage(Page page, ArchivalRecord record) throws XMLStreamException {
        String image = record.fileName().replaceAll("[\"\\\\;]", "_");
        String place = "image \"" + image + "\"; bbox 0 0 " + page.widthPx() + " " + page.heightPx() + "; ppageno "
                + (page.number() - 1) + "; scan_res " + page.dpi() + " " + page.dpi();
        xml.open("div", "class", "ocr_page", "id", "page_" + page.number(), "title", place);
        for (Line line : page.lines()) if (!line.isBlank()) writeLine(line);
        xml.end();
    }

    private void writeLine(Line line) throws XMLStreamException {
        String size = line.fontSizePt() > 0 ? "; x_fsize " + line.fontSizePt() : "";
        xml.open(
                "span",
                "class",
                "ocr_line",
                "title",
                line.box().map(HocrFormat::place).orElse("bbox 0 0 0 0") + size);
        for (Word word : line.words()) {
            String place = word.box().map(HocrFormat::place).orElse("bbox 0 0 0 0");
            long percent = Math.round(word.confidence() * 100);
            xml.text("span", word.text(), "class", "ocrx_word", "title", place + "; x_wconf " + percent);
            xml.characters(" ");
        }
        xml.end();
        xml.characters("\n");
    }

    private static String place(Box box) {
        return "bbox " + box.left() + " " + box.top() + " " + box.right() + " " + box.bottom();
    }
}
