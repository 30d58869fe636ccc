package org.undersigned.web;

import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** How much of one kind of costly call is left to each account or address. What was used comes back steadily. */
final class Allowances {
    /** Who asks from more addresses than this gets more than is meant; what is remembered must not grow for ever. */
    private static final int MOST_REMEMBERED = 10_000;

    private final long calls;
    private final Duration per;
    private final Map<String, Bucket> left = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > MOST_REMEMBERED;
        }
    };

    /** @param calls 0 for as many as are wanted */
    Allowances(long calls, Duration per) {
        this.calls = calls;
        this.per = per;
    }

    /** How long to wait until the next call; nothing where this one may be made, which then is counted. */
    Duration wait(String who) {
        if (calls == 0) return Duration.ZERO;
        Bucket bucket;
        synchronized (left) {
            bucket = left.computeIfAbsent(who, w -> full());
        }
        ConsumptionProbe asked = bucket.tryConsumeAndReturnRemaining(1);
        return asked.isConsumed() ? Duration.ZERO : Duration.ofNanos(asked.getNanosToWaitForRefill());
    }

    private Bucket full() {
        return Bucket.builder()
                .addLimit(Bandwidth.builder()
                        .capacity(calls)
                        .refillGreedy(calls, per)
                        .build())
                .build();
    }
}
