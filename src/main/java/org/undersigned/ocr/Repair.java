package org.undersigned.ocr;

import java.util.List;
import java.util.Optional;

/** Mends what OCR is known to confuse and the word itself or its line gives away. What was printed, as it was read, stays beside the repair. */
final class Repair {
    private Repair() {}

    static List<Line> of(List<Line> lines) {
        boolean dirt = GreekAccents.areDirt(lines);
        return lines.stream().map(line -> of(line, dirt)).toList();
    }

    /** The sign for a millionth is the letter mu to Unicode too, but no search takes one for the other. */
    private static String letterOfMicro(String text) {
        return text.replace('\u00B5', '\u03BC');
    }

    private static Line of(Line line, boolean dirtOnGreek) {
        List<Word> words = line.words().stream()
                .map(word -> of(word, line.text(), dirtOnGreek))
                .toList();
        if (words.equals(line.words())) return line;
        return new Line(Scripts.join(words), line.box(), line.confidence(), line.fontSizePt(), line.bold(), words);
    }

    private static Word of(Word word, String line, boolean dirtOnGreek) {
        String mended = LikeFigures.told(Homoglyphs.unmixed(letterOfMicro(word.text()), letterOfMicro(line)));
        if (dirtOnGreek) mended = GreekAccents.today(mended);
        if (mended.equals(word.text())) return word;
        return new Word(mended, Optional.of(word.printed().orElse(word.text())), word.box(), word.confidence());
    }
}
