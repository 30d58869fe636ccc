package org.undersigned.ocr;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/**
 * A text in OpenDocument format as it would be printed: without deleted and hidden text and comments, with text boxes behind what they stand in, notes at the
 * end, and lists that go on counting where an earlier one stopped.
 */
final class OdtAsPrinted {
    private static final String MAIN = "content.xml";

    private static final Set<String> UNPRINTED = Set.of("tracked-changes", "annotation", "annotation-end");

    private static final Set<String> PARAGRAPHS = Set.of("p", "h");

    private final Set<String> hidden = new HashSet<>();
    /** By the name of its style, for lists with numbers: what stands behind the number. */
    private final Map<String, String> suffixes = new HashMap<>();

    private final Map<String, Integer> counted = new HashMap<>();
    private final List<Node> notes = new ArrayList<>();

    private OdtAsPrinted() {}

    /**
     * @param folder where to write it
     * @return the file to read in its place; none where nothing can be changed
     */
    static Optional<Path> of(Path odt, Path folder) throws IOException {
        return XmlInZip.changed(odt, MAIN, document -> new OdtAsPrinted().print(document), Map.of(), folder);
    }

    private void print(Document document) {
        Element root = document.getDocumentElement();
        XmlInZip.first(root, "automatic-styles")
                .ifPresent(styles -> XmlInZip.children(styles).forEach(this::style));
        Optional<Element> body = XmlInZip.first(root, "body").flatMap(inside -> XmlInZip.first(inside, "text"));
        body.ifPresent(text -> {
            print(text);
            for (Element block : XmlInZip.children(text)) boxes(block);
            for (Element block : XmlInZip.children(text))
                if (block.getLocalName().equals("list")) count(block);
            notes.forEach(text::appendChild);
        });
    }

    private void style(Element style) {
        for (Element property : XmlInZip.children(style)) {
            if (attribute(property, "display").equals("none")) hidden.add(attribute(style, "name"));
            boolean numbers = property.getLocalName().equals("list-level-style-number")
                    && attribute(property, "level").equals("1")
                    && attribute(property, "num-format").equals("1");
            if (numbers) suffixes.put(attribute(style, "name"), attribute(property, "num-suffix"));
        }
    }

    private void print(Element element) {
        for (Element child : XmlInZip.children(element)) {
            String name = child.getLocalName();
            if (UNPRINTED.contains(name) || hidden.contains(attribute(child, "style-name"))) element.removeChild(child);
            else if (name.equals("note")) {
                XmlInZip.first(child, "note-body").ifPresent(body -> notes.addAll(XmlInZip.children(body)));
                element.removeChild(child);
            } else print(child);
        }
    }

    /** A box that hangs on a paragraph or a list comes behind it. */
    private static void boxes(Element block) {
        NodeList boxes = block.getElementsByTagNameNS("*", "text-box");
        Node next = block.getNextSibling();
        Node around = block.getParentNode();
        if (block.getLocalName().equals("frame")) return;
        while (boxes.getLength() > 0) {
            Node box = boxes.item(0);
            box.getParentNode().removeChild(box);
            for (Element inside : XmlInZip.children((Element) box)) around.insertBefore(inside, next);
        }
    }

    /** A list that does not begin at 1 is written out: whoever reads it numbers each list anew. */
    private void count(Element list) {
        String style = attribute(list, "style-name");
        String suffix = suffixes.get(style);
        if (suffix == null) return;
        boolean goesOn = attribute(list, "continue-numbering").equals("true")
                || !attribute(list, "continue-list").isEmpty();
        List<Element> items = XmlInZip.children(list);
        int before = items.isEmpty() ? 0 : start(items.get(0)).orElse(goesOn ? counted.getOrDefault(style, 0) : 0);
        counted.put(style, before + items.size());
        if (before == 0) return;
        for (Element item : items) {
            before++;
            String number = before + suffix + " ";
            XmlInZip.children(item).stream()
                    .filter(child -> PARAGRAPHS.contains(child.getLocalName()))
                    .findFirst()
                    .ifPresent(paragraph -> paragraph.insertBefore(
                            paragraph.getOwnerDocument().createTextNode(number), paragraph.getFirstChild()));
            XmlInZip.children(item).forEach(child -> list.getParentNode().insertBefore(child, list));
        }
        list.getParentNode().removeChild(list);
    }

    /** How many items are counted before one that says its number. */
    private static Optional<Integer> start(Element item) {
        String value = attribute(item, "start-value");
        return value.matches("\\d{1,6}") ? Optional.of(Integer.parseInt(value) - 1) : Optional.empty();
    }

    private static String attribute(Element element, String name) {
        for (int i = 0; i < element.getAttributes().getLength(); i++)
            if (name.equals(element.getAttributes().item(i).getLocalName()))
                return element.getAttributes().item(i).getNodeValue();
        return "";
    }
}
