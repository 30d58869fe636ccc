package org.undersigned.ocr.child;

import com.sun.jna.Pointer;
import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.List;
import net.sourceforge.lept4j.Pix;
import net.sourceforge.tess4j.ITessAPI.TessPageIterator;
import net.sourceforge.tess4j.ITessAPI.TessPageIteratorLevel;
import net.sourceforge.tess4j.ITessAPI.TessResultIterator;
import net.sourceforge.tess4j.TessAPI1;

/** Walks over what Tesseract found, word by word in its reading order. */
final class ResultWalk {
    private static final int WORD = TessPageIteratorLevel.RIL_WORD;
    private static final int LINE = TessPageIteratorLevel.RIL_TEXTLINE;

    private final TessResultIterator results;
    private final TessPageIterator places;
    private final Picture picture;
    private final Pix ink;

    ResultWalk(TessResultIterator results, Picture picture, Pix ink) {
        this.results = results;
        this.places = TessAPI1.TessResultIteratorGetPageIterator(results);
        this.picture = picture;
        this.ink = ink;
    }

    List<ReadWord> words() {
        List<ReadWord> words = new ArrayList<>();
        int line = -1;
        do {
            if (TessAPI1.TessPageIteratorIsAtBeginningOf(places, LINE) != 0) line++;
            String text = text();
            if (!text.isBlank()) words.add(word(text, Math.max(line, 0)));
        } while (TessAPI1.TessResultIteratorNext(results, WORD) != 0);
        return words;
    }

    private ReadWord word(String text, int line) {
        IntBuffer left = IntBuffer.allocate(1);
        IntBuffer top = IntBuffer.allocate(1);
        IntBuffer right = IntBuffer.allocate(1);
        IntBuffer bottom = IntBuffer.allocate(1);
        TessAPI1.TessPageIteratorBoundingBox(places, WORD, left, top, right, bottom);
        int[] seen = {left.get(0), top.get(0), right.get(0), bottom.get(0)};
        int[] box = picture.onPage(seen);
        double confidence = TessAPI1.TessResultIteratorConfidence(results, WORD) / 100.0;
        return new ReadWord(
                text.strip(),
                line,
                box[0],
                box[1],
                box[2],
                box[3],
                Math.max(0, Math.min(1, confidence)),
                Picture.inkShare(ink, seen));
    }

    private String text() {
        Pointer text = TessAPI1.TessResultIteratorGetUTF8Text(results, WORD);
        if (text == null) return "";
        try {
            return text.getString(0, "UTF-8");
        } finally {
            TessAPI1.TessDeleteText(text);
        }
    }
}
