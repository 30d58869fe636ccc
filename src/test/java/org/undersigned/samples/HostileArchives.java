package org.undersigned.samples;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Zip files, and the office documents that are made of them, that unpack to far more than they are. */
final class HostileArchives {
    private static final String TYPES = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>"
            + "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
            + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
            + "<Override PartName=\"/word/document.xml\" ContentType="
            + "\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>";
    private static final String RELATIONS = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>"
            + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
            + "<Relationship Id=\"r1\" Target=\"word/document.xml\" Type="
            + "\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\"/></Relationships>";
    private static final String OPEN =
            "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body><w:p><w:r><w:t>";
    private static final String CLOSE = "</w:t></w:r></w:p></w:body></w:document>";

    private interface Content {
        void to(OutputStream out) throws IOException;
    }

    private HostileArchives() {}

    /** A hundred megabytes and more of one letter. */
    static byte[] bomb(Random random) throws IOException {
        int megabytes = 101 + random.nextInt(60);
        byte[] letters = "a".repeat(1 << 20).getBytes(StandardCharsets.UTF_8);
        return docx(out -> {
            out.write(OPEN.getBytes(StandardCharsets.UTF_8));
            for (int i = 0; i < megabytes; i++) out.write(letters);
            out.write(CLOSE.getBytes(StandardCharsets.UTF_8));
        });
    }

    /** Entities made of entities, ten of each in the next: ten thousand million laughs. */
    static byte[] entityBomb() throws IOException {
        StringBuilder xml = new StringBuilder("<!DOCTYPE w:document [<!ENTITY e0 \"ha\">");
        for (int i = 1; i <= 10; i++)
            xml.append("<!ENTITY e")
                    .append(i)
                    .append(" \"")
                    .append(("&e" + (i - 1) + ";").repeat(10))
                    .append("\">");
        xml.append("]>").append(OPEN).append("&e10;").append(CLOSE);
        return docx(out -> out.write(xml.toString().getBytes(StandardCharsets.UTF_8)));
    }

    static byte[] nestedElements(int depth) throws IOException {
        String xml = OPEN + "<w:r>".repeat(depth) + "</w:r>".repeat(depth) + CLOSE;
        return docx(out -> out.write(xml.getBytes(StandardCharsets.UTF_8)));
    }

    static byte[] nested(int depth) throws IOException {
        byte[] inner = "At last.".getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < depth; i++) {
            byte[] content = inner;
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            try (ZipOutputStream zip = new ZipOutputStream(out)) {
                for (int copy = 0; copy < 3; copy++)
                    put(zip, "layer" + copy + (i == 0 ? ".txt" : ".zip"), to -> to.write(content));
            }
            inner = out.toByteArray();
        }
        return inner;
    }

    /** Names that climb out of the folder they are unpacked to. */
    static byte[] climbing() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            put(zip, "../../../../climbed.txt", to -> to.write('x'));
            put(zip, "/climbed.txt", to -> to.write('x'));
        }
        return out.toByteArray();
    }

    private static byte[] docx(Content document) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            put(zip, "[Content_Types].xml", to -> to.write(TYPES.getBytes(StandardCharsets.UTF_8)));
            put(zip, "_rels/.rels", to -> to.write(RELATIONS.getBytes(StandardCharsets.UTF_8)));
            put(zip, "word/document.xml", document);
        }
        return out.toByteArray();
    }

    private static void put(ZipOutputStream zip, String name, Content content) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(LocalDateTime.of(2024, 1, 1, 0, 0));
        zip.putNextEntry(entry);
        content.to(zip);
        zip.closeEntry();
    }
}
