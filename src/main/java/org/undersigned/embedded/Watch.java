package org.undersigned.embedded;

import java.time.Duration;
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

    /** A server that keeps dying is not helped by starting it again and again. */
    private static final int MOST_RESTARTS = 5;

    private final List<Server> servers;
    private final Consumer<Server> restart;
    private final CountDownLatch ended = new CountDownLatch(1);
    private int restarts;

    private Watch(List<Server> servers, Consumer<Server> restart) {
        this.servers = servers;
        this.restart = restart;
    }

    static Watch over(List<Server> servers, Consumer<Server> restart) {
        Watch watch = new Watch(servers, restart);
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
                servers.stream().filter(server -> !server.isRunning()).forEach(this::revive);
                if (restarts >= MOST_RESTARTS) {
                    LOG.error("servers={} state=given-up restarts={}", servers, restarts);
                    return;
                }
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void revive(Server server) {
        if (ended.getCount() == 0) return;
        restarts++;
        LOG.warn("server={} state=died action=restart", server);
        try {
            restart.accept(server);
        } catch (WorldUnfit failed) {
            LOG.error("server={} state=down cause=\"{}\"", server, failed.getMessage());
        }
    }
}
