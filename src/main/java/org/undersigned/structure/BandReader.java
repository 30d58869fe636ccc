package org.undersigned.structure;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.undersigned.ocr.Line;
import org.undersigned.ocr.Origin;
import org.undersigned.ocr.Page;

/** Reads the lines of a band that lies inside a list: every line belongs to an entry. */
public final class BandReader {
    private static final String UNKNOWN = "und";

    private BandReader() {}

    public static List<RawEntry> entries(int page, List<Line> lines) {
        Vocabulary vocabulary = Vocabulary.standard();
        Page band = new Page(page, 0, 0, 0, Origin.OCR, 1, lines, Optional.empty(), List.of());
        List<TextLine> read = Numbers.inSequence(LineReader.read(band));
        if (read.isEmpty()) return List.of();
        Shapes shapes = new Shapes(vocabulary, UNKNOWN);
        Wraps wraps = new Wraps(read, shapes, Map.of());
        Entries entries = new Entries(read, vocabulary, shapes, wraps, new Hyphens(read));
        return entries.of(0, read.size()).stream()
                .map(draft -> Ink.entry(read, draft))
                .toList();
    }
}
