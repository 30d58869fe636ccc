package org.undersigned.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.undersigned.ocr.Box;
import org.undersigned.ocr.Line;
import org.undersigned.ocr.Origin;
import org.undersigned.ocr.Page;
import org.undersigned.ocr.Transcript;
import org.undersigned.ocr.Word;
import org.undersigned.search.Fragment;

class FoundOnScanTest {
    /** Words stand 100 pixels apart, lines 50. */
    private static final Transcript TRANSCRIPT = new Transcript(
            "r",
            Origin.OCR,
            1,
            "test",
            List.of(page(1, "Le droit de grève", "n'est pas négociable"), page(2, "droit commun")));

    @Test
    void aWordLeadsToItsBox() {
        assertThat(boxes("Le droit de ", "[grève]", "\nn'est pas négociable\ndroit commun"))
                .isEqualTo(Map.of(1, List.of(new Box(300, 0, 390, 40))));
    }

    @Test
    void theSameWordElsewhereIsNotMarkedUnlessItWasFoundThere() {
        assertThat(boxes("Le droit de grève\nn'est pas négociable\n", "[droit]", " commun"))
                .isEqualTo(Map.of(2, List.of(new Box(0, 0, 90, 40))));
    }

    @Test
    void linesMayStandInAnotherOrderAndBeSpacedAndPunctuatedOtherwise() {
        assertThat(boxes("droit  ", "[commun]", ".\nle DROIT de ", "[grève]", " !"))
                .isEqualTo(Map.of(2, List.of(new Box(100, 0, 190, 40)), 1, List.of(new Box(300, 0, 390, 40))));
    }

    @Test
    void aPartOfAWordMarksTheWord() {
        assertThat(boxes("n'", "[est]", " pas négociable")).isEqualTo(Map.of(1, List.of(new Box(0, 50, 90, 90))));
    }

    @Test
    void aLineThatIsNotOnTheScanMarksNothing() {
        assertThat(boxes("quite ", "[another]", " line")).isEmpty();
    }

    private static Map<Integer, List<Box>> boxes(String... pieces) {
        return FoundOnScan.boxes(
                TRANSCRIPT,
                new Fragment(Arrays.stream(pieces)
                        .map(piece -> piece.startsWith("[")
                                ? new Fragment.Piece(piece.substring(1, piece.length() - 1), true)
                                : new Fragment.Piece(piece, false))
                        .toList()));
    }

    private static Page page(int number, String... lines) {
        List<Line> set = new ArrayList<>();
        for (String line : lines) {
            int top = 50 * set.size();
            List<Word> words = new ArrayList<>();
            for (String word : line.split(" "))
                words.add(Word.of(word, new Box(100 * words.size(), top, 100 * words.size() + 90, top + 40), 1));
            set.add(new Line(line, Optional.of(new Box(0, top, 500, top + 40)), 1, 10, false, words));
        }
        return new Page(number, 1000, 1400, 300, Origin.OCR, 1, set, Optional.empty(), List.of());
    }
}
