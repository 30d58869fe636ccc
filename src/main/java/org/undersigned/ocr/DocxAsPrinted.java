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
import java.util.Optional;
import java.util.Set;
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
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * A word processor document as it would be printed: without deleted, moved and hidden text, without comments and marks of notes; text boxes behind the
 * paragraph or the numbered list that they stand in. Tika reads all of these into the lines around them, and lists would not add up.
 */
final class DocxAsPrinted {
    private static final String MAIN = "word/document.xml";
    private static final String COMMENTS = "word/comments.xml";
    private static final String NO_COMMENTS =
            "<w:comments xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"/>";

    /** A text of some thousand pages; longer ones are read as they are, as their tree would not fit into memory. */
    private static final int MOST_XML_BYTES = 16_000_000;

    private static final long MOST_BYTES = 512L << 20;

    /** Elements that are not printed, whatever is in them. */
    private static final Set<String> UNPRINTED = Set.of(
            "del",
            "moveFrom",
            "footnoteReference",
            "endnoteReference",
            "commentReference",
            "Fallback"); // the same text box again, for older programs

    private static final Set<String> BLOCKS = Set.of("p", "tbl", "sdt", "sectPr");

    private static final Set<String> OFF = Set.of("0", "false", "off");

    private DocxAsPrinted() {}

    /**
     * @param folder where to write it
     * @return the file to read in its place; none where nothing can be changed
     */
    static Optional<Path> of(Path docx, Path folder) throws IOException {
        Path printed = Files.createTempFile(folder, "printed", ".docx");
        try (ZipFile parts = new ZipFile(docx.toFile());
                ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(printed))) {
            ZipEntry main = parts.getEntry(MAIN);
            if (main != null && copied(parts, out)) return Optional.of(printed);
        } catch (IOException | SAXException | TransformerException damaged) {
            // whoever reads it will say what is the matter with it
        }
        Files.delete(printed);
        return Optional.empty();
    }

    private static boolean copied(ZipFile parts, ZipOutputStream out)
            throws IOException, SAXException, TransformerException {
        long left = MOST_BYTES;
        for (ZipEntry part : parts.stream().filter(entry -> !entry.isDirectory()).toList()) {
            out.putNextEntry(new ZipEntry(part.getName()));
            try (InputStream in = parts.getInputStream(part)) {
                if (part.getName().equals(COMMENTS)) out.write(NO_COMMENTS.getBytes(StandardCharsets.UTF_8));
                else if (part.getName().equals(MAIN)) {
                    byte[] xml = in.readNBytes(MOST_XML_BYTES + 1);
                    if (xml.length > MOST_XML_BYTES) return false;
                    printed(xml, out);
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

    private static void printed(byte[] xml, OutputStream out) throws IOException, SAXException, TransformerException {
        Document document = parse(xml);
        print(document.getDocumentElement());
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

    private static void print(Element element) {
        List<Node> boxes = new ArrayList<>();
        for (Element child : children(element)) {
            if (isUnprinted(child)) element.removeChild(child);
            else if (isParagraph(child)) paragraph(element, child, boxes);
            else if (!child.getLocalName().endsWith("Pr")) print(child);
        }
        boxes.forEach(element::appendChild);
    }

    private static void paragraph(Element around, Element paragraph, List<Node> boxes) {
        print(paragraph);
        boxes.addAll(boxesOf(paragraph));
        @Nullable Node next = nextBlock(paragraph);
        if (isGone(paragraph)) around.removeChild(paragraph);
        if (isNumbered(paragraph) && isNumbered(next)) return;
        for (Node box : boxes) around.insertBefore(box, next);
        boxes.clear();
    }

    /** Bookmarks and the ends of changes stand between paragraphs. */
    private static @Nullable Node nextBlock(Node paragraph) {
        Node next = paragraph.getNextSibling();
        while (next != null && !BLOCKS.contains(String.valueOf(next.getLocalName()))) next = next.getNextSibling();
        return next;
    }

    private static boolean isUnprinted(Element element) {
        String name = element.getLocalName();
        return UNPRINTED.contains(name)
                || name.equals("r") && first(element, "rPr").filter(DocxAsPrinted::isHidden).isPresent()
                || name.equals("tr")
                        && first(element, "trPr").flatMap(row -> first(row, "del")).isPresent();
    }

    private static boolean isHidden(Element properties) {
        return first(properties, "vanish")
                .filter(vanish -> !OFF.contains(vanish.getAttributeNS(vanish.getNamespaceURI(), "val")))
                .isPresent();
    }

    /** A paragraph whose mark is deleted, moved away or hidden, and of which nothing is left. */
    private static boolean isGone(Element paragraph) {
        return paragraph.getTextContent().isBlank()
                && first(paragraph, "pPr")
                        .flatMap(properties -> first(properties, "rPr"))
                        .filter(mark -> isHidden(mark)
                                || first(mark, "del").isPresent()
                                || first(mark, "moveFrom").isPresent())
                        .isPresent();
    }

    private static boolean isParagraph(@Nullable Node node) {
        return node instanceof Element element && element.getLocalName().equals("p");
    }

    private static boolean isNumbered(@Nullable Node node) {
        return isParagraph(node)
                && first((Element) node, "pPr")
                        .flatMap(properties -> first(properties, "numPr"))
                        .isPresent();
    }

    /** What stands in the text boxes of a paragraph, taken out of it. */
    private static List<Node> boxesOf(Element paragraph) {
        List<Node> inside = new ArrayList<>();
        NodeList boxes = paragraph.getElementsByTagNameNS(paragraph.getNamespaceURI(), "txbxContent");
        while (boxes.getLength() > 0) {
            Node box = boxes.item(0);
            inside.addAll(children((Element) box));
            box.getParentNode().removeChild(box);
        }
        return inside;
    }

    private static Optional<Element> first(Element element, String name) {
        return children(element).stream()
                .filter(child -> child.getLocalName().equals(name))
                .findFirst();
    }

    private static List<Element> children(Element element) {
        List<Element> children = new ArrayList<>();
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling())
            if (child instanceof Element found) children.add(found);
        return children;
    }
}
