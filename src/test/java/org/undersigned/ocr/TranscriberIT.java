package org.undersigned.ocr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.undersigned.intake.Cause;
import org.undersigned.intake.RecordRefused;

/** The real Tesseract, in real child processes. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TranscriberIT {
    private static final List<String> STATEMENT = List.of(
            "Joint statement on the right to water",
            "We, the undersigned organisations, ask all governments",
            "to keep the wells of the region open to everybody.",
            "1. AMW Assemblée mondiale des puits",
            "2. RWF Rural Water Forum, Kenya");
    private static final List<String> SECOND = List.of(
            "The second page speaks about rivers and about rain.", "Nobody owns the rain, and nobody may sell it.");

    /** Enough words to tell which way up they are. */
    private static final List<String> PROSE = List.of(
            "We, the undersigned organisations, ask all governments of the region",
            "to keep the wells open to everybody who needs them, and to sell none.",
            "The water of the region belongs to those who live on it and from it,",
            "and not to the companies that came to buy what was never for sale.",
            "No government has asked the villages what they think about the sale,",
            "and no company has told them what the water will cost in ten years.",
            "We shall meet again in the spring, and we shall bring our neighbours.");

    private final Transcriber transcriber =
            new Transcriber(OcrSettings.defaults().withWorkers(2));

    @AfterAll
    void close() {
        transcriber.close();
    }

    @Test
    void takesTheTextLayerOfAPdf(@TempDir Path folder) throws Exception {
        Transcript transcript = read(folder, "a.pdf", "application/pdf", Typeset.pdf(STATEMENT, SECOND));
        assertThat(transcript.origin()).isEqualTo(Origin.TEXT_LAYER);
        assertThat(lines(transcript.pages().get(0))).isEqualTo(STATEMENT);
        assertThat(lines(transcript.pages().get(1))).isEqualTo(SECOND);
    }

    @Test
    void readsAScannedPdf(@TempDir Path folder) throws Exception {
        byte[] scan = Typeset.scan(Typeset.pictures(Typeset.pdf(STATEMENT), 300));
        Transcript transcript = read(folder, "scan.pdf", "application/pdf", scan);
        assertThat(transcript.origin()).isEqualTo(Origin.OCR);
        assertThat(transcript.engine()).startsWith("tesseract 5.5.3");
        assertThat(lines(transcript.pages().get(0))).isEqualTo(STATEMENT);
        assertThat(transcript.confidence()).isGreaterThan(0.9);
    }

    @Test
    void placesScannedWordsWhereTheyWerePrinted(@TempDir Path folder) throws Exception {
        byte[] pdf = Typeset.pdf(STATEMENT);
        Page printed = read(folder, "a.pdf", "application/pdf", pdf).pages().get(0);
        Page scanned = read(folder, "b.pdf", "application/pdf", Typeset.scan(Typeset.pictures(pdf, 300)))
                .pages()
                .get(0);
        for (int line = 0; line < printed.lines().size(); line++) {
            Box wanted = printed.lines().get(line).box().orElseThrow();
            Box got = scanned.lines().get(line).box().orElseThrow();
            assertThat(got.left()).isCloseTo(wanted.left(), org.assertj.core.data.Offset.offset(12));
            assertThat(got.bottom()).isCloseTo(wanted.bottom(), org.assertj.core.data.Offset.offset(16));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpg", "tif", "bmp", "gif"})
    void readsImages(String format, @TempDir Path folder) throws Exception {
        byte[] image =
                Typeset.image(Typeset.pictures(Typeset.pdf(STATEMENT), 200).get(0), format);
        Transcript transcript = read(folder, "photo." + format, "image/" + format, image);
        assertThat(lines(transcript.pages().get(0)).get(0)).isEqualTo(STATEMENT.get(0));
    }

    @Test
    void readsPlainTextParagraphByParagraph(@TempDir Path folder) throws Exception {
        byte[] text = String.join("\n", STATEMENT).getBytes(StandardCharsets.UTF_8);
        Page page = read(folder, "a.txt", "text/plain", text).pages().get(0);
        assertThat(lines(page)).isEqualTo(STATEMENT);
        assertThat(page.lines().get(0).box()).isEmpty();
    }

    @Test
    void tellsOfEachPage(@TempDir Path folder) throws Exception {
        List<Integer> told = Collections.synchronizedList(new ArrayList<>());
        byte[] pdf = Typeset.pdf(STATEMENT, SECOND);
        transcriber.transcribe(
                Typeset.record(folder, "a.pdf", "application/pdf", pdf),
                List.of(),
                (page, pages) -> told.add(page.number()));
        assertThat(told).containsExactly(1, 2);
    }

    @Test
    void readsNoPageTwice(@TempDir Path folder) throws Exception {
        byte[] scan = Typeset.scan(Typeset.pictures(Typeset.pdf(STATEMENT), 150));
        OcrSettings settings = OcrSettings.defaults().withCache(folder.resolve("cache"));
        Transcript first;
        try (Transcriber real = new Transcriber(settings)) {
            first = real.transcribe(
                    Typeset.record(folder, "a.pdf", "application/pdf", scan), List.of(), PageListener.SILENT);
        }
        LanguageData data = new LanguageData(settings.tessdata(), UnpackedFiles.of(ChildCommand.version()));
        try (Transcriber broken =
                new Transcriber(settings, data, FakeChild.command("crash", folder.resolve("starts")))) {
            assertThat(broken.transcribe(
                            Typeset.record(folder, "b.pdf", "application/pdf", scan), List.of(), PageListener.SILENT))
                    .isEqualTo(first);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void turnsAPageThatLiesOnItsSide(int turns, @TempDir Path folder) throws Exception {
        BufferedImage lying =
                ImageSheet.turned(Typeset.pictures(Typeset.pdf(PROSE), 200).get(0), turns);
        Page page = read(folder, "lying.png", "image/png", Typeset.image(lying, "png"))
                .pages()
                .get(0);
        assertThat(page.quarterTurns()).isEqualTo(4 - turns);
        assertThat(lines(page)).containsAll(PROSE.subList(0, 3));
    }

    @Test
    void readsAScanWithAStampOnIt(@TempDir Path folder) throws Exception {
        byte[] scan = Typeset.scan(Typeset.pictures(Typeset.pdf(STATEMENT), 200));
        byte[] stamped = Typeset.written(scan, "Received 12 March 2021, archive of the federation");
        Page page =
                read(folder, "stamped.pdf", "application/pdf", stamped).pages().get(0);
        assertThat(page.origin()).isEqualTo(Origin.OCR);
        assertThat(lines(page)).contains(STATEMENT.get(1));
    }

    @Test
    void readsAPageThatIsCropped(@TempDir Path folder) throws Exception {
        byte[] scan = Typeset.cropped(Typeset.scan(Typeset.pictures(Typeset.pdf(STATEMENT), 200)), 40);
        Page page = read(folder, "cropped.pdf", "application/pdf", scan).pages().get(0);
        assertThat(lines(page)).contains(STATEMENT.get(0));
        BufferedImage shown = ImageIO.read(new ByteArrayInputStream(PageImages.crop(
                Typeset.record(folder, "cropped.pdf", "application/pdf", scan),
                page,
                page.lines().get(0).box().orElseThrow(),
                0)));
        assertThat(shown.getWidth())
                .isEqualTo(page.lines().get(0).box().orElseThrow().width());
    }

    @Test
    void findsNothingOnABlankPage(@TempDir Path folder) throws Exception {
        byte[] scan = Typeset.scan(Typeset.pictures(Typeset.pdf(List.of()), 150));
        Page page = read(folder, "blank.pdf", "application/pdf", scan).pages().get(0);
        assertThat(page.lines()).isEmpty();
        assertThat(page.unreadable()).isEmpty();
        assertThat(page.notes()).contains("blank");
    }

    @Test
    void readsAPosterAtTheResolutionThatTheLimitLeaves(@TempDir Path folder) throws Exception {
        BufferedImage page = Typeset.pictures(Typeset.pdf(PROSE), 150).get(0);
        BufferedImage poster = new BufferedImage(9_000, 12_000, BufferedImage.TYPE_BYTE_GRAY);
        java.awt.Graphics2D canvas = poster.createGraphics();
        canvas.drawImage(page, 0, 0, 9_000, 12_000, null);
        canvas.dispose();
        Page read = read(folder, "poster.tif", "image/tiff", Typeset.tiff(List.of(poster)))
                .pages()
                .get(0);
        assertThat(read.unreadable()).isEmpty();
        assertThat((long) read.widthPx() * read.heightPx())
                .isLessThan(OcrSettings.defaults().maxPagePixels());
        assertThat(lines(read)).contains(PROSE.get(0));
    }

    @Test
    void readsLettersAsLargeAsOnAWall(@TempDir Path folder) throws Exception {
        BufferedImage wall = new BufferedImage(6_000, 2_400, BufferedImage.TYPE_BYTE_GRAY);
        java.awt.Graphics2D canvas = wall.createGraphics();
        canvas.setColor(java.awt.Color.WHITE);
        canvas.fillRect(0, 0, 6_000, 2_400);
        canvas.setColor(java.awt.Color.BLACK);
        canvas.setFont(new java.awt.Font(java.awt.Font.SANS_SERIF, java.awt.Font.PLAIN, 700));
        canvas.drawString("Water for all", 300, 1_000);
        canvas.drawString("AMW, Malta", 300, 2_000);
        canvas.dispose();

        Page read = read(folder, "wall.tif", "image/tiff", Typeset.tiff(List.of(wall)))
                .pages()
                .get(0);

        assertThat(lines(read)).containsExactly("Water for all", "AMW, Malta");
        Box box = read.lines().get(1).box().orElseThrow();
        assertThat(box.height()).isBetween(500, 900);
        assertThat(box.left()).isBetween(250, 500);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Δηλώνουμε ότι το νερό ανήκει σε όλους και ότι δεν πωλείται.
        Заявяваме, че водата е на всички и че не може да се продава.""")
    void tellsTheScriptByItself(String printed, @TempDir Path folder) throws Exception {
        byte[] scan = Typeset.scan(Typeset.pictures(Typeset.pdf(List.of(printed, printed, printed)), 200));
        assertThat(lines(read(folder, "a.pdf", "application/pdf", scan).pages().get(0)))
                .containsExactly(printed, printed, printed);
    }

    @Test
    void losesOnlyThePageThatEndsItsReaders(@TempDir Path folder) throws Exception {
        OcrSettings settings = OcrSettings.defaults();
        LanguageData data = new LanguageData(settings.tessdata(), UnpackedFiles.of(ChildCommand.version()));
        byte[] scan = Typeset.scan(Typeset.pictures(Typeset.pdf(STATEMENT), 100));
        try (Transcriber broken =
                new Transcriber(settings, data, FakeChild.command("crash", folder.resolve("starts")))) {
            Transcript transcript = broken.transcribe(
                    Typeset.record(folder, "a.pdf", "application/pdf", scan), List.of(), PageListener.SILENT);
            assertThat(transcript.pages()).singleElement().satisfies(page -> assertThat(page.unreadable())
                    .contains(Cause.OCR_CRASHED));
        }
    }

    @Test
    void refusesAnEncryptedPdf(@TempDir Path folder) throws IOException {
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
            assertRefused(folder, Typeset.bytes(document), Cause.ENCRYPTED);
        }
    }

    @Test
    void refusesAPdfWithoutPages(@TempDir Path folder) throws IOException {
        try (PDDocument document = new PDDocument()) {
            assertRefused(folder, Typeset.bytes(document), Cause.NO_PAGES);
        }
    }

    @Test
    void refusesWhatOnlyPretendsToBeAPdf(@TempDir Path folder) {
        assertRefused(folder, "%PDF-1.7 and no more".getBytes(StandardCharsets.US_ASCII), Cause.UNREADABLE);
    }

    @Test
    void saysWhatToInstallForAMissingLanguage(@TempDir Path folder) {
        byte[] pdf = Typeset.pdf(STATEMENT);
        assertThatThrownBy(() -> transcriber.transcribe(
                        Typeset.record(folder, "a.pdf", "application/pdf", pdf), List.of("tlh"), PageListener.SILENT))
                .isInstanceOf(OcrUnavailable.class)
                .hasMessageContaining("tesseract-ocr-tlh");
    }

    private void assertRefused(Path folder, byte[] content, Cause cause) {
        assertThatThrownBy(() -> read(folder, "bad.pdf", "application/pdf", content))
                .isInstanceOfSatisfying(RecordRefused.class, refused -> assertThat(refused.why())
                        .isEqualTo(cause));
    }

    private Transcript read(Path folder, String name, String mediaType, byte[] content) throws InterruptedException {
        return transcriber.transcribe(Typeset.record(folder, name, mediaType, content), List.of(), PageListener.SILENT);
    }

    private static List<String> lines(Page page) {
        return page.lines().stream().map(Line::text).toList();
    }
}
