package org.undersigned.samples;

import java.util.List;
import java.util.Optional;
import org.undersigned.ocr.Box;
import org.undersigned.ocr.Line;
import org.undersigned.ocr.Origin;
import org.undersigned.ocr.Page;
import org.undersigned.ocr.Transcript;
import org.undersigned.ocr.Word;

/** Writes typeset pages down as a perfect reader would: the typesetter knows where each word stands. */
final class TranscriptPress {
    private static final int DPI = 300;
    private static final double PX = DPI / 72.0;
    private static final double ASCENT = .76;
    private static final double DESCENT = .24;

    private TranscriptPress() {}

    static Transcript printed(Sample sample) {
        List<Page> pages =
                Typesetter.set(sample).stream().map(TranscriptPress::page).toList();
        return new Transcript(record(sample), Origin.TEXT_LAYER, 1, "typesetter", pages);
    }

    /** One line a paragraph, as a word processor's file is read. */
    static Transcript paragraphs(Sample sample) {
        List<Line> lines = sample.blocks().stream()
                .flatMap(block -> paragraphs(block).stream())
                .filter(text -> !text.isEmpty())
                .map(TranscriptPress::unplaced)
                .toList();
        Page page = new Page(1, 0, 0, 0, Origin.TEXT_LAYER, 1, lines, Optional.empty(), List.of());
        return new Transcript(record(sample), Origin.TEXT_LAYER, 1, "typesetter", List.of(page));
    }

    private static List<String> paragraphs(Block block) {
        return switch (block.kind()) {
            case SIGNATURE -> block.lines().stream().map(Markup::spoken).toList();
            case ROW -> List.of(String.join("\t", block.cells()));
            default -> List.of(Markup.spoken(block.printed()));
        };
    }

    private static Line unplaced(String text) {
        List<Word> words = List.of(text.split("[ \t]+")).stream()
                .map(word -> new Word(word, Optional.empty(), Optional.empty(), 1))
                .toList();
        return new Line(text, Optional.empty(), 1, 0, false, words);
    }

    private static Page page(SetPage page) {
        return new Page(
                page.number(),
                px(SetPage.WIDTH),
                px(SetPage.HEIGHT),
                DPI,
                Origin.TEXT_LAYER,
                1,
                page.lines().stream().map(TranscriptPress::line).toList(),
                Optional.empty(),
                List.of());
    }

    private static Line line(SetLine line) {
        List<Word> words = line.words().stream()
                .map(word -> Word.of(word.text(), box(word, line), 1))
                .toList();
        Box box = Box.around(words.stream().flatMap(word -> word.box().stream()).toList());
        return new Line(
                line.text(), Optional.of(box), 1, line.size(), line.face().isBold(), words);
    }

    private static Box box(SetWord word, SetLine line) {
        return new Box(
                px(word.x()),
                px(line.baseline() - ASCENT * line.size()),
                px(word.x() + word.width()),
                px(line.baseline() + DESCENT * line.size()));
    }

    private static int px(double points) {
        return (int) Math.round(points * PX);
    }

    /** Not a digest of anything, but as long as one, and another one for each sample. */
    private static String record(Sample sample) {
        return String.format("%064x", sample.id().hashCode() & 0xffffffffL);
    }
}
