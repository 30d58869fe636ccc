package org.undersigned.ocr;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReadingOrderTest {
    @Test
    void readsTheLeftColumnBeforeTheRightOne() {
        List<Line> rows = rows("Union-of-wells-in-the-north", "Union-of-wells-in-the-south");
        assertThat(ReadingOrder.of(rows))
                .extracting(Line::text)
                .startsWith("0-Union-of-wells-in-the-north", "1-Union-of-wells-in-the-north");
        assertThat(ReadingOrder.of(rows)).hasSize(8);
    }

    @Test
    void readsATableRowByRow() {
        List<Line> rows = rows("Union-of-wells-in-the-north", "Kenya");
        assertThat(ReadingOrder.of(rows)).isEqualTo(rows);
    }

    private static List<Line> rows(String left, String right) {
        List<Line> rows = new ArrayList<>();
        for (int row = 0; row < 4; row++) {
            Word first = Word.of(row + "-" + left, new Box(100, row * 50, 500, row * 50 + 30), 1);
            Word second = Word.of(row + "-" + right, new Box(600, row * 50, 900, row * 50 + 30), 1);
            Box box = new Box(100, row * 50, 900, row * 50 + 30);
            rows.add(new Line(
                    first.text() + " " + second.text(), Optional.of(box), 1, 11, false, List.of(first, second)));
        }
        return rows;
    }
}
