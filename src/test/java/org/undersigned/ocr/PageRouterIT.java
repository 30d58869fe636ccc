package org.undersigned.ocr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntUnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
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

    private static final List<String> LEFT = List.of(
            "Farmers of the northern hills",
            "Association of village wells",
            "Committee of the river people",
            "Union of fishing communities",
            "Council of mountain shepherds",
            "Network of women gardeners",
            "School of the open fields",
            "Friends of the old canal");

    private static final List<String> RIGHT = List.of(
            "Young people for clean water",
            "Federation of small growers",
            "Teachers of the coast villages",
            "Movement against the big dam",
            "Platform of city neighbours",
            "Workers of the public wells",
            "House of peasant memory",
            "Alliance for the wide plains");

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

    @Test
    void readsEachPageOfAMixedRecordInItsOwnWay() throws Exception {
        Transcript transcript = read(Leaf.pdf(text(), scan(), Leaf.of(WIDTH, HEIGHT), text()));
        assertThat(transcript.origin()).isEqualTo(Origin.MIXED);
        assertThat(transcript.pages())
                .extracting(Page::origin)
                .containsExactly(Origin.TEXT_LAYER, Origin.OCR, Origin.TEXT_LAYER, Origin.TEXT_LAYER);
        assertThat(transcript.pages()).extracting(PageRouterIT::lines).containsExactly(PROSE, PROSE, List.of(), PROSE);
    }

    /** What is printed on each is PROSE, from top to bottom for who holds the page as it is shown. */
    static Stream<Arguments> turned() {
        return Stream.of(
                Arguments.of("text on a page that is shown upside down", 0, text().turnedTo(180)),
                Arguments.of("text on a page that is shown turned right", 0, text().turnedTo(90)),
                Arguments.of("text on a page that is shown turned left", 0, text().turnedTo(270)),
                Arguments.of(
                        "text that runs up the page", 1, Leaf.of(HEIGHT, WIDTH).upwards(20, PROSE)),
                Arguments.of("a landscape sheet of text", 0, Leaf.of(842, 595).text(60, 60, PROSE)),
                Arguments.of("a scan that is shown upside down", 0, scanned(2).rotated(180)),
                Arguments.of("a scan that is shown turned right", 0, scanned(3).rotated(90)),
                Arguments.of("a scan that is shown turned left", 0, scanned(1).rotated(270)),
                Arguments.of("a scan that was laid in upside down", 2, scanned(2)),
                Arguments.of("a scan that was laid in turned right", 3, scanned(1)),
                Arguments.of("a scan that was laid in turned left", 1, scanned(3)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("turned")
    void readsPagesWhicheverWayTheyLie(String name, int quarterTurns, Leaf leaf) throws Exception {
        Page page = read(Leaf.pdf(leaf)).pages().get(0);
        assertThat(lines(page)).describedAs("%s: %s", name, page.notes()).isEqualTo(PROSE);
        assertThat(page.quarterTurns()).isEqualTo(quarterTurns);
        for (Line line : page.lines()) {
            Box box = line.box().orElseThrow();
            assertThat(box.right()).isLessThanOrEqualTo(page.widthPx());
            assertThat(box.width()).isGreaterThan(5 * box.height());
            assertThat(box.bottom()).isLessThanOrEqualTo(page.heightPx());
        }
    }

    @Test
    void keepsAMarkThatRunsUpTheMarginInOneLine() throws Exception {
        Page page = read(Leaf.pdf(text().upwards(2, List.of("Archive 2021/17"))))
                .pages()
                .get(0);
        assertThat(page.quarterTurns()).isZero();
        assertThat(lines(page)).containsAll(PROSE).contains("Archive 2021/17");
    }

    private static Leaf scanned(int quarterTurns) {
        BufferedImage picture = ImageSheet.turned(text().printed(DPI), quarterTurns);
        boolean sideways = quarterTurns % 2 != 0;
        return Leaf.of(sideways ? HEIGHT : WIDTH, sideways ? WIDTH : HEIGHT).picture(picture);
    }

    static Stream<Arguments> sizes() {
        List<String> label = List.of("Annex to the joint statement");
        return Stream.of(
                Arguments.of("a label of text", Leaf.of(200, 30).text(10, 8, label), label),
                Arguments.of(
                        "a scanned label",
                        Leaf.of(200, 30)
                                .picture(Leaf.of(200, 30).text(10, 8, label).printed(300)),
                        label),
                Arguments.of("a page of one point", Leaf.of(1, 1), List.of()),
                Arguments.of(
                        "a scan of one point",
                        Leaf.of(1, 1).picture(Leaf.of(1, 1).printed(72)),
                        List.of()),
                Arguments.of(
                        "a blank scan",
                        Leaf.of(WIDTH, HEIGHT).picture(Leaf.of(WIDTH, HEIGHT).printed(DPI)),
                        List.of()),
                Arguments.of("a wall of text", Leaf.of(14_400, 14_400).text(7_000, 7_000, PROSE), PROSE),
                Arguments.of(
                        "a scan that takes its pixels for points",
                        Leaf.of(1_333, 555).picture(text().printed(DPI)),
                        PROSE));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("sizes")
    void readsPagesOfAnySize(String name, Leaf leaf, List<String> printed) throws Exception {
        Page page = read(Leaf.pdf(leaf)).pages().get(0);
        assertThat(page.unreadable()).describedAs("%s: %s", name, page.notes()).isEmpty();
        assertThat(lines(page)).isEqualTo(printed);
    }

    static Stream<Arguments> crops() {
        Leaf whole = Leaf.of(WIDTH, 280)
                .text(20, 20, List.of("Printer's job 4711, do not trim before Friday"))
                .text(20, 60, PROSE);
        Leaf elsewhere = Leaf.at(-300, 500, WIDTH, 280)
                .text(20, 20, List.of("Printer's job 4711, do not trim before Friday"))
                .text(20, 60, PROSE);
        return Stream.of(
                Arguments.of("text above the cut", whole.cropped(0, 50, 0, 0)),
                Arguments.of("text above the cut of a page whose zero is elsewhere", elsewhere.cropped(0, 50, 0, 0)),
                Arguments.of("text beside the page", text().text(WIDTH + 20, 20, PROSE)),
                Arguments.of(
                        "a scan with text above the cut",
                        Leaf.of(WIDTH, 280)
                                .picture(whole.uncropped().printed(DPI))
                                .cropped(0, 50, 0, 0)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("crops")
    void readsNothingThatIsCutOff(String name, Leaf leaf) throws Exception {
        Page page = read(Leaf.pdf(leaf)).pages().get(0);
        assertThat(lines(page)).describedAs("%s: %s", name, page.notes()).isEqualTo(PROSE);
        assertThat(page.lines().get(0).box().orElseThrow().top()).isBetween(0, page.heightPx() / 5);
    }

    @Test
    void readsALineThatRunsOverTheEdgeOfThePageToItsEnd() throws Exception {
        String line = String.join(" ", PROSE.subList(0, 3));
        Page page = read(Leaf.pdf(text().text(20, HEIGHT - 30, List.of(line))))
                .pages()
                .get(0);
        assertThat(lines(page)).describedAs("%s", page.notes()).contains(line);
    }

    static Stream<Arguments> columns() {
        Leaf columns = Leaf.of(WIDTH, HEIGHT).text(20, 20, LEFT).text(250, 20, RIGHT);
        Leaf rows = Leaf.of(WIDTH, HEIGHT);
        for (int row = 0; row < LEFT.size(); row++)
            rows.text(20, 20 + 18 * row, List.of(LEFT.get(row))).text(250, 20 + 18 * row, List.of(RIGHT.get(row)));
        return Stream.of(
                Arguments.of("columns that were written one after the other", columns),
                Arguments.of("columns that were written row by row", rows),
                Arguments.of("scanned columns", Leaf.of(WIDTH, HEIGHT).picture(columns.printed(DPI))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("columns")
    void readsTheLeftColumnFirst(String name, Leaf leaf) throws Exception {
        Page page = read(Leaf.pdf(leaf)).pages().get(0);
        assertThat(lines(page))
                .describedAs("%s: %s", name, page.notes())
                .isEqualTo(Stream.concat(LEFT.stream(), RIGHT.stream()).toList());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        Polish  | Żądamy, aby rządy chroniły źródła wody i zapewniły ją wszystkim mieszkańcom. Nie zgadzamy się na sprzedaż studni w naszych wsiach.
        Turkish | Bölgenin suyu burada yaşayan herkes için bir haktır ve satılamaz. Hükümetlerin köylülere danışmasını istiyoruz, çünkü kuyular bizim.
        Czech   | Žádáme, aby vlády chránily prameny vody a zajistily ji všem obyvatelům. Nesouhlasíme s tím, že se studny v našich vesnicích prodávají.
        Hungarian | Azt kérjük, hogy a kormányok védjék meg a víz forrásait, mert az mindenkié. Nem fogadjuk el, hogy a falvak kútjait eladják.
        Romanian | Cerem ca guvernele să protejeze izvoarele de apă și să o asigure pentru toți locuitorii. Nu suntem de acord ca fântânile din sate să fie vândute.
        Vietnamese | Chúng tôi yêu cầu các chính phủ bảo vệ nguồn nước và bảo đảm nước cho mọi người dân. Những giếng nước trong làng không được bán.
        Ukrainian | Ми вимагаємо, щоб уряди захищали джерела води та забезпечили її для всіх мешканців. Криниці в наших селах не можна продавати.
        Hebrew  | אנחנו דורשים מן הממשלות להגן על מקורות המים ולהבטיח אותם לכל התושבים. הבארות של הכפרים שייכות לכולם ואסור למכור אותן.
        Armenian | Մենք պահանջում ենք, որ կառավարությունները պաշտպանեն ջրի աղբյուրները և ապահովեն այն բոլոր բնակիչների համար։
        Georgian | ჩვენ მოვითხოვთ, რომ მთავრობებმა დაიცვან წყლის წყაროები და უზრუნველყონ იგი ყველა მცხოვრებისთვის.
        # there may be no data for Russian: Bulgarian and Belarusian together have its letters
        Russian | Мы, нижеподписавшиеся организации, требуем, чтобы вода была доступна всем жителям и не продавалась. Правительство должно спросить деревни, прежде чем продавать источники.
        Greek   | Οι οργανώσεις που υπογράφουν ζητούν από τις κυβερνήσεις να προστατεύσουν το νερό, γιατί ανήκει σε όλους και δεν πωλείται.
        Arabic  | نحن المنظمات الموقعة على هذا البيان نطالب جميع الحكومات بحماية المياه لأنها حق لكل الناس ولا يجوز بيع آبار القرى إلى الشركات
        Chinese | 我们要求各国政府保护水源，保障所有居民的用水权利。村庄的水井属于人民，不得出售给任何公司。""")
    void tellsTheLanguageOfAScanByItself(String language, String printed) throws Exception {
        Optional<BufferedImage> picture = Lettering.picture(printed);
        assumeThat(picture)
                .describedAs("a font with the letters of " + language)
                .isPresent();
        Page page = read(Typeset.scan(List.of(picture.orElseThrow()))).pages().get(0);
        List<String> words = mainWords(printed);
        List<String> missed = new ArrayList<>(words);
        missed.removeAll(mainWords(page.text()));
        assertThat(missed).describedAs("%s: %s", page.notes(), page.text()).hasSizeLessThanOrEqualTo(words.size() / 10);
    }

    /** Chinese has no spaces, so there each character is one. */
    private static List<String> mainWords(String text) {
        return Pattern.compile("\\p{IsHan}|[\\p{L}\\p{M}&&[^\\p{IsHan}]]{4,}")
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .toList();
    }

    private Transcript read(byte[] pdf) throws InterruptedException {
        return transcriber.transcribe(
                Typeset.record(folder, "a.pdf", "application/pdf", pdf), List.of(), PageListener.SILENT);
    }

    private static List<String> lines(Page page) {
        return page.lines().stream().map(Line::text).toList();
    }
}
