package org.undersigned.embedded;

import java.time.Duration;
import java.util.List;
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
    private int restarts;

    private Watch(List<Server> servers, Consumer<Server> restart) {
        this.servers = servers;
        this.restart = restart;
    }

    /** @return the thread; interrupting it ends the watch */
    static Thread over(List<Server> servers, Consumer<Server> restart) {
        Thread thread = new Thread(new Watch(servers, restart), "embedded-services-watch");
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    @Override
    public void run() {
        try {
            while (restarts < MOST_RESTARTS) {
                Thread.sleep(BETWEEN_LOOKS.toMillis());
                servers.stream().filter(server -> !server.isRunning()).forEach(this::revive);
            }
            LOG.error("servers={} state=given-up restarts={}", servers, restarts);
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    private void revive(Server server) {
        restarts++;
        LOG.warn("server={} state=died action=restart", server);
        try {
            restart.accept(server);
        } catch (WorldUnfit failed) {
            LOG.error("server={} state=down cause=\"{}\"", server, failed.getMessage());
        }
    }
}
