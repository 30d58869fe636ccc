package org.undersigned.ocr;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReadingOrderTest {
    private static final List<String> NORTH =
            List.of("Union of the North Wells", "League of Mills", "Friends of the Ferry", "Union of Night Nurses");
    private static final List<String> SOUTH =
            List.of("League of the South Wells", "Union of Reed Cutters", "Friends of Mills", "League of Nurses");
    private static final List<String> STATES = List.of("Chad", "Peru", "Chad", "Fiji");

    @Test
    void readsTheLeftColumnOfNamesBeforeTheRightOne() {
        assertThat(ReadingOrder.of(rows(0, NORTH, SOUTH)))
                .extracting(Line::text)
                .containsExactly(both(NORTH, SOUTH));
    }

    @Test
    void readsColumnsOnAPageThatLeans() {
        assertThat(ReadingOrder.of(rows(0.025, NORTH, SOUTH)))
                .extracting(Line::text)
                .containsExactly(both(NORTH, SOUTH));
    }

    @Test
    void readsStatesDownWhereTheirAlphabetGoesOnInTheNextColumn() {
        List<String> left = List.of("Angola", "Bosnia and Herzegovina", "Chad", "Fiji", "Ghana");
        List<String> right = List.of("Kenya", "Malta", "Norway", "Republic of Korea", "Uruguay");
        assertThat(ReadingOrder.of(rows(0, left, right))).extracting(Line::text).containsExactly(both(left, right));
    }

    @Test
    void readsATableRowByRow() {
        List<Line> rows = rows(0, NORTH, STATES);
        assertThat(ReadingOrder.of(rows)).isEqualTo(rows);
    }

    @Test
    void readsRunningTextDownBesideAColumnOfNames() {
        List<String> text = List.of(
                "In many towns one must",
                "fall ill before seven in",
                "the evening. The wards",
                "close at night for want",
                "of nurses and at last of",
                "beds. No child was born",
                "here since the spring of",
                "last year and none will");
        List<String> names = List.of(
                "Motherhood",
                "Lone Patients",
                "Growing Old",
                "Care",
                "Hill Mayors",
                "Plains",
                "Young Farmers",
                "Radio");
        assertThat(ReadingOrder.of(rows(0, text, names))).extracting(Line::text).containsExactly(both(text, names));
    }

    @Test
    void readsNumbersAcrossWhereTheyGoOnAcross() {
        List<Line> rows = rows(0, List.of("1. Chad", "3. Fiji", "5. Peru"), List.of("2. Togo", "4. Malta", "6. Cuba"));
        assertThat(ReadingOrder.of(rows))
                .extracting(Line::text)
                .containsExactly("1. Chad", "2. Togo", "3. Fiji", "4. Malta", "5. Peru", "6. Cuba");
    }

    @Test
    void readsNumbersDownWhereTheyGoOnDown() {
        List<String> left = List.of("1. Chad", "2. Fiji", "3. Peru");
        List<String> right = List.of("4. Togo", "5. Malta", "6. Cuba");
        assertThat(ReadingOrder.of(rows(0, left, right))).extracting(Line::text).containsExactly(both(left, right));
    }

    @Test
    void readsTheLastNameOfALongerColumnBeforeTheNextColumn() {
        List<Line> rows = new ArrayList<>(rows(0, NORTH, SOUTH));
        rows.add(WholeRowsTest.line("Forum of the Quay", 100, 1200, 440));
        assertThat(ReadingOrder.of(rows))
                .extracting(Line::text)
                .startsWith(NORTH.get(0))
                .element(4)
                .isEqualTo("Forum of the Quay");
    }

    @Test
    void readsTheRightColumnFirstWhereTheWritingBeginsThere() {
        List<String> left = List.of("نساء الواحة", "نقابة العمال", "رابطة الشباب", "اتحاد الشباب");
        List<String> right = List.of("اتحاد النساء", "رابطة الواحة", "نقابة الشباب", "اتحاد العمال");
        assertThat(ReadingOrder.of(rows(0, left, right)))
                .extracting(line -> line.box().orElseThrow().left() >= 700)
                .startsWith(true, true, true, true, false);
    }

    @Test
    void leavesOneLineWithAGapAlone() {
        List<Line> rows = rows(0, List.of("No. 12"), List.of("Paris, 3 May"));
        assertThat(ReadingOrder.of(rows)).isEqualTo(rows);
    }

    private static String[] both(List<String> left, List<String> right) {
        List<String> all = new ArrayList<>(left);
        all.addAll(right);
        return all.toArray(String[]::new);
    }

    /** @param slope by how much they go down to the right */
    private static List<Line> rows(double slope, List<String> left, List<String> right) {
        List<Line> rows = new ArrayList<>();
        for (int row = 0; row < left.size(); row++) {
            List<Word> words = new ArrayList<>();
            for (Line cell : Arrays.asList(cell(left.get(row), 100, row), cell(right.get(row), 700, row)))
                cell.words().forEach(word -> words.add(leaning(word, slope)));
            Box box = Box.around(
                    words.stream().flatMap(word -> word.box().stream()).toList());
            rows.add(new Line(Scripts.join(words), Optional.of(box), 0.95, 11, false, words));
        }
        return rows;
    }

    private static Line cell(String text, int left, int row) {
        return WholeRowsTest.line(text, left, 1000 + row * 50, left + 20 * text.length());
    }

    private static Word leaning(Word word, double slope) {
        Box box = word.box().orElseThrow();
        return word.moved((int) (-slope * box.top()) + (int) (slope * 1000), (int) (slope * box.left()));
    }
}
