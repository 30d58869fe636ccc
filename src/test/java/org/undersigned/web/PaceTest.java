package org.undersigned.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.undersigned.jobs.RunSummary;

class PaceTest {
    private final Pace pace = new Pace();

    @Test
    void theFirstLookSeesTheAverageSinceTheRunBegan() {
        Pace.Progress progress = pace.look(run(30, 120));
        assertThat(progress.pagesPerMinute()).isEqualTo(15);
        assertThat(progress.secondsLeft()).contains(280L);
    }

    @Test
    void onlyTheLastMinuteCounts() {
        pace.look(run(1, 600)); // hardly anything in ten minutes
        pace.look(run(11, 660)); // then somebody came to help
        assertThat(pace.look(run(21, 690)).recordsPerMinute()).isEqualTo(20);
    }

    @Test
    void aRunThatStandsStillTellsNoEnd() {
        pace.look(run(10, 600));
        Pace.Progress progress = pace.look(run(10, 630));
        assertThat(progress.pagesPerMinute()).isZero();
        assertThat(progress.secondsLeft()).isEmpty();
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
