package org.undersigned.search;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How long to wait before the next try: doubling, half of it by chance, so that workers that failed together do not
 * return together.
 */
record Backoff(int attempts, Duration first, Duration longest, RandomGenerator random, Pause pause) {
    /** Waits; a test counts instead. */
    @FunctionalInterface
    interface Pause {
        void of(Duration wait) throws InterruptedException;
    }

    /** A dead node is replaced in about 20 seconds; these tries last over a minute on average, two at most. */
    static Backoff patient() {
        return of(14);
    }

    /** Somebody is waiting for the answer: given up after about a second. */
    static Backoff prompt() {
        return of(4);
    }

    private static Backoff of(int attempts) {
        return new Backoff(
                attempts,
                Duration.ofMillis(200),
                Duration.ofSeconds(12),
                RandomGenerator.getDefault(),
                wait -> Thread.sleep(wait.toMillis()));
    }

    boolean exhaustedAfter(int attempt) {
        return attempt >= attempts;
    }

    /** @param attempt the one that failed, from 1 */
    void before(int attempt) {
        long ceiling = Math.min(longest.toMillis(), first.toMillis() << Math.min(attempt - 1, 20));
        try {
            pause.of(Duration.ofMillis(random.nextLong(ceiling / 2, ceiling + 1)));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IndexUnavailable("Stopped while waiting for Elasticsearch", true, e);
        }
    }
}
