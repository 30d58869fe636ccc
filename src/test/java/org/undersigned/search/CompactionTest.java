package org.undersigned.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CompactionTest {
    @Test
    void anIndexThatGrewByAQuarterInPiecesIsWrittenAsOne() {
        assertThat(Compaction.pays(List.of(1000L, 100L, 100L, 50L, 10L))).isTrue();
    }

    @Test
    void aFewStatementsMoreOrAFewPiecesAreLeftAsTheyAre() {
        assertThat(Compaction.pays(List.of(1000L, 50L, 50L, 50L, 10L))).isFalse();
        assertThat(Compaction.pays(List.of(1000L, 900L, 800L))).isFalse();
        assertThat(Compaction.pays(List.of())).isFalse();
    }
}
