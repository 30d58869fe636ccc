package org.undersigned.ocr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.undersigned.intake.ArchivalRecord;
import org.undersigned.intake.Cause;
import org.undersigned.intake.RecordRefused;

class PageImagesTest {
    /** Where the first line of {@link Typeset} stands at 300 dpi: one inch from the left, 102 points from the top. */
    private static final Box FIRST_LINE = new Box(300, 380, 760, 440);

    private static final byte[] PDF = Typeset.pdf(List.of("Union of wells"));

    @Test
    void showsAPageOfTextAtTheWidthThatWasAskedFor(@TempDir Path folder) throws IOException {
        BufferedImage page = png(PageImages.page(pdf(folder, PDF), 1, 500));
        assertThat(page.getWidth()).isEqualTo(500);
        assertThat(page.getHeight()).isBetween(705, 709);
        assertThat(hasInk(page)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void cutsOutAPlaceByThePixelsOfTheTranscript(boolean scanned, @TempDir Path folder) throws IOException {
        ArchivalRecord record = pdf(folder, scanned ? Typeset.scan(Typeset.pictures(PDF, 300)) : PDF);
        BufferedImage line = png(PageImages.crop(record, 1, FIRST_LINE, 10));
        assertThat(line.getWidth()).isEqualTo(480);
        assertThat(hasInk(line)).isTrue();
        assertThat(hasInk(png(PageImages.crop(record, 1, new Box(300, 900, 760, 960), 0))))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({"png, 1", "jpg, 1", "tif, 2"})
    void cutsOutOfImages(String format, int pages, @TempDir Path folder) throws IOException {
        BufferedImage picture = Typeset.pictures(PDF, 300).get(0);
        byte[] image = pages == 1 ? Typeset.image(picture, format) : Typeset.tiff(List.of(picture, picture));
        ArchivalRecord record = Typeset.record(folder, "a." + format, "image/" + format, image);
        assertThat(hasInk(png(PageImages.crop(record, pages, FIRST_LINE, 0)))).isTrue();
        assertThat(png(PageImages.page(record, pages, 300)).getWidth()).isEqualTo(300);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void showsAPageTheWayItWasRead(int turns, @TempDir Path folder) throws IOException {
        BufferedImage lying = ImageSheet.turned(Typeset.pictures(PDF, 300).get(0), 4 - turns);
        ArchivalRecord record = Typeset.record(folder, "a.png", "image/png", Typeset.image(lying, "png"));
        Page read = new Page(1, 2480, 3509, 300, turns, Origin.OCR, 1, List.of(), Optional.<Cause>empty(), List.of());
        BufferedImage line = png(PageImages.crop(record, read, FIRST_LINE, 0));
        assertThat(line.getWidth()).isEqualTo(FIRST_LINE.width());
        assertThat(hasInk(line)).isTrue();
        BufferedImage page = png(PageImages.page(record, read, 400));
        assertThat(page.getWidth()).isEqualTo(400);
        assertThat(page.getHeight()).isGreaterThan(500);
    }

    @Test
    void showsAtLeastOnePixelOfAPlaceBesideThePage(@TempDir Path folder) throws IOException {
        BufferedImage beside = png(PageImages.crop(pdf(folder, PDF), 1, new Box(90_000, 90_000, 90_001, 90_001), 0));
        assertThat(beside.getWidth()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"0, NO_PAGES", "2, NO_PAGES"})
    void refusesAPageThatIsNotThere(int page, Cause cause, @TempDir Path folder) {
        assertRefused(pdf(folder, PDF), page, cause);
    }

    @Test
    void refusesWhatHasNoPages(@TempDir Path folder) {
        ArchivalRecord text = Typeset.record(folder, "a.txt", "text/plain", "x".getBytes(StandardCharsets.UTF_8));
        assertRefused(text, 1, Cause.UNSUPPORTED_TYPE);
    }

    @Test
    void refusesWhatIsDamaged(@TempDir Path folder) {
        assertRefused(pdf(folder, "%PDF-1.7 and no more".getBytes(StandardCharsets.UTF_8)), 1, Cause.UNREADABLE);
    }

    private static void assertRefused(ArchivalRecord record, int page, Cause cause) {
        assertThatThrownBy(() -> PageImages.page(record, page, 500))
                .isInstanceOfSatisfying(RecordRefused.class, refused -> assertThat(refused.why())
                        .isEqualTo(cause));
    }

    private static ArchivalRecord pdf(Path folder, byte[] content) {
        return Typeset.record(folder, "a.pdf", "application/pdf", content);
    }

    private static BufferedImage png(byte[] bytes) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(bytes));
    }

    private static boolean hasInk(BufferedImage image) {
        for (int y = 0; y < image.getHeight(); y++)
            for (int x = 0; x < image.getWidth(); x++) if ((image.getRGB(x, y) & 255) < 100) return true;
        return false;
    }
}
