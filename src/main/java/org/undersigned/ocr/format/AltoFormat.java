package org.undersigned.ocr.format;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import org.undersigned.intake.ArchivalRecord;
import org.undersigned.ocr.Box;
import org.undersigned.ocr.Line;
import org.undersigned.ocr.Page;
import org.undersigned.ocr.Transcript;
import org.undersigned.ocr.Word;

/** ALTO 4.2. Pages without pixels, as of a DOCX, have places of size 0. */
final class AltoFormat {
    private static final Box NOWHERE = new Box(0, 0, 0, 0);

    private final Xml xml;
    private final Map<String, String> styles = new LinkedHashMap<>();

    private AltoFormat(Xml xml) {
        this.xml = xml;
    }

    static void write(Transcript transcript, ArchivalRecord record, OutputStream out) throws IOException {
        try (Xml xml = new Xml(out)) {
            new AltoFormat(xml).write(transcript, record);
        } catch (XMLStreamException e) {
            throw new IOException(record.fileName() + " could not be written as ALTO", e);
        }
    }

    private void write(Transcript transcript, ArchivalRecord record) throws XMLStreamException {
        xml.open("alto", "xmlns", "http://www.loc.gov/standards/alto/ns-v4#", "SCHEMAVERSION", "4.2");
        describe(transcript, record);
        writeStyles(transcript);
        xml.open("Layout");
        for (Page page : transcript.pages()) writePage(page);
        xml.end().end();
    }

    private void describe(Transcript transcript, ArchivalRecord record) throws XMLStreamException {
        xml.open("Description");
        xml.text("MeasurementUnit", "pixel");
        xml.open("sourceImageInformation");
        xml.text("fileName", record.fileName());
        xml.text("fileIdentifier", record.sha256());
        xml.end();
        xml.open("Processing", "ID", "reading");
        xml.text("processingStepDescription", transcript.engine());
        xml.open("processingSoftware");
        xml.text("softwareName", "Undersigned");
        xml.end().end().end();
    }

    private void writeStyles(Transcript transcript) throws XMLStreamException {
        xml.open("Styles");
        for (Page page : transcript.pages())
            for (Line line : page.lines()) {
                String key = key(line);
                if (line.fontSizePt() == 0 || styles.containsKey(key)) continue;
                String id = "font" + styles.size();
                styles.put(key, id);
                if (line.bold()) xml.empty("TextStyle", "ID", id, "FONTSIZE", line.fontSizePt(), "FONTSTYLE", "bold");
                else xml.empty("TextStyle", "ID", id, "FONTSIZE", line.fontSizePt());
            }
        xml.end();
    }

    private static String key(Line line) {
        return line.fontSizePt() + (line.bold() ? "b" : "");
    }

    private void writePage(Page page) throws XMLStreamException {
        String id = "page" + page.number();
        xml.open(
                "Page",
                "ID",
                id,
                "PHYSICAL_IMG_NR",
                page.number(),
                "WIDTH",
                page.widthPx(),
                "HEIGHT",
                page.heightPx(),
                "PC",
                page.confidence());
        xml.open("PrintSpace", "HPOS", 0, "VPOS", 0, "WIDTH", page.widthPx(), "HEIGHT", page.heightPx());
        if (!page.lines().isEmpty()) {
            openAt("TextBlock", id + "_text", new Box(0, 0, page.widthPx(), page.heightPx()));
            int number = 0;
            for (Line line : page.lines()) if (!line.isBlank()) writeLine(id + "_line" + ++number, line);
            xml.end();
        }
        xml.end().end();
    }

    private void writeLine(String id, Line line) throws XMLStreamException {
        String style = styles.get(key(line));
        Box box = line.box().orElse(NOWHERE);
        if (style == null) openAt("TextLine", id, box);
        else openAt("TextLine", id, box, "STYLEREFS", style);
        int number = 0;
        for (Word word : line.words()) {
            if (number > 0) xml.empty("SP");
            writeWord(id + "_word" + ++number, word);
        }
        xml.end();
    }

    /** What was printed stands as an alternative where a repair changed it. */
    private void writeWord(String id, Word word) throws XMLStreamException {
        Box box = word.box().orElse(NOWHERE);
        openAt("String", id, box, "CONTENT", word.text(), "WC", word.confidence());
        if (word.printed().isPresent()) xml.text("ALTERNATIVE", word.printed().get(), "PURPOSE", "printed");
        xml.end();
    }

    private void openAt(String name, String id, Box box, Object... more) throws XMLStreamException {
        Object[] place = {"ID", id, "HPOS", box.left(), "VPOS", box.top(), "WIDTH", box.width(), "HEIGHT", box.height()
        };
        Object[] all = Arrays.copyOf(place, place.length + more.length);
        System.arraycopy(more, 0, all, place.length, more.length);
        xml.open(name, all);
    }
}
