package org.undersigned.ocr.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Rectangle;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.PDFTextStripperByArea;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.undersigned.intake.ArchivalRecord;
import org.undersigned.ocr.Box;
import org.undersigned.ocr.Line;
import org.undersigned.ocr.Origin;
import org.undersigned.ocr.Page;
import org.undersigned.ocr.Transcript;
import org.undersigned.ocr.Word;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import tools.jackson.databind.json.JsonMapper;

class TranscriptFormatTest {
    /** A4 at 144 dpi: two pixels are a point. */
    private static final int WIDTH = 1190;

    private static final int HEIGHT = 1684;

    private final Transcript transcript = transcript("Вода & права", "well-", "known < rivers");

    @Test
    void textRejoinsDividedWords() throws IOException {
        assertThat(text(TranscriptFormat.TEXT)).isEqualTo("Вода & права\nwellknown\n< rivers\n");
    }

    @Test
    void textKeepsAHyphenThatTheDocumentPrintsElsewhere() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        TextFormat.write(transcript("a well-known river", "the well-", "known lake"), out);
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("a well-known river\nthe well-known\nlake\n");
    }

    @Test
    void jsonReadsBackAsTheSameTranscript() throws IOException {
        assertThat(JsonMapper.builder().build().readValue(text(TranscriptFormat.JSON), Transcript.class))
                .isEqualTo(transcript);
    }

    @Test
    void jsonThatDoesNotSpeakOfTurnsReadsAsNeverTurned() throws IOException {
        String old = text(TranscriptFormat.JSON).replaceAll("\"quarterTurns\"\\s*:\\s*0,", "");
        assertThat(old).doesNotContain("quarterTurns");
        assertThat(JsonMapper.builder().build().readValue(old, Transcript.class))
                .isEqualTo(transcript);
    }

    @Test
    void altoHoldsEachWordInItsPlace() throws Exception {
        Document alto = xml(TranscriptFormat.ALTO);
        Element word = (Element) alto.getElementsByTagName("String").item(2);
        assertThat(word.getAttribute("CONTENT")).isEqualTo("права");
        assertThat(List.of(word.getAttribute("HPOS"), word.getAttribute("WIDTH")))
                .isEqualTo(List.of("300", "90"));
        assertThat(alto.getElementsByTagName("TextLine").getLength()).isEqualTo(3);
    }

    @Test
    void altoIsAsTheStandardHasIt() throws Exception {
        SchemaFactory factory = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
        Schema schema = factory.newSchema(TranscriptFormatTest.class.getResource("alto-4.2-used.xsd"));
        Line mended = mended();
        Page without = new Page(2, 0, 0, 0, Origin.TEXT_LAYER, 1, List.of(), Optional.empty(), List.of());
        Page page = new Page(1, WIDTH, HEIGHT, 144, Origin.OCR, 0.9, List.of(mended), Optional.empty(), List.of());
        for (Transcript written :
                List.of(transcript, new Transcript("0", Origin.OCR, 0.9, "tesseract", List.of(page, without)))) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ArchivalRecord record = new ArchivalRecord("0", "a & b.pdf", "application/pdf", 1, Path.of("a.pdf"));
            TranscriptFormat.ALTO.write(written, record, out);
            schema.newValidator().validate(new StreamSource(new ByteArrayInputStream(out.toByteArray())));
        }
    }

    /** With a letter that XML cannot hold, and a word that was mended. */
    private static Line mended() {
        Box box = new Box(10, 10, 90, 30);
        Word word = new Word("2022", Optional.of("2O22"), Optional.of(box), 0.7);
        return new Line("2022 a\u0001b", Optional.of(box), 0.7, 12, true, List.of(word, Word.of("a\u0001b", box, 0.9)));
    }

    @Test
    void hocrHoldsEachWordInItsPlace() throws Exception {
        Document hocr = xml(TranscriptFormat.HOCR);
        assertThat(hocr.getDocumentElement().getTextContent()).contains("Вода & права");
        Element line = (Element) hocr.getElementsByTagName("span").item(0);
        assertThat(line.getAttribute("title")).startsWith("bbox 100 100 390 130");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 90, 180, 270})
    void pdfCanBeSearchedWhereTheWordsStand(int rotation, @TempDir Path folder) throws IOException {
        Path scan = folder.resolve("scan.pdf");
        boolean sideways = rotation % 180 != 0;
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage(
                    sideways ? new PDRectangle(HEIGHT / 2f, WIDTH / 2f) : new PDRectangle(WIDTH / 2f, HEIGHT / 2f));
            page.setRotation(rotation);
            document.addPage(page);
            document.save(scan.toFile());
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        TranscriptFormat.PDF.write(transcript, new ArchivalRecord("0", "scan.pdf", "application/pdf", 1, scan), out);
        try (PDDocument document = Loader.loadPDF(out.toByteArray())) {
            assertThat(new PDFTextStripper().getText(document)).contains("Вода & права");
            PDFTextStripperByArea area = new PDFTextStripperByArea();
            area.addRegion("first word", new Rectangle(48, 45, 48, 25));
            area.extractRegions(document.getPage(0));
            assertThat(area.getTextForRegion("first word").strip()).isEqualTo("Вода");
        }
        assertThat(Files.size(scan)).isPositive();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void pdfOfAPageThatWasTurnedHoldsTheWordsWhereTheyStandInTheFile(int turns, @TempDir Path folder)
            throws IOException {
        boolean sideways = turns % 2 != 0;
        Path scan = folder.resolve("scan.pdf");
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage(
                    sideways ? new PDRectangle(HEIGHT / 2f, WIDTH / 2f) : new PDRectangle(WIDTH / 2f, HEIGHT / 2f)));
            document.save(scan.toFile());
        }
        Page upright = transcript.pages().get(0);
        Page turned =
                new Page(1, WIDTH, HEIGHT, 144, turns, Origin.OCR, 0.9, upright.lines(), Optional.empty(), List.of());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        TranscriptFormat.PDF.write(
                new Transcript("0", Origin.OCR, 0.9, "tesseract", List.of(turned)),
                new ArchivalRecord("0", "scan.pdf", "application/pdf", 1, scan),
                out);
        try (PDDocument document = Loader.loadPDF(out.toByteArray())) {
            PDFTextStripperByArea area = new PDFTextStripperByArea();
            // half a point for a pixel: the first word at 100,100 to 190,130 of the upright page
            Rectangle place = new Rectangle(48, 45, 48, 25);
            int width = WIDTH / 2;
            int height = HEIGHT / 2;
            area.addRegion(
                    "first word",
                    switch (turns) {
                        case 1 -> new Rectangle(place.y, width - place.x - place.width, place.height, place.width);
                        case 2 ->
                            new Rectangle(
                                    width - place.x - place.width,
                                    height - place.y - place.height,
                                    place.width,
                                    place.height);
                        default -> new Rectangle(height - place.y - place.height, place.x, place.height, place.width);
                    });
            area.extractRegions(document.getPage(0));
            assertThat(area.getTextForRegion("first word")).containsPattern("В\\s*о\\s*д\\s*а|Вода|а\\s*д\\s*о\\s*В");
        }
    }

    private String text(TranscriptFormat format) throws IOException {
        return new String(bytes(format), StandardCharsets.UTF_8);
    }

    private Document xml(TranscriptFormat format) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(bytes(format)));
    }

    private byte[] bytes(TranscriptFormat format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        format.write(transcript, new ArchivalRecord("0", "a.pdf", "application/pdf", 1, Path.of("a.pdf")), out);
        return out.toByteArray();
    }

    private static Transcript transcript(String... texts) {
        List<Line> lines = IntStream.range(0, texts.length)
                .mapToObj(row -> line(texts[row], 100 + row * 50))
                .toList();
        Page page = new Page(1, WIDTH, HEIGHT, 144, Origin.OCR, 0.9, lines, Optional.empty(), List.of());
        return new Transcript("0", Origin.OCR, 0.9, "tesseract", List.of(page));
    }

    private static Line line(String text, int top) {
        List<String> parts = Arrays.asList(text.split(" "));
        List<Word> words = IntStream.range(0, parts.size())
                .mapToObj(i -> Word.of(parts.get(i), new Box(100 + i * 100, top, 190 + i * 100, top + 30), 0.9))
                .toList();
        Box box =
                Box.around(words.stream().map(word -> word.box().orElseThrow()).toList());
        return new Line(text, Optional.of(box), 0.9, 12, false, words);
    }
}
