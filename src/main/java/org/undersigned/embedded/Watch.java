package org.undersigned.embedded;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks after the servers while this process uses them: one that dies is started again, on the same port. */
final class Watch implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(Watch.class);
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(2);

    /** A server that keeps dying is not helped by starting it again and again; one that dies now and then is. */
    private static final int MOST_RESTARTS = 5;

    private static final Duration IN_SO_LONG = Duration.ofMinutes(10);

    private final List<Server> servers;
    private final Consumer<Server> restart;
    private final CountDownLatch ended = new CountDownLatch(1);
    private final Deque<Instant> restarts = new ArrayDeque<>();
    private final InstantSource clock;
    private boolean resting;

    Watch(List<Server> servers, Consumer<Server> restart, InstantSource clock) {
        this.servers = servers;
        this.restart = restart;
        this.clock = clock;
    }

    static Watch over(List<Server> servers, Consumer<Server> restart) {
        Watch watch = new Watch(servers, restart, InstantSource.system());
        Thread thread = new Thread(watch, "embedded-services-watch");
        thread.setDaemon(true);
        thread.start();
        return watch;
    }

    /** A restart that is under way is not broken off: it holds the lock, and whoever leaves waits for it. */
    void end() {
        ended.countDown();
    }

    @Override
    public void run() {
        try {
            while (!ended.await(BETWEEN_LOOKS.toMillis(), TimeUnit.MILLISECONDS)) {
                look();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    void look() {
        for (Server server : servers) if (!server.isRunning() && mayRestart()) revive(server);
    }

    private boolean mayRestart() {
        restarts.removeIf(before -> before.plus(IN_SO_LONG).isBefore(clock.instant()));
        boolean tooMany = restarts.size() >= MOST_RESTARTS;
        if (tooMany && !resting)
            LOG.error("servers={} state=down restarts={} in={}", servers, restarts.size(), IN_SO_LONG);
        resting = tooMany;
        return !tooMany;
    }

    private void revive(Server server) {
        if (ended.getCount() == 0) return;
        restarts.add(clock.instant());
        LOG.warn("server={} state=died action=restart", server);
        try {
            restart.accept(server);
        } catch (WorldUnfit failed) {
            LOG.error("server={} state=down cause=\"{}\"", server, failed.getMessage());
        }
    }
}
