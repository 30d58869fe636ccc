package org.undersigned.ocr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.undersigned.intake.Cause;

/** Pages on their way from their readers into a transcript. */
class ReadPagesTest {
    private final long seed = System.nanoTime();
    private final Random random = new Random(seed);

    @Test
    void anyPageComesBackFromItsBytesAsItWas() throws IOException {
        for (int number = 1; number <= 200; number++) {
            Page page = page(number);
            assertThat(PageBytes.page(PageBytes.of(page))).as("seed " + seed).isEqualTo(page);
        }
    }

    @Test
    void bytesThatAreNoPageAreToldFromAPageAndFillNoMemory() {
        byte[] bytes = PageBytes.of(page(1));
        for (int length = 0; length < bytes.length; length++) {
            byte[] cut = Arrays.copyOf(bytes, length);
            assertThatThrownBy(() -> PageBytes.page(cut)).isInstanceOf(IOException.class);
        }
        byte[] longer = Arrays.copyOf(bytes, bytes.length + 1);
        assertThatThrownBy(() -> PageBytes.page(longer)).isInstanceOf(IOException.class);
    }

    @Test
    void ofALongRecordNoPageIsHeldInMemory() {
        List<Page> pages = shuffledIntoOrder(ReadPages.SHORT + 1);

        assertThat(pages).isInstanceOf(PageShelf.class);
        assertThat(pages.get(7)).isEqualTo(pages.get(7)).isNotSameAs(pages.get(7));
        Transcript transcript = new Transcript("f".repeat(64), Origin.OCR, 1, "none", pages);
        assertThat(transcript.pages()).isSameAs(pages);
    }

    @Test
    void aLongRecordSaysTheSameAsAShortOneAndInItsOrder() {
        List<Page> pages = IntStream.rangeClosed(1, ReadPages.SHORT + 50)
                .mapToObj(this::page)
                .toList();
        ReadPages readInAnyOrder = new ReadPages(pages.size());
        shuffled(pages).forEach(readInAnyOrder::put);

        assertThat(readInAnyOrder.inOrder()).isEqualTo(pages);
        assertThat(readInAnyOrder.confidence())
                .isEqualTo(OcrLines.confidence(pages.stream()
                        .flatMap(page -> page.lines().stream())
                        .flatMap(line -> line.words().stream())
                        .toList()));
    }

    @Test
    void whatIsSaidFirstOfAPageStands() {
        for (int pages : List.of(2, ReadPages.SHORT + 1)) {
            ReadPages read = new ReadPages(pages);
            IntStream.rangeClosed(1, pages).forEach(number -> read.put(page(number)));
            Page first = read.inOrder().get(1);

            assertThat(read.put(page(2))).isFalse();
            assertThat(read.inOrder().get(1)).isEqualTo(first);
        }
    }

    @Test
    void leavesNoFileBehindNotEvenWhileItIsInUse(@TempDir Path folder) throws IOException {
        PageShelf shelf = PageShelf.in(folder, 2);
        shelf.put(page(2));
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).isEmpty();
        }
        assertThat(shelf.get(1).number()).isEqualTo(2);
        assertThatThrownBy(() -> shelf.get(0)).hasMessageContaining("page 1 has not been read");
    }

    /** As when a record has had its time, and whoever still reads for it is stopped. */
    @Test
    void aReaderThatIsStoppedWhileItPutsItsPageSpoilsNoOther(@TempDir Path folder) throws Exception {
        PageShelf shelf = PageShelf.in(folder, 50);
        var readers = Executors.newFixedThreadPool(2);
        List<Future<?>> puts = IntStream.rangeClosed(1, 50)
                .<Future<?>>mapToObj(number -> readers.submit(() -> {
                    if (number % 2 == 0) Thread.currentThread().interrupt();
                    shelf.put(page(number));
                    return Thread.interrupted();
                }))
                .toList();
        for (Future<?> put : puts) put.get();
        readers.shutdown();

        assertThat(shelf)
                .extracting(Page::number)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 50).boxed().toList());
    }

    @Test
    void saysWhatToDoWhereThereIsNoPlaceForThePages(@TempDir Path folder) {
        Path gone = folder.resolve("gone");
        assertThatThrownBy(() -> PageShelf.in(gone, 2))
                .isInstanceOf(OcrUnavailable.class)
                .hasMessageContaining(gone.toString())
                .hasMessageContaining("free some space");
    }

    private List<Page> shuffledIntoOrder(int count) {
        ReadPages read = new ReadPages(count);
        shuffled(IntStream.rangeClosed(1, count).mapToObj(this::page).toList()).forEach(read::put);
        return read.inOrder();
    }

    private List<Page> shuffled(List<Page> pages) {
        List<Page> shuffled = new java.util.ArrayList<>(pages);
        Collections.shuffle(shuffled, random);
        return shuffled;
    }

    private synchronized Page page(int number) {
        boolean lost = random.nextInt(20) == 0;
        List<Line> lines = lost
                ? List.of()
                : IntStream.range(0, random.nextInt(6)).mapToObj(i -> line()).toList();
        return new Page(
                number,
                random.nextInt(3_000),
                random.nextInt(4_000),
                random.nextInt(600),
                random.nextInt(4),
                Origin.values()[random.nextInt(Origin.values().length)],
                random.nextDouble(),
                lines,
                lost ? Optional.of(Cause.OCR_TIMEOUT) : Optional.empty(),
                IntStream.range(0, random.nextInt(3))
                        .mapToObj(i -> text(random.nextInt(40)))
                        .toList());
    }

    private Line line() {
        List<Word> words =
                IntStream.range(0, random.nextInt(5)).mapToObj(i -> word()).toList();
        // longer than a string that Java's own data streams take
        int length = random.nextInt(100) == 0 ? 70_000 : random.nextInt(80);
        return new Line(text(length), box(), random.nextDouble(), random.nextDouble(), random.nextBoolean(), words);
    }

    private Word word() {
        Optional<String> printed = random.nextBoolean() ? Optional.of(text(5)) : Optional.empty();
        return new Word(text(random.nextInt(12)), printed, box(), random.nextDouble());
    }

    private Optional<Box> box() {
        if (random.nextInt(4) == 0) return Optional.empty();
        int left = random.nextInt(1_000);
        int top = random.nextInt(1_000);
        return Optional.of(new Box(left, top, left + random.nextInt(500), top + random.nextInt(50)));
    }

    private String text(int length) {
        return "aé€Ж字𝔘 "
                .codePoints()
                .boxed()
                .map(Character::toString)
                .toList()
                .get(random.nextInt(7))
                .repeat(length);
    }
}
