package org.undersigned.structure;

import java.util.List;
import java.util.Optional;
import org.undersigned.ocr.Box;
import org.undersigned.ocr.Word;

/**
 * One entry of a signatory list, wrapped lines joined, not yet read.
 *
 * @param text as printed, with its number or bullet
 * @param content the text behind number or bullet; cells of a table and lines of a signature block parted by a bar
 * @param group the heading inside the list that it stands under
 * @param page where it begins, from 1
 * @param words the words it was read from, with their boxes
 */
public record RawEntry(
        String text,
        String content,
        Optional<Integer> printedNumber,
        Optional<String> group,
        int page,
        Optional<Box> box,
        List<Word> words) {
    public RawEntry {
        words = List.copyOf(words);
    }

    /** The same under another heading inside the list. */
    public RawEntry inGroup(Optional<String> other) {
        return new RawEntry(text, content, printedNumber, other, page, box, words);
    }
}
