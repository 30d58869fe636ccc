package org.undersigned.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class WatchTest {
    private final AtomicInteger restarts = new AtomicInteger();
    private Instant now = Instant.EPOCH;
    private final Watch watch = new Watch(List.of(new Dead()), server -> restarts.incrementAndGet(), () -> now);

    private static final class Dead implements Server {
        @Override
        public void start() {}

        @Override
        public void stop() {}

        @Override
        public boolean isRunning() {
            return false;
        }
    }

    @Test
    void aServerThatDiesNowAndThenIsAlwaysStartedAgain() {
        for (int i = 0; i < 50; i++, now = now.plus(Duration.ofMinutes(5))) watch.look();

        assertThat(restarts).hasValue(50);
    }

    @Test
    void aServerThatKeepsDyingIsLeftAloneForAWhile() {
        for (int i = 0; i < 50; i++, now = now.plusSeconds(2)) watch.look();
        assertThat(restarts).hasValue(5);

        now = now.plus(Duration.ofMinutes(11));
        watch.look();

        assertThat(restarts).hasValue(6);
    }
}
