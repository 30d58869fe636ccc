package org.undersigned.jobs;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Runs that have ended, for what is made from their summaries. */
final class Summaries {
    private Summaries() {}

    static RunSummary well() {
        return of(List.of());
    }

    static RunSummary withFailures() {
        return of(List.of(
                new RunSummary.Failure(
                        "/in/a.pdf",
                        Outcome.REFUSED,
                        "ENCRYPTED",
                        Optional.empty(),
                        "is encrypted; remove the password and deliver it again",
                        Optional.empty()),
                new RunSummary.Failure(
                        "/in/b.pdf",
                        Outcome.FAILED,
                        "PAGES_LOST",
                        Optional.of(3),
                        "has too many pages that could not be read; scan those pages again",
                        Optional.of("3 of 4, \"really\"")),
                new RunSummary.Failure(
                        "/in/<script>.pdf",
                        Outcome.FAILED,
                        "PAGES_LOST",
                        Optional.of(1),
                        "has too many pages that could not be read; scan those pages again",
                        Optional.empty())));
    }

    private static RunSummary of(List<RunSummary.Failure> failures) {
        int failed = (int) failures.stream()
                .filter(failure -> failure.outcome() == Outcome.FAILED)
                .count();
        return new RunSummary(
                "7",
                "box",
                RunSummary.State.COMPLETED,
                5 + failures.size(),
                5,
                0,
                failures.size() - failed,
                failed,
                0,
                9,
                4,
                12.5,
                Optional.empty(),
                Optional.empty(),
                Map.of(),
                failures);
    }
}
