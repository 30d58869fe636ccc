package org.undersigned.web;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.undersigned.jobs.RunSummary;

/** How fast a run is now, seen over its last minute: an average since its beginning would forget that a worker came or went. */
final class Pace {
    private static final double WINDOW_SECONDS = 60;

    /** Of fewer seconds nothing can be said. */
    private static final double SHORTEST_SECONDS = 1;

    private final Deque<Look> looks = new ArrayDeque<>();

    private record Look(double seconds, int done, int pages) {}

    /** What a stream tells of a run. */
    record Progress(
            String run,
            RunSummary.State state,
            int found,
            int done,
            int indexed,
            int unchanged,
            int refused,
            int failed,
            int quarantined,
            int pages,
            int pagesRead,
            double seconds,
            double pagesPerMinute,
            double recordsPerMinute,
            Optional<Long> secondsLeft,
            Optional<String> waitsFor) {
        int notIndexed() {
            return refused + failed + quarantined;
        }
    }

    Pace() {
        looks.add(new Look(0, 0, 0));
    }

    /** @param now how the run stands; its seconds grow from look to look */
    Progress look(RunSummary now) {
        while (looks.size() > 1 && now.seconds() - looks.getFirst().seconds() > WINDOW_SECONDS) looks.removeFirst();
        Look before = looks.getFirst();
        double minutes = Math.max(SHORTEST_SECONDS, now.seconds() - before.seconds()) / 60;
        double records = Math.max(0, now.done() - before.done()) / minutes;
        double pages = Math.max(0, now.pages() - before.pages()) / minutes;
        looks.addLast(new Look(now.seconds(), now.done(), now.pages()));
        return progress(now, pages, records);
    }

    private static Progress progress(RunSummary now, double pages, double records) {
        boolean tellsTheEnd = records > 0 && now.state() == RunSummary.State.RUNNING;
        return new Progress(
                now.run(),
                now.state(),
                now.found(),
                now.done(),
                now.indexed(),
                now.unchanged(),
                now.refused(),
                now.failed(),
                now.quarantined(),
                now.pages(),
                now.pagesRead(),
                now.seconds(),
                rounded(pages),
                rounded(records),
                tellsTheEnd ? Optional.of(Math.round((now.found() - now.done()) / records * 60)) : Optional.empty(),
                now.waitsFor());
    }

    private static double rounded(double rate) {
        return Math.round(rate * 10) / 10.0;
    }
}
