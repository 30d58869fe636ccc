package org.undersigned.signatories;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.undersigned.ocr.Box;
import org.undersigned.ocr.Line;
import org.undersigned.ocr.Origin;
import org.undersigned.ocr.Page;
import org.undersigned.ocr.Transcript;
import org.undersigned.ocr.Word;
import org.undersigned.structure.Statement;
import org.undersigned.structure.StatementReader;
import org.undersigned.structure.Transcripts;

/** What holds for any transcript, tried with many random ones from a printed seed. */
class ReadingLawsTest {
    private static final int ROUNDS = Integer.getInteger("rounds", 1_000); // -Drounds=10000 for a long look
    private static final int WIDTH = 1000;
    private static final int HEIGHT = 1400;
    private static final int SOME = 2_000;
    private static final String[] WORDS = {
        "Signatories:",
        "Firman",
        "Подписали:",
        "署名団体：",
        "1.",
        "2.",
        "17",
        "l2.",
        "•",
        "-",
        "–",
        "(",
        ")",
        "((",
        "[x]",
        "|",
        ",",
        ";",
        "",
        "League",
        "of",
        "Harbours",
        "Partido",
        "Comunista",
        "(PCX)",
        "ACR",
        "UPC-M",
        "France",
        "Türkiye",
        "(Uruguay)",
        "Anna",
        "Ek",
        "professor",
        "و",
        "حزب",
        "العمال",
        "党",
        "湖を守る会、",
        "2022-01-21",
        "31/12 2020",
        "٢٥",
        "http://a.b",
        "x@y.zz",
        "\"",
        "«",
        "”",
        "\u0000",
        "\uD83D\uDE00",
        "\uD800",
        "e.V.",
        "and",
        "und",
        "e",
        "\u200f",
        "i",
        "İ",
        "ß",
        "...",
        "!",
        "?",
        "：",
        "et",
        "al",
        "47",
        "organisations",
        "—",
        "A",
        "a"
    };

    private final StatementReader statements = new StatementReader();
    private final SignatoryReader signatories = new SignatoryReader();

    @Test
    void neverFailsAndStaysInsideThePage() {
        long seed = Long.getLong("seed", 20_240_607L);
        System.out.println("seed=" + seed);
        Random random = new Random(seed);
        for (int round = 0; round < ROUNDS; round++) {
            Transcript transcript = random(random);
            Statement statement = statements.read(transcript);
            for (SignatoryList list : signatories.read(statement))
                list.mentions().forEach(ReadingLawsTest::isInside);
            statement.sections().forEach(s -> s.box().ifPresent(ReadingLawsTest::isInside));
        }
    }

    private static void isInside(Mention mention) {
        assertThat(mention.confidence()).isBetween(0.0, 1.0);
        assertThat(mention.page()).isPositive();
        mention.box().ifPresent(ReadingLawsTest::isInside);
    }

    private static void isInside(Box box) {
        assertThat(box.left()).isNotNegative();
        assertThat(box.top()).isNotNegative();
        assertThat(box.right()).isLessThanOrEqualTo(WIDTH);
        assertThat(box.bottom()).isLessThanOrEqualTo(HEIGHT);
    }

    private static Transcript random(Random random) {
        List<Page> pages = new ArrayList<>();
        int count = random.nextInt(3) + 1;
        for (int p = 1; p <= count; p++) pages.add(page(random, p));
        return new Transcript("0".repeat(64), Origin.OCR, random.nextDouble(), "random", pages);
    }

    private static Page page(Random random, int number) {
        List<Line> lines = new ArrayList<>();
        int count = random.nextInt(16);
        boolean boxed = random.nextInt(5) > 0;
        for (int i = 0; i < count; i++) lines.add(line(random, boxed));
        return new Page(
                number, WIDTH, HEIGHT, 100, Origin.OCR, random.nextDouble(), lines, Optional.empty(), List.of());
    }

    private static Line line(Random random, boolean boxed) {
        List<Word> words = new ArrayList<>();
        int top = random.nextInt(HEIGHT - 40);
        int left = random.nextInt(WIDTH / 2);
        int count = random.nextInt(9) + 1;
        for (int i = 0; i < count && left < WIDTH - 60; i++) {
            String text = WORDS[random.nextInt(WORDS.length)];
            int width = Math.min(WIDTH - left, 8 * text.length() + 1);
            Optional<Box> box = boxed ? Optional.of(new Box(left, top, left + width, top + 20)) : Optional.empty();
            words.add(new Word(text, Optional.empty(), box, random.nextDouble()));
            left += width + (random.nextInt(6) == 0 ? 80 : 8);
        }
        String text = String.join(" ", words.stream().map(Word::text).toList());
        Optional<Box> around = boxed && !words.isEmpty()
                ? Optional.of(
                        Box.around(words.stream().flatMap(w -> w.box().stream()).toList()))
                : Optional.empty();
        return new Line(
                text,
                around,
                random.nextDouble(),
                random.nextInt(3) * 6.0,
                random.nextBoolean(),
                random.nextInt(4) == 0 && !boxed ? List.of() : words);
    }

    @Test
    void anEntryLessIsExactlyThatEntryLess() {
        List<String> entries = List.of(
                "- Harbour Workers Union, Ireland",
                "- Society of Lamplighters (SL), Malta",
                "- League of Ferrymen, Norway",
                "- Council of Orchards, Poland",
                "- Guild of Weavers, Portugal",
                "- Network of Free Presses, Latvia");
        List<String> all = names(entries);
        assertThat(all).hasSize(entries.size());
        for (int left = 0; left < entries.size(); left++) {
            List<String> fewer = new ArrayList<>(entries);
            fewer.remove(left);
            List<String> expected = new ArrayList<>(all);
            expected.remove(left);
            assertThat(names(fewer)).isEqualTo(expected);
        }
    }

    private List<String> names(List<String> entries) {
        String text = "Joint statement on free harbours\n\nSignatories:\n" + String.join("\n", entries) + "\n";
        Statement statement = statements.read(Transcripts.of(text));
        return signatories.read(statement).stream()
                .flatMap(l -> l.mentions().stream())
                .map(m -> m.name().orElse(""))
                .toList();
    }

    @Test
    void readsTwentyThousandNamesHoweverTheyAreSet() {
        int size = Integer.getInteger("names", 20_000);
        assertThat(count(LongLists.inLines(size))).isEqualTo(size);
        assertThat(count(LongLists.running(size))).isEqualTo(size);
    }

    /** In CPU time of this thread, the better of two: four times the names may take eight times as long, never sixteen. */
    @Test
    void takesTimeThatGrowsWithTheNamesOnlyHoweverTheyAreSet() {
        LongLists.layouts().forEach((layout, text) -> {
            Transcript few = Transcripts.of(text.apply(SOME));
            Transcript more = Transcripts.of(text.apply(4 * SOME));
            nanos(few);
            assertThat(Math.min(nanos(more), nanos(more))).as(layout).isLessThan(8 * Math.min(nanos(few), nanos(few)));
        });
    }

    private long nanos(Transcript transcript) {
        long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        signatories.read(statements.read(transcript));
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before;
    }

    private int count(String text) {
        long before = System.nanoTime();
        int n = signatories.read(statements.read(Transcripts.of(text))).stream()
                .mapToInt(l -> l.mentions().size())
                .sum();
        System.out.println("names=" + n + " ms=" + (System.nanoTime() - before) / 1_000_000);
        return n;
    }
}
