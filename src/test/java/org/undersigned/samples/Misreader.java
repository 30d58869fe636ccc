package org.undersigned.samples;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.undersigned.ocr.Box;
import org.undersigned.ocr.Line;
import org.undersigned.ocr.Origin;
import org.undersigned.ocr.Page;
import org.undersigned.ocr.Transcript;
import org.undersigned.ocr.Word;

/**
 * Reads a perfect transcript badly, as OCR does: letters taken for others that look like them (misreadings.csv), words
 * torn apart or glued together, full stops lost. The same seed makes the same mistakes.
 */
final class Misreader {
    /** A share of words; with one letter wrong in each, about one letter in a hundred is wrong on a page. */
    private static final double MISREAD = .055;

    private static final double TORN = .004;
    private static final double GLUED = .004;
    private static final List<Confusion> CONFUSIONS = confusions();

    private record Confusion(String printed, String read) {}

    private final Random random;

    private Misreader(long seed) {
        random = new Random(seed);
    }

    static Transcript read(Transcript perfect, long seed) {
        Misreader misreader = new Misreader(seed);
        List<Page> pages = perfect.pages().stream().map(misreader::page).toList();
        double confidence =
                pages.stream().mapToDouble(Page::confidence).average().orElse(0);
        return new Transcript(perfect.record(), Origin.OCR, confidence, "misreader", pages);
    }

    private Page page(Page page) {
        List<Line> lines = page.lines().stream().map(this::line).toList();
        double confidence =
                lines.stream().mapToDouble(Line::confidence).average().orElse(0);
        return new Page(
                page.number(),
                page.widthPx(),
                page.heightPx(),
                page.dpi(),
                Origin.OCR,
                confidence,
                lines,
                Optional.empty(),
                List.of());
    }

    private Line line(Line line) {
        List<Word> words = new ArrayList<>();
        for (Word word : line.words()) {
            if (!words.isEmpty() && random.nextDouble() < GLUED) words.add(glued(words.remove(words.size() - 1), word));
            else words.addAll(torn(misread(word)));
        }
        String text = words.stream().map(Word::text).collect(Collectors.joining(" "));
        double confidence =
                words.stream().mapToDouble(Word::confidence).average().orElse(0);
        // OCR tells the size of letters from their boxes, and boldness not at all
        double size = Math.round(line.fontSizePt() * (.95 + random.nextDouble() * .1) * 2) / 2.0;
        return new Line(text, line.box(), confidence, size, false, words);
    }

    private Word misread(Word word) {
        List<Confusion> possible = CONFUSIONS.stream()
                .filter(confusion -> word.text().contains(confusion.printed()))
                .toList();
        double sure = .86 + random.nextDouble() * .11;
        if (possible.isEmpty() || random.nextDouble() >= MISREAD)
            return new Word(word.text(), Optional.empty(), word.box(), sure);
        Confusion confusion = possible.get(random.nextInt(possible.size()));
        String read = word.text()
                .replaceFirst(
                        java.util.regex.Pattern.quote(confusion.printed()),
                        java.util.regex.Matcher.quoteReplacement(confusion.read()));
        return new Word(
                read.isEmpty() ? word.text() : read, Optional.empty(), word.box(), .3 + random.nextDouble() * .5);
    }

    private List<Word> torn(Word word) {
        int length = word.text().length();
        if (length < 6 || word.box().isEmpty() || random.nextDouble() >= TORN) return List.of(word);
        int cut = 2 + random.nextInt(length - 4);
        Box box = word.box().get();
        int x = box.left() + box.width() * cut / length;
        return List.of(
                Word.of(word.text().substring(0, cut), new Box(box.left(), box.top(), x, box.bottom()), .5),
                Word.of(word.text().substring(cut), new Box(x, box.top(), box.right(), box.bottom()), .5));
    }

    private static Word glued(Word left, Word right) {
        Optional<Box> box = left.box().flatMap(one -> right.box().map(one::union));
        return new Word(left.text() + right.text(), Optional.empty(), box, .5);
    }

    private static List<Confusion> confusions() {
        try {
            return Files.readAllLines(Path.of("src/test/samples/misreadings.csv")).stream()
                    .filter(row -> !row.startsWith("#") && !row.startsWith("printed,"))
                    .map(row -> row.split(",", 3))
                    .map(cells -> new Confusion(cells[0], cells[1]))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the misreadings", e);
        }
    }
}
