package org.undersigned.ocr;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.undersigned.samples.ScanSet;

class RepairTest {
    @ParameterizedTest
    @CsvSource(textBlock = """
        # Cyrillic letters in a Latin word, by the letters that only one script has
        Раrti communiste  , Parti communiste
        # an acronym of Cyrillic letters in a Latin line
        27. ОАРСМ Union   , 27. OAPCM Union
        # Latin letters in a Cyrillic word
        Cъюз на pеките    , Съюз на реките
        # a Cyrillic acronym beside a Cyrillic name stays
        ВМРО Партия       , ВМРО Партия
        # both scripts speak in the line, so it says nothing
        ОАРСМ Съюз Union  , ОАРСМ Съюз Union
        # Greek
        Eνωση εργαζοµένων , Ενωση εργαζομένων
        # the sign for a millionth, which reading takes for mu
        µε            , με
        5 µm         , 5 μm
        # two scripts on purpose: one letter has no likeness
        Яndex             , Яndex""")
    void putsAWordIntoOneScript(String read, String mended) {
        assertThat(repaired(read)).isEqualTo(mended);
    }

    @Test
    void takesBreathingsForDirtWhereFewAreSeen() {
        String modern =
                "Οι οργανώσεις που υπογράφουν ζητούν από τις κυβερνήσεις να προστατεύσουν το νερό καὶ τοὺς δρόμους";
        assertThat(repaired(modern)).endsWith("καί τούς δρόμους");
    }

    @Test
    void keepsTheAccentsOfOldGreek() {
        String old = "Ἡ ἕνωσις τῶν ἐργατῶν ὑπογράφει";
        assertThat(repaired(old)).isEqualTo(old);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        # a nought in an acronym
        27.0APCM Union   , 27.OAPCM Union
        P0DEM            , PODEM
        # figures that belong there
        G20              , G20
        C40              , C40
        B0               , B0
        17N              , 17N
        COP26            , COP26
        2030             , 2030
        H2O              , H2O
        CO2              , CO2
        # letters in numbers
        2O22             , 2022
        l7 mars 2O21     , 17 mars 2021
        1O. Union        , 10. Union
        lO. Union        , 10. Union
        # and where they are right
        O2               , O2
        II               , II
        5l               , 5l
        I                , I
        # figures in words
        s0lidarity       , solidarity
        Po1itical        , Political
        1nternational    , International
        1st              , 1st
        20th             , 20th
        A1               , A1
        10ième           , 10ième
        20ème            , 20ème""")
    void tellsFiguresFromLetters(String read, String mended) {
        assertThat(repaired(read)).isEqualTo(mended);
    }

    @Test
    void keepsWhatWasRead() {
        Line line = Repair.of(List.of(line("27.0APCM Union"))).get(0);
        assertThat(line.words().get(0).printed()).contains("27.0APCM");
        assertThat(line.words().get(1).printed()).isEmpty();
    }

    @Test
    void leavesPrintedTextAlone() {
        assertThat(ScanSet.printedLines()).hasSizeGreaterThan(1000).allSatisfy(printed -> assertThat(
                        Repair.of(List.of(line(printed))).get(0).words())
                .allSatisfy(word -> assertThat(word.printed()).isEmpty()));
    }

    private static String repaired(String text) {
        return Repair.of(List.of(line(text))).get(0).text();
    }

    private static Line line(String text) {
        List<Word> words = Arrays.stream(text.strip().split(" "))
                .map(word -> new Word(word, Optional.empty(), Optional.empty(), 0.9))
                .toList();
        return new Line(Scripts.join(words), Optional.empty(), 0.9, 11, false, words);
    }
}
