package org.undersigned.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.undersigned.search.Fragment;

class MarksTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # words
            Le [droit] de grève          | un droit, des droits       | un [droit], des droits
            # a phrase is marked whole, its words alone are not
            le [droit] [de] [grève]      | droit de grève et de vote  | [droit de grève] et de vote
            le [droit] [de] [grève]      | le droit  de grève         | le [droit  de grève]
            # the longer run wins
            [eau] [libre] et [eau]       | eau libre, eau             | [eau libre], [eau]
            # signs that a pattern would read otherwise
            [C.N.T.] et                  | la C.N.T. et la CXNXT      | la [C.N.T.] et la CXNXT
            # nothing was found
            rien                         | rien                       | rien
            """)
    void marksRunsOfWhatWasFound(String found, String text, String marked) {
        assertThat(Marks.of(Optional.of(fragment(found))).in(text).marked("[", "]"))
                .isEqualTo(marked);
    }

    private static Fragment fragment(String brackets) {
        return new Fragment(Arrays.stream(brackets.split("(?=\\[)|(?<=\\])"))
                .map(piece -> piece.startsWith("[")
                        ? new Fragment.Piece(piece.substring(1, piece.length() - 1), true)
                        : new Fragment.Piece(piece, false))
                .toList());
    }
}
