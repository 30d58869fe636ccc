package org.undersigned.jobs;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/**
 * Makes any number of one-page statements, each signed by some of a few thousand invented organisations: for measuring runs.
 * They have a text layer, but for those that are asked for as scans.
 */
public final class StatementMill {
    private static final int SEED = 1864;
    private static final int TITLE_POINTS = 15;
    private static final int TEXT_POINTS = 10;
    private static final int LINE_POINTS = 14;
    private static final int MARGIN_POINTS = 60;
    private static final int SCAN_DPI = 150;
    private static final int FEWEST_SIGNATORIES = 6;
    private static final int SIGNATORIES_MORE = 14;

    private static final List<String> BODIES = List.of(
            "Union",
            "Federation",
            "Committee",
            "League",
            "Association",
            "Alliance",
            "Council",
            "Movement",
            "Network",
            "Assembly",
            "Forum",
            "Society",
            "Congress",
            "Front",
            "Collective");
    private static final List<String> PEOPLE = List.of(
            "Dock Workers",
            "Teachers",
            "Fishers",
            "Tenants",
            "Nurses",
            "Farmers",
            "Students",
            "Printers",
            "Weavers",
            "Railway Workers",
            "Journalists",
            "Miners",
            "Foresters",
            "Beekeepers",
            "Potters",
            "Ferry Crews",
            "Bakers");
    private static final List<String> PLACES = List.of(
            "Kenya",
            "Peru",
            "Austria",
            "Nepal",
            "Ghana",
            "Portugal",
            "Chile",
            "Norway",
            "Tunisia",
            "Bolivia",
            "Finland",
            "Senegal",
            "Ireland",
            "Croatia",
            "Jordan",
            "Uruguay");
    private static final List<String> CAUSES = List.of(
            "Water for every district",
            "No arms through our harbours",
            "Keep the night trains",
            "Open the archives",
            "Schools without fees",
            "A roof for everyone",
            "Rivers belong to nobody",
            "Libraries stay open");
    private static final List<String> SENTENCES = List.of(
            "We who sign below have watched for too long how promises are made in spring and forgotten in autumn.",
            "The decision was taken without those who have to live with it, and it can be taken back.",
            "What was built by many hands must not be sold by a few signatures.",
            "We ask the assembly to publish the figures before the vote, not after it.",
            "Nobody who works there was asked, and nobody who decides has ever been there.",
            "We call upon all who read this to write to their council before the end of the month.");

    private final Random random;
    private int oneScanIn;

    StatementMill(int seed) {
        this.random = new Random(seed);
    }

    /** Arguments: folder, how many, and how often one of them is a scan (1: each); without it none is. */
    public static void main(String[] arguments) throws IOException {
        new StatementMill(SEED)
                .scanning(arguments.length > 2 ? Integer.parseInt(arguments[2]) : 0)
                .fill(Path.of(arguments[0]), Integer.parseInt(arguments[1]));
    }

    /** From here on one in so many is a picture of its page; 0: none. */
    StatementMill scanning(int oneIn) {
        oneScanIn = oneIn;
        return this;
    }

    /** Files that are there stay as they are: the same number gives the same bytes. */
    void fill(Path folder, int count) throws IOException {
        Files.createDirectories(folder);
        for (int no = 1; no <= count; no++) write(folder.resolve("statement-%06d.pdf".formatted(no)), no);
    }

    private void write(Path file, int no) throws IOException {
        List<String> lines = new ArrayList<>();
        lines.add("%d March %d".formatted(1 + random.nextInt(28), 1990 + random.nextInt(30)));
        lines.add("");
        for (int i = 0; i < 5; i++) lines.add(pick(SENTENCES));
        write(file, random.nextLong(), pick(CAUSES) + ", statement no. " + no, lines, signatories());
        if (oneScanIn > 0 && no % oneScanIn == 0) scan(file);
    }

    /** Puts a picture of its page in the place of a statement. */
    public static void scan(Path file) throws IOException {
        try (PDDocument printed = Loader.loadPDF(Files.readAllBytes(file));
                PDDocument scanned = new PDDocument()) {
            BufferedImage picture = new PDFRenderer(printed).renderImageWithDPI(0, SCAN_DPI, ImageType.GRAY);
            scanned.setDocumentId((long) SEED);
            PDPage page = new PDPage(PDRectangle.A4);
            scanned.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(scanned, page)) {
                PDImageXObject image = LosslessFactory.createFromImage(scanned, picture);
                content.drawImage(image, 0, 0, PDRectangle.A4.getWidth(), PDRectangle.A4.getHeight());
            }
            scanned.save(file.toFile());
        }
    }

    /** One statement with these signatories. */
    public static void write(Path file, String title, List<String> signatories) throws IOException {
        write(file, title, SENTENCES, signatories);
    }

    /** The same with words of its own, a line each. */
    public static void write(Path file, String title, List<String> text, List<String> signatories) throws IOException {
        write(file, SEED, title, text, signatories);
    }

    private static void write(Path file, long id, String title, List<String> text, List<String> signatories)
            throws IOException {
        try (PDDocument document = new PDDocument()) {
            document.setDocumentId(id);
            PDPage page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            PDFont plain = new PDType1Font(FontName.HELVETICA);
            PDFont bold = new PDType1Font(FontName.HELVETICA_BOLD);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.beginText();
                content.newLineAtOffset(MARGIN_POINTS, PDRectangle.A4.getHeight() - MARGIN_POINTS);
                content.setLeading(LINE_POINTS);
                content.setFont(bold, TITLE_POINTS);
                line(content, title);
                content.setFont(plain, TEXT_POINTS);
                for (String line : text) line(content, line);
                line(content, "");
                content.setFont(bold, TEXT_POINTS);
                line(content, "Signatories:");
                content.setFont(plain, TEXT_POINTS);
                for (String signatory : signatories) line(content, signatory);
                content.endText();
            }
            document.save(file.toFile());
        }
    }

    private List<String> signatories() {
        List<String> signatories = new ArrayList<>();
        int count = FEWEST_SIGNATORIES + random.nextInt(SIGNATORIES_MORE);
        while (signatories.size() < count) {
            String name = pick(PEOPLE) + " " + pick(BODIES) + " of " + pick(PLACES);
            if (!signatories.contains(name)) signatories.add(name);
        }
        return signatories;
    }

    private String pick(List<String> from) {
        return from.get(random.nextInt(from.size()));
    }

    private static void line(PDPageContentStream content, String text) throws IOException {
        content.showText(text);
        content.newLine();
    }
}
