package org.undersigned.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.undersigned.ocr.Box;
import org.undersigned.ocr.Line;
import org.undersigned.ocr.Word;

class PrintedBarsTest {
    private static final int LETTER = 10;
    private static final int HEIGHT = 30;

    /** Words at the pitch of a typewriter; more spaces are more white. */
    private static Line line(int top, String text) {
        List<Word> words = new ArrayList<>();
        int at = 0;
        for (String word : text.split(" ")) {
            if (!word.isEmpty())
                words.add(Word.of(word, new Box(at * LETTER, top, (at + word.length()) * LETTER, top + HEIGHT), 1));
            at += word.length() + 1;
        }
        Box box =
                Box.around(words.stream().map(word -> word.box().orElseThrow()).toList());
        return new Line(
                String.join(" ", words.stream().map(Word::text).toList()), Optional.of(box), 1, 10, false, words);
    }

    private static List<String> parted(Line... lines) {
        return PrintedBars.parted(List.of(lines)).stream().map(Line::text).toList();
    }

    @Test
    void barsOfARunningTextAreNoEdgesOfCells() {
        assertThat(parted(
                        line(0, "Union of Lamps | League of Potters | Glass"),
                        line(40, "Workers | Weavers | Council of Bakers | Moss")))
                .allMatch(text -> text.contains("¦") && !text.contains("|"));
    }

    @Test
    void barsBelowEachOtherAreATable() {
        assertThat(parted(line(0, "Potters | Peru"), line(40, "Weavers | Chad")))
                .allMatch(text -> text.contains("|"));
    }

    @Test
    void barsWithTheWhiteOfCellsAroundThemAreATable() {
        assertThat(parted(line(0, "Potters      |      Peru"), line(40, "Glass Workers      |     Chad     | x")))
                .allMatch(text -> text.contains("|"));
    }
}
