package org.undersigned.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.undersigned.ocr.Box;
import org.undersigned.ocr.Line;
import org.undersigned.ocr.Origin;
import org.undersigned.ocr.Page;
import org.undersigned.ocr.Transcript;
import org.undersigned.ocr.Word;

/** What scans do to lists that were well set when they were printed. */
class DamagedListsTest {
    private static List<String> entries(Transcript transcript) {
        return new StatementReader()
                .read(transcript).regions().stream()
                        .flatMap(region -> region.entries().stream())
                        .map(RawEntry::text)
                        .toList();
    }

    private static List<String> entries(String text) {
        return entries(Transcripts.of(text));
    }

    @Test
    void numbersThatRunOnInTheTextAreFoundOnEachLineOfIt() {
        assertThat(entries("""
                Joint statement on the lighthouses

                We, the undersigned, ask for all of the lights to be kept.

                1. Norway, Union of Lighthouse Keepers 2. Denmark, League of
                Pilots 3. Iceland, Society for the Sea 4. Ireland, Friends of the
                Coast 5. Scotland, Association of Island Schools
                """))
                .hasSize(5)
                .contains("2. Denmark, League of Pilots", "4. Ireland, Friends of the Coast");
    }

    @Test
    void aCommaForTheSemicolonThatClosesAnEntryClosesItToo() {
        assertThat(entries("""
                O manifesto tem como primeiros subscritores:

                A Associação dos Faroleiros do Norte (AFN);
                O Movimento dos Barqueiros (MB),
                O Sindicato dos Portos e das Docas (SPD);
                A União das Escolas das Ilhas (UEI);
                O Sindicato dos Pescadores do Sul (SPS);
                """)).hasSize(5);
    }

    @Test
    void aLineThatNamesOrganisationsIsAHeadingWithoutItsColonToo() {
        assertThat(entries("""
                Joint statement on the schools of the islands

                The schools of the islands must stay open, and their teachers must be heard before a decision is taken.

                These are the organisations

                Association of Island Schools
                League of Teachers
                Partners for the Coast
                Society for the Sea
                Union of Ferrymen
                """)).hasSize(5);
    }

    @Test
    void aDashThatIsReadAsAnotherSignIsABulletStill() {
        assertThat(entries("""
                Signed by:

                = Anna Lind, director, League of Teachers (LT)
                = Bo Ek, president, Union of Ferrymen (UF)
                = Carla Ros, secretary, Society for the Sea (SS)
                """)).hasSize(3);
    }

    @Test
    void aSpeckFarBehindANameIsNoPartOfIt() {
        assertThat(entries("""
                Signatories

                League of Teachers                                 .
                Union of Ferrymen
                Society for the Sea                                ',
                Association of Island Schools
                """))
                .containsExactly(
                        "League of Teachers",
                        "Union of Ferrymen",
                        "Society for the Sea",
                        "Association of Island Schools");
    }

    @Test
    void wordsThatStandTogetherStayTogether() {
        List<Line> lines = List.of(
                line(0, "連署團體"),
                line(1, "看守", "海岸", "協會"),
                line(2, "島嶼", "學校", "聯盟"),
                line(3, "燈塔", "工人", "工會"),
                line(4, "漁民", "權益", "促進會"));
        Page page = new Page(1, 1000, 1400, 150, Origin.OCR, .9, lines, Optional.empty(), List.of());
        assertThat(entries(new Transcript("0".repeat(64), Origin.OCR, 1, "set by a test", List.of(page))))
                .containsExactly("看守海岸協會", "島嶼學校聯盟", "燈塔工人工會", "漁民權益促進會");
    }

    private static Line line(int row, String... parts) {
        List<Word> words = new java.util.ArrayList<>();
        int left = 100;
        for (String part : parts) {
            int right = left + 30 * part.length();
            words.add(Word.of(part, new Box(left, 100 + 50 * row, right, 130 + 50 * row), .9));
            left = right + 2;
        }
        Box box =
                Box.around(words.stream().map(word -> word.box().orElseThrow()).toList());
        return new Line(String.join("", parts), Optional.of(box), .9, 11, false, words);
    }
}
