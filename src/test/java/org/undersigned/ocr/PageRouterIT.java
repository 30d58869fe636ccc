package org.undersigned.ocr;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The pages that mislead: each is made here, and each must come out with the words that a person sees on it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PageRouterIT {
    private static final int DPI = 200;
    private static final float WIDTH = 480;
    private static final float HEIGHT = 200;

    private static final List<String> PROSE = List.of(
            "We, the undersigned organisations, ask all governments of the region",
            "to keep the wells open to everybody who needs them, and to sell none.",
            "The water of the region belongs to those who live on it and from it,",
            "and not to the companies that came to buy what was never for sale.",
            "No government has asked the villages what they think about the sale,",
            "and no company has told them what the water will cost in ten years.",
            "We shall meet again in the spring, and we shall bring our neighbours.",
            "Until then nobody who speaks for us has the right to sign anything.");

    private final Transcriber transcriber =
            new Transcriber(OcrSettings.defaults().withWorkers(2));

    @TempDir
    private Path folder;

    @AfterAll
    void close() {
        transcriber.close();
    }

    static Stream<Arguments> routes() {
        return Stream.of(
                Arguments.of("a page of text is taken as it is", Origin.TEXT_LAYER, Leaf.pdf(text())),
                Arguments.of("a picture behind the text is no scan", Origin.TEXT_LAYER, Leaf.pdf(onPaper())),
                Arguments.of("a scan without text is read", Origin.OCR, Leaf.pdf(scan())),
                Arguments.of("a stamp on a scan is not its text", Origin.OCR, Leaf.pdf(stamped())),
                Arguments.of("a good old layer is kept", Origin.TEXT_LAYER, Leaf.pdf(layered(PROSE))),
                Arguments.of("an old layer of litter is not kept", Origin.OCR, Leaf.pdf(layered(litter()))),
                Arguments.of(
                        "an old layer of a page number is not kept", Origin.OCR, Leaf.pdf(layered(List.of("- 7 -")))),
                Arguments.of("letters that are drawn are read", Origin.OCR, Leaf.pdf(drawn())),
                Arguments.of("letters for private use say nothing", Origin.OCR, mislettered(letter -> 0xE000 + letter)),
                Arguments.of("the numbers of glyphs are no letters", Origin.OCR, mislettered(letter -> letter - 29)),
                Arguments.of("the next letter is a wrong letter", Origin.OCR, mislettered(PageRouterIT::next)),
                Arguments.of(
                        "letters of another code page are wrong", Origin.OCR, mislettered(PageRouterIT::accented)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("routes")
    void readsWhatIsPrinted(String name, Origin origin, byte[] pdf) throws Exception {
        Page page = read(pdf).pages().get(0);
        assertThat(page.origin()).describedAs("%s: %s", name, page.notes()).isEqualTo(origin);
        assertThat(lines(page)).containsAll(PROSE);
    }

    private static Leaf text() {
        return Leaf.of(WIDTH, HEIGHT).text(20, 20, PROSE);
    }

    private static Leaf scan() {
        return Leaf.of(WIDTH, HEIGHT).picture(text().printed(DPI));
    }

    private static Leaf onPaper() {
        return Leaf.of(WIDTH, HEIGHT)
                .picture(Leaf.of(WIDTH, HEIGHT).printed(DPI))
                .text(20, 20, PROSE);
    }

    private static Leaf stamped() {
        return scan().text(60, 170, List.of("Received 12 March 2021, archive of the federation"));
    }

    private static Leaf layered(List<String> unseen) {
        return scan().unseen(20, 20, unseen);
    }

    private static Leaf drawn() {
        return Leaf.of(WIDTH, HEIGHT).outlines(20, 20, PROSE);
    }

    /** What a weak OCR makes of a faint page. */
    private static List<String> litter() {
        return PROSE.stream()
                .map(line -> line.replace('e', '(')
                        .replace("n", "i1")
                        .replace('o', '0')
                        .replace("s", "$|"))
                .toList();
    }

    private static byte[] mislettered(IntUnaryOperator letter) {
        return Leaf.mislettered(Leaf.pdf(text()), letter);
    }

    private static int next(int letter) {
        return Character.isLetter(letter) ? letter + 1 : letter;
    }

    /** As Cyrillic in a font of Windows looks to those who take it for French. */
    private static int accented(int letter) {
        return Character.isLetter(letter) ? 0xC0 + (letter & 31) + (letter & 32) : letter;
    }

    private Transcript read(byte[] pdf) throws InterruptedException {
        return transcriber.transcribe(
                Typeset.record(folder, "a.pdf", "application/pdf", pdf), List.of(), PageListener.SILENT);
    }

    private static List<String> lines(Page page) {
        return page.lines().stream().map(Line::text).toList();
    }
}
