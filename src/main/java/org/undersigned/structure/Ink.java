package org.undersigned.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.undersigned.ocr.Box;
import org.undersigned.ocr.Word;

/** Leads an entry back to the words and the place it was read from. */
final class Ink {
    private Ink() {}

    static RawEntry entry(List<TextLine> lines, Draft draft) {
        List<Word> words = new ArrayList<>();
        List<Box> boxes = new ArrayList<>();
        int page = lines.get(draft.firstLine()).page();
        for (Draft.Span span : draft.spans()) {
            TextLine line = lines.get(span.line());
            List<TextLine.Placed> inside = inside(line, span);
            inside.forEach(placed -> words.add(placed.word()));
            if (line.page() == page) TextLine.around(inside).or(line::box).ifPresent(boxes::add);
        }
        Optional<Box> box = boxes.isEmpty() ? Optional.empty() : Optional.of(Box.around(boxes));
        String text = draft.marked() && draft.spans().get(0).from() == 0
                ? markerOf(lines, draft) + draft.text()
                : draft.text();
        return new RawEntry(text, draft.text(), draft.number(), draft.group(), page, box, words);
    }

    private static String markerOf(List<TextLine> lines, Draft draft) {
        TextLine first = lines.get(draft.firstLine());
        return first.text().substring(0, first.contentStart());
    }

    /** The words of a stretch; they stand in order, so the first is looked up and not searched for. */
    private static List<TextLine.Placed> inside(TextLine line, Draft.Span span) {
        List<TextLine.Placed> words = line.words();
        int low = 0;
        int high = words.size();
        while (low < high) {
            int middle = (low + high) / 2;
            if (words.get(middle).to() > span.from()) high = middle;
            else low = middle + 1;
        }
        int end = low;
        while (end < words.size() && words.get(end).from() < span.to()) end++;
        return words.subList(low, end);
    }
}
