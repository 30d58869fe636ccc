package org.undersigned.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The hostile files are as hostile as they claim: a bomb that is no bomb would prove nothing. */
class HostileFilesTest {
    @Test
    void sameSeedGivesTheSameFiles(@TempDir Path one, @TempDir Path other) throws IOException {
        int number = HostileFiles.kinds();
        List<Path> first = HostileFiles.write(one, number, 7);
        List<Path> second = HostileFiles.write(other, number, 7);

        assertThat(first).hasSize(number).doesNotHaveDuplicates();
        long size = 0;
        for (int i = 0; i < number; i++) {
            assertThat(Files.mismatch(first.get(i), second.get(i)))
                    .as(first.get(i).toString())
                    .isEqualTo(-1);
            size += Files.size(first.get(i));
        }
        assertThat(size).isLessThan(10_000_000);
    }

    @Test
    void otherSeedsSpoilOtherBytes(@TempDir Path one, @TempDir Path other) throws IOException {
        assertThat(HostileFiles.write(one, 1, 1).get(0))
                .binaryContent()
                .isNotEqualTo(Files.readAllBytes(HostileFiles.write(other, 1, 2).get(0)));
    }

    @Test
    void deflateBombUnpacksToAHundredMegabytes() throws IOException {
        byte[] pdf = HostilePdfs.deflateBomb(new Random(1));
        assertThat(pdf.length).isLessThan(20_000);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            byte[] packed = document.getPage(0)
                    .getContentStreams()
                    .next()
                    .getCOSObject()
                    .createRawInputStream()
                    .readAllBytes();
            long size = 0;
            var in = new InflaterInputStream(
                    new InflaterInputStream(new ByteArrayInputStream(packed)), new Inflater(), 1 << 16);
            for (long skipped = in.skip(1 << 20); skipped > 0; skipped = in.skip(1 << 20)) size += skipped;
            assertThat(size).isGreaterThan(100L << 20);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpg", "tif", "gif"})
    void giantsAreBelievedByImageReaders(String format) throws IOException {
        byte[] image =
                switch (format) {
                    case "png" -> HostileImages.png(60_000, 60_000);
                    case "jpg" -> HostileImages.jpeg(65_500, 65_500);
                    case "tif" -> HostileImages.tiff(60_000, 60_000, false);
                    default -> HostileImages.gif(65_535, 65_535);
                };
        try (var in = ImageIO.createImageInputStream(new ByteArrayInputStream(image))) {
            ImageReader reader = ImageIO.getImageReaders(in).next();
            reader.setInput(in);
            assertThat((long) reader.getWidth(0) * reader.getHeight(0)).isGreaterThanOrEqualTo(3_600_000_000L);
        }
    }

    @Test
    void handWrittenPdfsOpen() throws IOException {
        try (PDDocument document = Loader.loadPDF(HostilePdfs.giantImage(60_000))) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
        }
        try (PDDocument document = Loader.loadPDF(HostilePdfs.claimedPages(1_000_000))) {
            assertThat(document.getNumberOfPages()).isEqualTo(1_000_000);
        }
        assertThatThrownBy(() -> Loader.loadPDF(new byte[0]).close()).isInstanceOf(IOException.class);
    }
}
