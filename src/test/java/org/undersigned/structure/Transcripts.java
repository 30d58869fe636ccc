package org.undersigned.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.undersigned.ocr.Box;
import org.undersigned.ocr.Line;
import org.undersigned.ocr.Origin;
import org.undersigned.ocr.Page;
import org.undersigned.ocr.Transcript;
import org.undersigned.ocr.Word;

/** Sets plain text as a transcript: a form feed begins a page, every character is as wide as the next. */
public final class Transcripts {
    private static final int CHARACTER = 12;
    private static final int PITCH = 40;
    private static final int MARGIN = 100;
    private static final Pattern WORD = Pattern.compile("\\S+");

    private Transcripts() {}

    public static Transcript of(String text) {
        List<Page> pages = new ArrayList<>();
        for (String page : text.split("\f")) pages.add(page(pages.size() + 1, page));
        return new Transcript("0".repeat(64), Origin.TEXT_LAYER, 1, "set by a test", pages);
    }

    private static Page page(int number, String text) {
        List<Line> lines = new ArrayList<>();
        int width = 1;
        String[] rows = text.split("\n", -1);
        for (int row = 0; row < rows.length; row++) {
            if (rows[row].isBlank()) continue;
            lines.add(line(rows[row], MARGIN + row * PITCH));
            width = Math.max(width, rows[row].length());
        }
        int height = 2 * MARGIN + rows.length * PITCH;
        return new Page(
                number,
                2 * MARGIN + width * CHARACTER * 5 / 4,
                height,
                150,
                Origin.TEXT_LAYER,
                1,
                lines,
                Optional.empty(),
                List.of());
    }

    private static Line line(String text, int top) {
        List<Word> words = new ArrayList<>();
        Matcher m = WORD.matcher(text);
        while (m.find()) {
            int left = MARGIN + m.start() * CHARACTER;
            words.add(Word.of(m.group(), new Box(left, top, MARGIN + m.end() * CHARACTER, top + 28), 1));
        }
        Box box = Box.around(words.stream().map(w -> w.box().orElseThrow()).toList());
        return new Line(text.strip(), Optional.of(box), 1, 0, false, words);
    }
}
