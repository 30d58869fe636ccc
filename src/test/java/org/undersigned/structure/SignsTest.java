package org.undersigned.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignsTest {
    private static final String[] PIECES = {" ", "  ", "\t", "\n", "a", "Ek", "-", "İ", "\u00a0", ".", "", "'s"};

    @ParameterizedTest
    @CsvSource(textBlock = """
            'Anna Ek'           , -1
            'Anna Ek, teacher'  , 7
            # the space before the sign is found by the pattern that opens with it
            'Anna Ek  – teacher', 7
            '、会'              , 0
            ' | '               , 0
            ''                  , -1""")
    void findsWhereThePatternMayBegin(String text, int at) {
        assertThat(Signs.of(",–、|").spaceBeforeFirst(text)).isEqualTo(at);
    }

    @Test
    void findsTheLastOfItsSigns() {
        assertThat(Signs.of("(、").last("A (B、C) D")).isEqualTo(4);
        assertThat(Signs.of("(、").last("A")).isEqualTo(-1);
    }

    @Test
    void partsWordsAsThePatternForWhiteSpaceDoes() {
        Random random = new Random(1864);
        for (int round = 0; round < 10_000; round++) {
            StringBuilder text = new StringBuilder();
            for (int n = random.nextInt(7); n > 0; n--) text.append(PIECES[random.nextInt(PIECES.length)]);
            assertThat(Texts.apart(text.toString()))
                    .as(Arrays.toString(text.toString().toCharArray()))
                    .isEqualTo(text.toString().split("\\s+"));
        }
    }
}
