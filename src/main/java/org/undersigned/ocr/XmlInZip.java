package org.undersigned.ocr;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.DOMException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** Changes one part of an office file, which is a zip of XML, and leaves the others as they are. */
final class XmlInZip {
    /** A text of some thousand pages; longer ones are read as they are, as their tree would not fit into memory. */
    private static final int MOST_XML_BYTES = 16_000_000;

    private static final long MOST_BYTES = 512L << 20;

    private XmlInZip() {}

    /**
     * @param main name of the part that is changed
     * @param replaced what stands in place of other parts
     * @param folder where to write the changed file
     * @return none where it cannot be changed
     */
    static Optional<Path> changed(
            Path zip, String main, Consumer<Document> change, Map<String, String> replaced, Path folder)
            throws IOException {
        Path changed = Files.createTempFile(folder, "printed", ".zip");
        try (ZipFile parts = new ZipFile(zip.toFile());
                ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(changed))) {
            if (parts.getEntry(main) != null && copied(parts, out, main, change, replaced)) return Optional.of(changed);
        } catch (IOException | SAXException | TransformerException | DOMException damaged) {
            // whoever reads it will say what is the matter with it
        }
        Files.delete(changed);
        return Optional.empty();
    }

    private static boolean copied(
            ZipFile parts, ZipOutputStream out, String main, Consumer<Document> change, Map<String, String> replaced)
            throws IOException, SAXException, TransformerException {
        long left = MOST_BYTES;
        for (ZipEntry part :
                parts.stream().filter(entry -> !entry.isDirectory()).toList()) {
            out.putNextEntry(new ZipEntry(part.getName()));
            String other = replaced.get(part.getName());
            try (InputStream in = parts.getInputStream(part)) {
                if (other != null) out.write(other.getBytes(StandardCharsets.UTF_8));
                else if (part.getName().equals(main)) {
                    byte[] xml = in.readNBytes(MOST_XML_BYTES + 1);
                    if (xml.length > MOST_XML_BYTES) return false;
                    write(xml, change, out);
                } else left -= copy(in, out, left);
            }
            if (left <= 0) return false;
        }
        return true;
    }

    private static long copy(InputStream in, OutputStream out, long most) throws IOException {
        byte[] buffer = new byte[1 << 16];
        long copied = 0;
        for (int read = in.read(buffer); read >= 0 && copied < most; read = in.read(buffer)) {
            out.write(buffer, 0, read);
            copied += read;
        }
        return copied;
    }

    private static void write(byte[] xml, Consumer<Document> change, OutputStream out)
            throws IOException, SAXException, TransformerException {
        Document document = parse(xml);
        change.accept(document);
        TransformerFactory factory = TransformerFactory.newInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.newTransformer().transform(new DOMSource(document), new StreamResult(out));
    }

    private static Document parse(byte[] xml) throws IOException, SAXException {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setNamespaceAware(true);
            return factory.newDocumentBuilder().parse(new ByteArrayInputStream(xml));
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("every Java platform can parse XML safely", e);
        }
    }

    static Optional<Element> first(Element element, String name) {
        return children(element).stream()
                .filter(child -> child.getLocalName().equals(name))
                .findFirst();
    }

    /** Those that are elements, as a list of their own: what is done to the tree does not change it. */
    static List<Element> children(Element element) {
        List<Element> children = new ArrayList<>();
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling())
            if (child instanceof Element found) children.add(found);
        return children;
    }
}
