package org.undersigned.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.tika.Tika;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What stands in input-scans is what the sources say. */
class InputScansTest {
    @Test
    void folderHoldsWhatTheGeneratorWrites(@TempDir Path folder) throws IOException {
        InputScans.write(folder.resolve("scans"), folder.resolve("truth"));

        assertThat(names(InputScans.FOLDER)).isEqualTo(names(folder.resolve("scans")));
        assertThat(names(Samples.TRUTH)).isEqualTo(names(folder.resolve("truth")));
        for (String name : names(Samples.TRUTH))
            assertThat(Samples.TRUTH.resolve(name))
                    .hasSameTextualContentAs(folder.resolve("truth").resolve(name));
    }

    @Test
    void sameSeedGivesTheSameBytes() throws IOException {
        Map<String, byte[]> once = InputScans.files();
        Map<String, byte[]> again = InputScans.files();

        again.forEach((name, bytes) ->
                assertThat(Arrays.hashCode(once.get(name))).as(name).isEqualTo(Arrays.hashCode(bytes)));
    }

    @Test
    void folderStaysSmall() throws IOException {
        long total = 0;
        for (String name : names(InputScans.FOLDER)) {
            long size = Files.size(InputScans.FOLDER.resolve(name));
            assertThat(size).as(name).isLessThan(1_500_000);
            total += size;
        }
        assertThat(total).isLessThan(6_000_000);
    }

    @ParameterizedTest
    @MethodSource("textLayers")
    void textLayerSaysWhatTheSourceSays(Sample sample) throws IOException {
        try (PDDocument document = Loader.loadPDF(InputScans.print(sample))) {
            List<String> set = Typesetter.set(sample).stream()
                    .flatMap(page -> page.lines().stream())
                    .flatMap(line -> line.words().stream())
                    .map(SetWord::text)
                    .toList();
            assertThat(words(new PDFTextStripper().getText(document))).containsExactlyInAnyOrderElementsOf(set);
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void typesetterLosesNothing(Sample sample) {
        String set = String.join(
                " ",
                Typesetter.set(sample).stream()
                        .flatMap(page -> page.lines().stream())
                        .filter(line -> !line.furniture())
                        .map(SetLine::text)
                        .toList());
        // a word broken at a soft hyphen is the only difference, but for wrapped cells, which a line of print divides
        assertThat(words(set.replaceAll("(?<=\\p{L})- ", "")))
                .containsExactlyInAnyOrderElementsOf(words(sample.text()));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void everyDateAndTotalOfTheHeaderIsPrinted(Sample sample) {
        Truth truth = Truth.of(sample);

        truth.dateText().ifPresent(date -> assertThat(sample.text()).contains(date));
        truth.dateOfSignaturesText().ifPresent(date -> assertThat(sample.text()).contains(date));
        truth.declaredTotal().ifPresent(total -> assertThat(total).isEqualTo(truth.signatoryCount()));
    }

    @Test
    void refusedFilesAreWhatTheirNamesSay() throws IOException {
        Tika tika = new Tika();
        assertThat(Files.size(InputScans.FOLDER.resolve("empty-delivery.pdf"))).isZero();
        assertThat(tika.detect(InputScans.FOLDER.resolve("renamed-program.pdf")))
                .startsWith("application/x-");
        assertThat(tika.detect(InputScans.FOLDER.resolve("sealed-minutes.pdf"))).isEqualTo("application/pdf");
        try (PDDocument opened =
                Loader.loadPDF(InputScans.FOLDER.resolve("sealed-minutes.pdf").toFile(), "reader")) {
            assertThat(opened.isEncrypted()).isTrue();
        }
    }

    private static List<Sample> samples() {
        return Samples.statements();
    }

    private static List<Sample> textLayers() {
        return samples().stream()
                .filter(sample -> sample.get("press").equals("text"))
                .toList();
    }

    private static List<String> words(String text) {
        return Arrays.stream(text.strip().split("\\s+")).toList();
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
