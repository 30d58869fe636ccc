package org.undersigned.web;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.undersigned.ocr.Box;
import org.undersigned.ocr.Line;
import org.undersigned.ocr.Page;
import org.undersigned.ocr.Transcript;
import org.undersigned.ocr.Word;
import org.undersigned.search.Fragment;

/**
 * Leads from marked text back to the ink. A statement's text has the lines of its transcript, in another order where there are
 * columns, so lines are matched by their letters, and letters counted within the line.
 */
final class FoundOnScan {
    private final Map<String, Deque<Place>> linesByLetters = new HashMap<>();
    private final Map<Integer, List<Box>> found = new HashMap<>();

    private record Place(int page, Line line) {}

    private FoundOnScan(Transcript transcript) {
        for (Page page : transcript.pages())
            for (Line line : page.lines())
                linesByLetters
                        .computeIfAbsent(letters(line.text()), text -> new ArrayDeque<>())
                        .add(new Place(page.number(), line));
    }

    /** Boxes of the words that were found, by page. */
    static Map<Integer, List<Box>> boxes(Transcript transcript, Fragment marked) {
        FoundOnScan scan = new FoundOnScan(transcript);
        StringBuilder line = new StringBuilder();
        BitSet foundLetters = new BitSet();
        for (Fragment.Piece piece : marked.pieces())
            for (int at = 0; at < piece.text().length(); at++) {
                char character = piece.text().charAt(at);
                if (character == '\n') {
                    scan.line(line.toString(), foundLetters);
                    line.setLength(0);
                    foundLetters = new BitSet();
                } else if (Character.isLetterOrDigit(character)) {
                    if (piece.found()) foundLetters.set(line.length());
                    line.append(Character.toLowerCase(character));
                }
            }
        scan.line(line.toString(), foundLetters);
        return scan.found;
    }

    private void line(String letters, BitSet foundLetters) {
        Deque<Place> places = linesByLetters.get(letters);
        if (letters.isEmpty() || places == null || places.isEmpty()) return;
        Place place = places.remove();
        int at = 0;
        for (Word word : place.line().words()) {
            int end = at + letters(word.text()).length();
            boolean hit = !foundLetters.get(at, end).isEmpty();
            if (hit) word.box().ifPresent(box -> boxes(place.page()).add(box));
            at = end;
        }
    }

    private List<Box> boxes(int page) {
        return found.computeIfAbsent(page, number -> new ArrayList<>());
    }

    private static String letters(String text) {
        StringBuilder letters = new StringBuilder();
        text.chars()
                .filter(Character::isLetterOrDigit)
                .forEach(character -> letters.append(Character.toLowerCase((char) character)));
        return letters.toString();
    }
}
