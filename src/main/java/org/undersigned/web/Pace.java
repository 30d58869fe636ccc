package org.undersigned.web;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.undersigned.jobs.Ledger;
import org.undersigned.jobs.RunSummary;

/** How fast a run is now, seen over its last minute: an average since its beginning would forget that a worker came or went. */
final class Pace {
    private static final double WINDOW_SECONDS = 60;

    /** Of fewer seconds nothing can be said. */
    private static final double SHORTEST_SECONDS = 1;

    private final Deque<Look> looks = new ArrayDeque<>();

    private record Look(double seconds, int records, int pages) {}

    /**
     * What a stream tells of a run.
     *
     * @param pagesDone also those of records that are still in work
     * @param secondsLeft by the pages: a book is one record, and an hour
     */
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
            int pagesDone,
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
    Progress look(RunSummary now, Ledger.Pages pages) {
        while (looks.size() > 1 && now.seconds() - looks.getFirst().seconds() > WINDOW_SECONDS) looks.removeFirst();
        Look before = looks.getFirst();
        double minutes = Math.max(SHORTEST_SECONDS, now.seconds() - before.seconds()) / 60;
        double pageRate = Math.max(0, pages.done() - before.pages()) / minutes;
        double recordRate = Math.max(0, now.done() - before.records()) / minutes;
        looks.addLast(new Look(now.seconds(), now.done(), pages.done()));
        Optional<Long> left = pages.done() < pages.found()
                ? secondsLeft(pages.found() - pages.done(), pageRate)
                : secondsLeft(now.found() - now.done(), recordRate);
        return progress(now, pages.done(), pageRate, recordRate, left);
    }

    private static Optional<Long> secondsLeft(int more, double perMinute) {
        return perMinute > 0 ? Optional.of(Math.round(more / perMinute * 60)) : Optional.empty();
    }

    private static Progress progress(
            RunSummary now, int pagesDone, double pages, double records, Optional<Long> secondsLeft) {
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
                pagesDone,
                now.pagesRead(),
                now.seconds(),
                rounded(pages),
                rounded(records),
                secondsLeft.filter(any -> now.state() == RunSummary.State.RUNNING),
                now.waitsFor());
    }

    private static double rounded(double rate) {
        return Math.round(rate * 10) / 10.0;
    }
}
