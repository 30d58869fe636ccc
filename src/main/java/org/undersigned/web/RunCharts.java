package org.undersigned.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.undersigned.jobs.RunSummary;

/**
 * The latest runs as two charts, oldest at the left: how many pages a minute, and what became of the records. Drawn here, so that a page
 * needs no script for it; the table below the charts says the same in numbers.
 *
 * @param rates of the runs that brought something into the index: others have no pages to count
 * @param fastest the highest of them
 */
record RunCharts(List<Bar> rates, List<Bar> outcomes, long topRate, int topRecords, Optional<Rate> fastest) {
    static final int WIDTH = 640;
    static final int HEIGHT = 120;

    /** So many can still be told apart. */
    private static final int MOST = 40;

    private static final double WIDEST = 28;
    private static final double GAP = 0.25;

    RunCharts {
        rates = List.copyOf(rates);
        outcomes = List.copyOf(outcomes);
    }

    /** Pages a minute of a run. */
    record Rate(String run, long pagesPerMinute) {}

    /** A run at its place, with one part or with one for each outcome, from the bottom up. */
    record Bar(RunSummary run, Rate rate, double x, double width, List<Part> parts) {
        Bar {
            parts = List.copyOf(parts);
        }
    }

    /** @param kind for the style sheet */
    record Part(String kind, double y, double height) {}

    /** @param newestFirst as they are listed */
    static RunCharts of(List<RunSummary> newestFirst) {
        List<RunSummary> runs = new ArrayList<>(newestFirst.subList(0, Math.min(MOST, newestFirst.size())));
        runs.sort(Comparator.comparingLong(run -> Long.parseLong(run.run())));
        Optional<Rate> fastest = runs.stream().map(RunCharts::rate).max(Comparator.comparingLong(Rate::pagesPerMinute));
        long topRate = round(fastest.map(Rate::pagesPerMinute).orElse(0L));
        int topRecords =
                (int) round(runs.stream().mapToLong(RunSummary::done).max().orElse(0));
        return new RunCharts(
                bars(runs, run -> List.of(part("rate", 0, rate(run).pagesPerMinute(), topRate))),
                bars(runs, run -> stack(run, topRecords)),
                topRate,
                topRecords,
                fastest.filter(rate -> rate.pagesPerMinute() > 0));
    }

    public boolean isEmpty() {
        return outcomes.size() < 2;
    }

    public int width() {
        return WIDTH;
    }

    public int height() {
        return HEIGHT;
    }

    /** 0 where there is nothing to count. */
    public long pagesPerMinute(RunSummary run) {
        return rate(run).pagesPerMinute();
    }

    private interface Parts {
        List<Part> of(RunSummary run);
    }

    private static List<Bar> bars(List<RunSummary> runs, Parts parts) {
        double step = Math.min(WIDEST, (double) WIDTH / Math.max(1, runs.size()));
        return IntStream.range(0, runs.size())
                .mapToObj(i -> new Bar(
                        runs.get(i),
                        rate(runs.get(i)),
                        tenth(i * step),
                        tenth(step * (1 - GAP)),
                        parts.of(runs.get(i)).stream()
                                .filter(part -> part.height() > 0)
                                .toList()))
                .toList();
    }

    private static List<Part> stack(RunSummary run, int top) {
        List<Part> parts = new ArrayList<>();
        int below = 0;
        for (var outcome : List.of(
                new Count("indexed", run.indexed()),
                new Count("unchanged", run.unchanged()),
                new Count("refused", run.refused()),
                new Count("failed", run.failed()),
                new Count("quarantined", run.quarantined()))) {
            parts.add(part(outcome.kind(), below, outcome.number(), top));
            below += outcome.number();
        }
        return parts;
    }

    private record Count(String kind, int number) {}

    private static Part part(String kind, long below, long number, long top) {
        double scale = (double) HEIGHT / Math.max(1, top);
        return new Part(kind, tenth(HEIGHT - (below + number) * scale), tenth(number * scale));
    }

    private static Rate rate(RunSummary run) {
        boolean counts = run.indexed() > 0 && run.seconds() > 0;
        return new Rate(run.run(), counts ? Math.round(run.pages() * 60 / run.seconds()) : 0);
    }

    /** Up to a number that is easily read: 1, 2 or 5 with noughts. */
    static long round(long most) {
        long unit = 1;
        while (unit * 10 < most) unit *= 10;
        for (long step : new long[] {1, 2, 5}) if (unit * step >= most) return unit * step;
        return unit * 10;
    }

    private static double tenth(double pixels) {
        return Math.round(pixels * 10) / 10.0;
    }
}
