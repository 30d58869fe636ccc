package org.undersigned.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.undersigned.jobs.Ledger;
import org.undersigned.jobs.RunSummary;

class PaceTest {
    private final Pace pace = new Pace();

    @Test
    void theFirstLookSeesTheAverageSinceTheRunBegan() {
        Pace.Progress progress = look(30, 120);
        assertThat(progress.pagesPerMinute()).isEqualTo(15);
        assertThat(progress.secondsLeft()).contains(280L);
    }

    @Test
    void onlyTheLastMinuteCounts() {
        look(1, 600); // hardly anything in ten minutes
        look(11, 660); // then somebody came to help
        assertThat(look(21, 690).recordsPerMinute()).isEqualTo(20);
    }

    @Test
    void aRunThatStandsStillTellsNoEnd() {
        look(10, 600);
        Pace.Progress progress = look(10, 630);
        assertThat(progress.pagesPerMinute()).isZero();
        assertThat(progress.secondsLeft()).isEmpty();
    }

    @Test
    void aBookThatIsStillInWorkGoesOnPageByPage() {
        pace.look(run(2, 60), new Ledger.Pages(1_000, 100));
        Pace.Progress progress = pace.look(run(2, 90), new Ledger.Pages(1_000, 250));
        assertThat(progress.pagesDone()).isEqualTo(250);
        assertThat(progress.pagesPerMinute()).isEqualTo(300);
        assertThat(progress.secondsLeft()).contains(150L);
    }

    /** One page in each of a hundred records. */
    private Pace.Progress look(int done, double seconds) {
        return pace.look(run(done, seconds), new Ledger.Pages(100, done));
    }

    private static RunSummary run(int done, double seconds) {
        return new RunSummary(
                "7",
                "sample",
                RunSummary.State.RUNNING,
                100,
                done,
                0,
                0,
                0,
                0,
                done,
                done,
                seconds,
                Optional.empty(),
                Optional.empty(),
                Map.of(),
                List.of());
    }
}
