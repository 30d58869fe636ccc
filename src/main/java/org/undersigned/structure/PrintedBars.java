package org.undersigned.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.undersigned.ocr.Box;
import org.undersigned.ocr.Line;
import org.undersigned.ocr.Word;

/**
 * Bars that part names in a running text, "A | B | C" over several lines. Elsewhere a bar stands between the cells of a table; here it
 * is given another sign, so that nobody takes the names of one paragraph for columns.
 */
final class PrintedBars {
    private static final String BAR = "|";
    static final String PARTING = "¦";

    /** In heights of the line: rules that OCR reads as bars have the white space of cells around them. */
    private static final double NEAR = LineReader.CELL_GAP;

    private PrintedBars() {}

    /** The lines of a page, the bars of running texts changed. */
    static List<Line> parted(List<Line> lines) {
        if (lines.stream().noneMatch(line -> line.text().contains(BAR))) return lines;
        List<Line> out = new ArrayList<>();
        int i = 0;
        while (i < lines.size()) {
            int end = i;
            while (end < lines.size() && hasNearBars(lines.get(end))) end++;
            List<Line> block = lines.subList(i, Math.max(end, i + 1));
            if (block.size() > 1 && isRunning(block)) block.forEach(line -> out.add(parted(line)));
            else out.addAll(block);
            i += block.size();
        }
        return out;
    }

    private static Line parted(Line line) {
        List<Word> words = line.words().stream()
                .map(word -> word.text().equals(BAR)
                        ? new Word(PARTING, word.printed(), word.box(), word.confidence())
                        : word)
                .toList();
        String text = line.text().replace(BAR, PARTING);
        return new Line(text, line.box(), line.confidence(), line.fontSizePt(), line.bold(), words);
    }

    /** Rows of a table have as many cells each, at the same places; lines of a running text break anywhere. */
    private static boolean isRunning(List<Line> block) {
        long counts = block.stream().map(line -> bars(line).size()).distinct().count();
        boolean cut = block.stream()
                .map(line -> line.text().strip())
                .anyMatch(text -> text.startsWith(BAR) != text.endsWith(BAR));
        return (counts > 1 || cut) && !areAligned(block);
    }

    private static boolean areAligned(List<Line> block) {
        List<Box> first = bars(block.get(0));
        List<Box> second = bars(block.get(1));
        return first.stream().anyMatch(bar -> second.stream()
                .anyMatch(below -> Math.abs(below.left() - bar.left()) < bar.height() / 2));
    }

    private static List<Box> bars(Line line) {
        return line.words().stream()
                .filter(word -> word.text().equals(BAR))
                .flatMap(word -> word.box().stream())
                .toList();
    }

    private static boolean hasNearBars(Line line) {
        List<Word> words = line.words();
        boolean found = false;
        for (int i = 0; i < words.size(); i++) {
            if (!words.get(i).text().equals(BAR)) continue;
            found = true;
            if (i > 0 && !areNear(words.get(i - 1).box(), words.get(i).box())) return false;
            if (i + 1 < words.size()
                    && !areNear(words.get(i).box(), words.get(i + 1).box())) return false;
        }
        return found;
    }

    private static boolean areNear(Optional<Box> one, Optional<Box> next) {
        return one.isPresent()
                && next.isPresent()
                && next.get().left() - one.get().right()
                        < NEAR * Math.max(one.get().height(), next.get().height());
    }
}
