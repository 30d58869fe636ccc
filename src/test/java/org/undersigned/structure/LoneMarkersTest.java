package org.undersigned.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.undersigned.ocr.Box;
import org.undersigned.ocr.Line;

class LoneMarkersTest {
    @Test
    void aBulletOnALineOfItsOwnMarksTheNextLine() {
        assertThat(texts("-", "League of Ferrymen ;", "–", "Guild of Weavers ;", "12.", "Union of Bakers"))
                .containsExactly("- League of Ferrymen ;", "– Guild of Weavers ;", "12. Union of Bakers");
    }

    @Test
    void marksNothingWhereNoTextFollows() {
        assertThat(texts("-", "-", "", "•")).containsExactly("-", "-", "", "•");
    }

    @Test
    void theBoxHoldsBoth() {
        Line marker = new Line("-", Optional.of(new Box(10, 10, 20, 30)), 1, 12, false, List.of());
        Line text = new Line("League", Optional.of(new Box(40, 35, 200, 55)), 1, 12, false, List.of());
        assertThat(LoneMarkers.joined(List.of(marker, text)).get(0).box()).contains(new Box(10, 10, 200, 55));
    }

    private static List<String> texts(String... lines) {
        List<Line> read = List.of(lines).stream()
                .map(text -> new Line(text, Optional.empty(), 1, 0, false, List.of()))
                .toList();
        return LoneMarkers.joined(read).stream().map(Line::text).toList();
    }
}
