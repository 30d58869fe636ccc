package org.undersigned.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.undersigned.search.Condition.Phrase;
import org.undersigned.search.Condition.Word;

class RunTest {
    @Test
    void neighbouringWordsAndWholePhrasesMayBeNames() {
        assertThat(Run.in(List.of(new Word("a"), new Word("b"), new Phrase("c d"), new Word("e"))))
                .extracting(Run::text)
                .containsExactlyInAnyOrder("a", "a b", "b", "c d", "e");
    }

    @Test
    void theLongestNameTakesItsWords() {
        Run whole = new Run(0, 3, "union of millers");
        Run part = new Run(2, 3, "millers");
        Run later = new Run(3, 4, "um");
        assertThat(Run.longest(Set.of(part, later, whole))).containsExactly(whole, later);
    }
}
