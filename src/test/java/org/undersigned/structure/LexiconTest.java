package org.undersigned.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LexiconTest {
    @Test
    void eachWordOfAFormMayBeAStem() {
        Lexicon lexicon = new Lexicon(List.of("sledec* organizacij*", "open letter", "the undersigned*"));

        assertThat(lexicon.find(Wording.of("Reč je o sledećim organizacijama:")))
                .contains(new Lexicon.Hit(3, 5));
        assertThat(lexicon.isIn("The undersigneds")).isTrue();
        assertThat(lexicon.isIn("sledeće udruženje")).isFalse();
        assertThat(lexicon.isIn("open letters")).isFalse();
    }
}
