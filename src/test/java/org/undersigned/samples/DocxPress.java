package org.undersigned.samples;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;

/** Writes a statement as a word processor document. */
final class DocxPress {
    private final XWPFDocument document = new XWPFDocument();

    private DocxPress() {}

    static byte[] print(Sample sample) throws IOException {
        DocxPress press = new DocxPress();
        List<Block> blocks = sample.blocks();
        for (int i = 0; i < blocks.size(); i++) {
            if (blocks.get(i).kind() == Block.Kind.ROW) i = press.table(blocks, i);
            else press.paragraph(blocks.get(i));
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        press.document.write(out);
        return withoutClock(out.toByteArray());
    }

    private void paragraph(Block block) {
        XWPFParagraph paragraph = document.createParagraph();
        boolean bold =
                switch (block.kind()) {
                    case TITLE, HEADING, SLOGAN, LIST_HEADING, GROUP -> true;
                    default -> false;
                };
        paragraph.setAlignment(
                switch (block.kind()) {
                    case TITLE, SLOGAN -> ParagraphAlignment.CENTER;
                    case RIGHT -> ParagraphAlignment.RIGHT;
                    default -> ParagraphAlignment.LEFT;
                });
        List<String> lines = block.kind() == Block.Kind.SIGNATURE ? block.lines() : List.of(block.printed());
        for (int i = 0; i < lines.size(); i++) {
            XWPFRun run = paragraph.createRun();
            run.setBold(bold);
            run.setFontSize(block.kind() == Block.Kind.TITLE ? 15 : 11);
            if (i > 0) run.addBreak();
            run.setText(Markup.spoken(lines.get(i)));
        }
    }

    private int table(List<Block> blocks, int from) {
        int to = from;
        while (to + 1 < blocks.size() && blocks.get(to + 1).kind() == Block.Kind.ROW) to++;
        XWPFTable table =
                document.createTable(to - from + 1, blocks.get(from).cells().size());
        for (int row = 0; row <= to - from; row++) {
            List<String> cells = blocks.get(from + row).cells();
            for (int i = 0; i < cells.size(); i++) table.getRow(row).getCell(i).setText(Markup.spoken(cells.get(i)));
        }
        return to;
    }

    /** The same bytes whenever it is written: no hour in the archive, none in the properties. */
    private static byte[] withoutClock(byte[] docx) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(docx));
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                byte[] content = in.readAllBytes();
                ZipEntry timeless = new ZipEntry(entry.getName());
                timeless.setTimeLocal(java.time.LocalDateTime.of(2024, 1, 1, 0, 0));
                zip.putNextEntry(timeless);
                zip.write(entry.getName().equals("docProps/core.xml") ? timeless(content) : content);
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }

    private static byte[] timeless(byte[] properties) {
        String xml = new String(properties, java.nio.charset.StandardCharsets.UTF_8);
        return xml.replaceAll("\\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z", "2024-01-01T00:00:00Z")
                .getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }
}
