package org.undersigned.ocr;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/**
 * A word processor document as it would be printed: without deleted, moved and hidden text, without comments and marks of notes; text boxes behind the
 * paragraph or the numbered list that they stand in. Tika reads all of these into the lines around them, and lists would not add up.
 */
final class DocxAsPrinted {
    private static final String MAIN = "word/document.xml";
    private static final String COMMENTS = "word/comments.xml";
    private static final String NO_COMMENTS =
            "<w:comments xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"/>";

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
        return XmlInZip.changed(
                docx, MAIN, document -> print(document.getDocumentElement()), Map.of(COMMENTS, NO_COMMENTS), folder);
    }

    private static void print(Element element) {
        List<Node> boxes = new ArrayList<>();
        for (Element child : XmlInZip.children(element)) {
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
                || name.equals("r")
                        && XmlInZip.first(element, "rPr")
                                .filter(DocxAsPrinted::isHidden)
                                .isPresent()
                || name.equals("tr")
                        && XmlInZip.first(element, "trPr")
                                .flatMap(row -> XmlInZip.first(row, "del"))
                                .isPresent();
    }

    private static boolean isHidden(Element properties) {
        return XmlInZip.first(properties, "vanish")
                .filter(vanish -> !OFF.contains(vanish.getAttributeNS(vanish.getNamespaceURI(), "val")))
                .isPresent();
    }

    /** A paragraph whose mark is deleted, moved away or hidden, and of which nothing is left. */
    private static boolean isGone(Element paragraph) {
        return paragraph.getTextContent().isBlank()
                && XmlInZip.first(paragraph, "pPr")
                        .flatMap(properties -> XmlInZip.first(properties, "rPr"))
                        .filter(mark -> isHidden(mark)
                                || XmlInZip.first(mark, "del").isPresent()
                                || XmlInZip.first(mark, "moveFrom").isPresent())
                        .isPresent();
    }

    private static boolean isParagraph(Element element) {
        return element.getLocalName().equals("p");
    }

    private static boolean isNumbered(@Nullable Node node) {
        return node instanceof Element element
                && isParagraph(element)
                && XmlInZip.first(element, "pPr")
                        .flatMap(properties -> XmlInZip.first(properties, "numPr"))
                        .isPresent();
    }

    /** What stands in the text boxes of a paragraph, taken out of it. */
    private static List<Node> boxesOf(Element paragraph) {
        List<Node> inside = new ArrayList<>();
        NodeList boxes = paragraph.getElementsByTagNameNS(paragraph.getNamespaceURI(), "txbxContent");
        while (boxes.getLength() > 0) {
            Node box = boxes.item(0);
            inside.addAll(XmlInZip.children((Element) box));
            box.getParentNode().removeChild(box);
        }
        return inside;
    }
}
