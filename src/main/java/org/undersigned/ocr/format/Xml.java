package org.undersigned.ocr.format;

import java.io.OutputStream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes XML element by element; names and values of attributes in pairs. */
final class Xml implements AutoCloseable {
    private final XMLStreamWriter out;

    Xml(OutputStream stream) throws XMLStreamException {
        this.out = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(stream, "UTF-8");
        out.writeStartDocument("UTF-8", "1.0");
    }

    void docType(String docType) throws XMLStreamException {
        out.writeDTD(docType);
    }

    Xml open(String name, Object... attributes) throws XMLStreamException {
        out.writeStartElement(name);
        attributes(attributes);
        return this;
    }

    void empty(String name, Object... attributes) throws XMLStreamException {
        out.writeEmptyElement(name);
        attributes(attributes);
    }

    void text(String name, String text, Object... attributes) throws XMLStreamException {
        open(name, attributes);
        characters(text);
        end();
    }

    void characters(String text) throws XMLStreamException {
        out.writeCharacters(legal(text));
    }

    Xml end() throws XMLStreamException {
        out.writeEndElement();
        return this;
    }

    private void attributes(Object... attributes) throws XMLStreamException {
        for (int i = 0; i < attributes.length; i += 2)
            out.writeAttribute(String.valueOf(attributes[i]), legal(String.valueOf(attributes[i + 1])));
    }

    /** XML has no way to write most control characters. */
    private static String legal(String text) {
        return text.replaceAll("[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]", "\uFFFD");
    }

    @Override
    public void close() throws XMLStreamException {
        out.writeEndDocument();
        out.flush();
    }
}
