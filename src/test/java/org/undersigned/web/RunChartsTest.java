package org.undersigned.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.undersigned.jobs.RunSummary;

class RunChartsTest {
    @Test
    void barsStandInTheOrderOfRunsAndShowTheirRate() {
        RunCharts charts = RunCharts.of(List.of(run(12, 30, 0, 0, 90, 60), run(9, 10, 0, 0, 40, 60)));
        assertThat(charts.rates())
                .extracting(bar -> bar.rate().pagesPerMinute())
                .containsExactly(40L, 90L);
        assertThat(charts.topRate()).isEqualTo(100);
        assertThat(charts.fastest()).contains(new RunCharts.Rate("12", 90));
        assertThat(charts.rates().get(1).parts()).containsExactly(new RunCharts.Part("rate", 12, 108));
        assertThat(charts.rates().get(0).x()).isLessThan(charts.rates().get(1).x());
    }

    @Test
    void outcomesAreStackedWithoutGapsAndFillTheirShare() {
        RunCharts charts = RunCharts.of(List.of(run(2, 60, 30, 10, 1, 1), run(1, 0, 0, 0, 0, 0)));
        List<RunCharts.Part> parts = charts.outcomes().get(1).parts();
        assertThat(parts).extracting(RunCharts.Part::kind).containsExactly("indexed", "unchanged", "refused");
        assertThat(parts.get(0)).isEqualTo(new RunCharts.Part("indexed", 48, 72));
        assertThat(parts.get(1).y() + parts.get(1).height())
                .isEqualTo(parts.get(0).y());
        assertThat(parts.get(2).y()).isEqualTo(0);
        assertThat(charts.outcomes().get(0).parts()).as("nothing found").isEmpty();
    }

    @Test
    void aRunThatBroughtNothingHasNoRateAndOneRunNoChart() {
        RunCharts charts = RunCharts.of(List.of(run(1, 0, 500, 0, 900, 2)));
        assertThat(charts.rates().get(0).rate().pagesPerMinute()).isZero();
        assertThat(charts.fastest()).isEmpty();
        assertThat(charts.isEmpty()).isTrue();
    }

    @Test
    void manyRunsStayInsideTheChart() {
        RunCharts charts = RunCharts.of(IntStream.rangeClosed(1, 200)
                .map(i -> 201 - i)
                .mapToObj(i -> run(i, i, i, i, i, i))
                .toList());
        assertThat(charts.outcomes()).hasSizeLessThanOrEqualTo(40).allSatisfy(bar -> {
            assertThat(bar.x() + bar.width()).isLessThanOrEqualTo(RunCharts.WIDTH);
            assertThat(bar.parts()).allSatisfy(part -> {
                assertThat(part.y()).isGreaterThanOrEqualTo(0);
                assertThat(part.y() + part.height()).isLessThanOrEqualTo(RunCharts.HEIGHT + 0.2);
            });
        });
        assertThat(charts.outcomes().get(39).run().run()).isEqualTo("200");
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "1, 1", "2, 2", "3, 5", "10, 10", "11, 20", "51, 100", "4001, 5000"})
    void scalesEndAtNumbersThatAreEasilyRead(long most, long top) {
        assertThat(RunCharts.round(most)).isEqualTo(top);
    }

    private static RunSummary run(int id, int indexed, int unchanged, int refused, int pages, double seconds) {
        return new RunSummary(
                String.valueOf(id),
                "sample",
                RunSummary.State.COMPLETED,
                indexed + unchanged + refused,
                indexed,
                unchanged,
                refused,
                0,
                0,
                pages,
                pages,
                seconds,
                Optional.empty(),
                Optional.empty(),
                Map.of(),
                List.of());
    }
}
