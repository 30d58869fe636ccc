package org.undersigned.ocr;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.undersigned.ocr.child.ReadWord;

/** Makes lines of the words that Tesseract found. */
final class OcrLines {
    /** A line whose strokes take this much more ink than those of its page is bold. */
    private static final double BOLD = 1.25;

    /** Tesseract marks where the direction of writing turns; the order of the words says so already. */
    private static final Pattern DIRECTION = Pattern.compile("[\\u200E\\u200F\\u202A-\\u202E]");

    private OcrLines() {}

    static List<Line> of(List<ReadWord> words, int dpi) {
        TreeMap<Integer, List<ReadWord>> byLine = new TreeMap<>();
        for (ReadWord word : words)
            byLine.computeIfAbsent(word.line(), n -> new ArrayList<>()).add(word);
        double usualInk = usualInk(byLine.values());
        return byLine.values().stream().map(line -> line(line, dpi, usualInk)).toList();
    }

    private static Line line(List<ReadWord> read, int dpi, double usualInk) {
        List<Word> words = read.stream().map(OcrLines::word).toList();
        String text = Scripts.join(words);
        Box box =
                Box.around(words.stream().map(word -> word.box().orElseThrow()).toList());
        boolean bold = usualInk > 0 && ink(read) > usualInk * BOLD;
        return new Line(text, Optional.of(box), confidence(words), TypeSize.ofPt(words, dpi), bold, words);
    }

    static Word word(ReadWord word) {
        Box box = new Box(
                Math.min(word.left(), word.right()),
                Math.min(word.top(), word.bottom()),
                Math.max(word.left(), word.right()),
                Math.max(word.top(), word.bottom()));
        return Word.of(
                DIRECTION.matcher(word.text()).replaceAll(""), box, Math.round(word.confidence() * 1000) / 1000.0);
    }

    /** Mean over the letters, so that a stray dot does not count as much as a word. */
    static double confidence(List<Word> words) {
        int letters = words.stream().mapToInt(word -> word.text().length()).sum();
        if (letters == 0) return 0;
        double sum = words.stream()
                .mapToDouble(word -> word.confidence() * word.text().length())
                .sum();
        return Math.round(sum / letters * 1000) / 1000.0;
    }

    static double confidenceOf(List<Line> lines) {
        return confidence(lines.stream().flatMap(line -> line.words().stream()).toList());
    }

    private static double usualInk(Iterable<List<ReadWord>> lines) {
        List<Double> inks = new ArrayList<>();
        for (List<ReadWord> line : lines) for (int letter = 0; letter < letters(line); letter++) inks.add(ink(line));
        return inks.isEmpty() ? 0 : inks.stream().sorted().toList().get(inks.size() / 2);
    }

    private static int letters(List<ReadWord> line) {
        return line.stream().mapToInt(word -> word.text().length()).sum();
    }

    private static double ink(List<ReadWord> line) {
        double area = line.stream().mapToDouble(OcrLines::area).sum();
        return area == 0
                ? 0
                : line.stream().mapToDouble(word -> word.ink() * area(word)).sum() / area;
    }

    private static double area(ReadWord word) {
        return (double) (word.right() - word.left()) * (word.bottom() - word.top());
    }
}
