package org.undersigned.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.undersigned.jobs.Ledger;

class RunWatchTest {
    @Test
    void saysPagesRateAndWhatIsLeftWhileOneLongRecordIsStillInWork() {
        assertThat(RunWatch.progress(new Ledger.Pages(1_000, 250), 100))
                .isEqualTo(", 250 of 1000 pages, 2.5 pages/s, about 300 s to go");
    }

    @Test
    void saysNothingOfTheEndBeforeTheFirstPage() {
        assertThat(RunWatch.progress(new Ledger.Pages(1_000, 0), 40)).isEqualTo(", 0 of 1000 pages");
    }
}
