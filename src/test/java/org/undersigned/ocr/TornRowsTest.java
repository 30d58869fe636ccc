package org.undersigned.ocr;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TornRowsTest {
    @Test
    void findsAListWhoseNumbersStandApart() {
        List<Line> lines = new ArrayList<>();
        for (int row = 0; row < 4; row++) lines.add(line((row + 7) + ".", 100, row * 50, 140));
        for (int row = 0; row < 4; row++) lines.add(line("Union of wells", 160, row * 50, 500));
        assertThat(TornRows.in(lines)).containsExactly(new Box(100, 0, 500, 180));
    }

    @Test
    void findsAListWhoseNumbersWereNotReadAtAll() {
        List<Line> lines = new ArrayList<>();
        for (int row = 0; row < 4; row++) lines.add(line(". Union of wells", 160, row * 50, 500));
        assertThat(TornRows.in(lines)).containsExactly(new Box(70, 0, 500, 180));
    }

    @Test
    void leavesTwoColumnsOfTextAlone() {
        List<Line> lines = new ArrayList<>();
        for (int row = 0; row < 4; row++) lines.add(line("Union of wells in the north", 100, row * 50, 500));
        for (int row = 0; row < 4; row++) lines.add(line("Union of wells in the south", 560, row * 50, 960));
        assertThat(TornRows.in(lines)).isEmpty();
    }

    private static Line line(String text, int left, int top, int right) {
        Box box = new Box(left, top, right, top + 30);
        return new Line(text, Optional.of(box), 0.9, 11, false, List.of(Word.of(text, box, 0.9)));
    }
}
