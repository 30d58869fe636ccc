package org.undersigned.structure;

import java.util.ArrayList;
import java.util.Arrays;
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

/** Sets plain text as a transcript: a form feed begins a page, every character is as wide as the next, and Arabic and Hebrew begin on the right. */
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
        String[] rows = text.split("\n", -1);
        int longest = Arrays.stream(rows).mapToInt(String::length).max().orElse(1);
        int width = 2 * MARGIN + longest * CHARACTER * 5 / 4;
        List<Line> lines = new ArrayList<>();
        for (int row = 0; row < rows.length; row++)
            if (!rows[row].isBlank()) lines.add(line(rows[row], MARGIN + row * PITCH, width));
        int height = 2 * MARGIN + rows.length * PITCH;
        return new Page(number, width, height, 150, Origin.TEXT_LAYER, 1, lines, Optional.empty(), List.of());
    }

    private static Line line(String text, int top, int width) {
        boolean leftwards = Script.isRightToLeft(text);
        List<Word> words = new ArrayList<>();
        Matcher m = WORD.matcher(text);
        while (m.find()) {
            int near = MARGIN + m.start() * CHARACTER;
            int far = MARGIN + m.end() * CHARACTER;
            Box box = leftwards ? new Box(width - far, top, width - near, top + 28) : new Box(near, top, far, top + 28);
            words.add(Word.of(m.group(), box, 1));
        }
        Box box = Box.around(words.stream().map(w -> w.box().orElseThrow()).toList());
        return new Line(text.strip(), Optional.of(box), 1, 0, false, words);
    }
}
