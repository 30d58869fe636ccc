package org.undersigned.ocr;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WholeRowsTest {
    private static final List<String> PEOPLE = List.of("Noor Quiroga", "Ivo Hallström", "Salma de Wit", "Teun Okonjo");
    private static final List<String> STATES = List.of("Chad", "Peru", "Chad", "Fiji");

    @Test
    void readsATableAcrossThatWasReadDown() {
        List<Line> lines = column(PEOPLE, 100, 22);
        lines.addAll(column(STATES, 700, 22));
        assertThat(WholeRows.of(lines))
                .extracting(Line::text)
                .containsExactly("Noor Quiroga Chad", "Ivo Hallström Peru", "Salma de Wit Chad", "Teun Okonjo Fiji");
    }

    @Test
    void leavesColumnsOfNamesAsTheyWereRead() {
        List<Line> lines =
                column(List.of("Union of Wells", "League of Mills", "Friends of Wells", "Union of Mills"), 100, 22);
        lines.addAll(
                column(List.of("League of Wells", "Union of Reeds", "Friends of Mills", "Union of Ponds"), 700, 22));
        assertThat(WholeRows.of(lines)).isEqualTo(lines);
    }

    @Test
    void leavesColumnsWhoseLinesAreNotLevelAsTheyWereRead() {
        List<Line> lines = column(PEOPLE, 100, 22);
        lines.addAll(column(STATES, 700, 47));
        assertThat(WholeRows.of(lines)).isEqualTo(lines);
    }

    @Test
    void joinsALineThatWasCutInTheMiddleOfAWord() {
        List<Line> lines = List.of(line("what the day chan", 100, 0, 500), line("ges after all", 502, 0, 700));
        assertThat(WholeRows.of(lines)).extracting(Line::text).containsExactly("what the day changes after all");
    }

    @Test
    void joinsTheEndOfALineThatBeginsWhereNothingElseDoes() {
        List<Line> lines = List.of(line("Liga Argentina - LADH -", 100, 0, 500), line("Argentina", 545, 0, 700));
        assertThat(WholeRows.of(lines)).extracting(Line::text).containsExactly("Liga Argentina - LADH - Argentina");
    }

    @Test
    void joinsNothingThatStandsFarApart() {
        List<Line> lines = List.of(line("No. 12", 100, 0, 200), line("Paris, 3 May", 900, 0, 1100));
        assertThat(WholeRows.of(lines)).isEqualTo(lines);
    }

    private static List<Line> column(List<String> texts, int left, int top) {
        List<Line> lines = new ArrayList<>();
        for (int row = 0; row < texts.size(); row++)
            lines.add(line(
                    texts.get(row),
                    left,
                    top + row * 50,
                    left + 20 * texts.get(row).length()));
        return lines;
    }

    /** Its words share its width by their letters. */
    static Line line(String text, int left, int top, int right) {
        List<Word> words = new ArrayList<>();
        double letter = (right - left) / (double) text.length();
        int at = 0;
        for (String word : text.split(" ")) {
            int from = (int) (left + at * letter);
            words.add(Word.of(word, new Box(from, top, (int) (from + word.length() * letter), top + 30), 0.95));
            at += word.length() + 1;
        }
        return new Line(text, Optional.of(new Box(left, top, right, top + 30)), 0.95, 11, false, words);
    }
}
