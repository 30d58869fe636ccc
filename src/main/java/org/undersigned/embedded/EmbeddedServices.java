package org.undersigned.embedded;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/**
 * Starts PostgreSQL and Elasticsearch on a data folder, or joins those that another process has started there. They
 * listen on the loopback interface only.
 */
public final class EmbeddedServices {
    /** Enough for some hundred thousand statements, and small beside what OCR takes. */
    public static final int HEAP_MEGABYTES = 512;

    private final EmbeddedFolder folder;
    private final Users users;
    private final Keeper keeper;
    private final PostgresServer postgres;
    private final ElasticsearchServer elasticsearch;

    private EmbeddedServices(EmbeddedFolder folder, int heapMegabytes) {
        OrdinaryUser ordinaryUser = OrdinaryUser.forServersIn(folder);
        this.folder = folder;
        this.users = new Users(folder.users());
        this.keeper = new Keeper(folder);
        this.postgres = new PostgresServer(folder, ordinaryUser);
        this.elasticsearch = new ElasticsearchServer(folder, ordinaryUser, heapMegabytes);
    }

    /** As {@link #start(Path, Set, int)}, with {@link #HEAP_MEGABYTES}. */
    public static Running start(Path data, Set<Need> needs) {
        return start(data, needs, HEAP_MEGABYTES);
    }

    /**
     * Returns when the servers answer. The caller closes what it gets, also at the end of the JVM.
     *
     * @param data the data folder; the servers' files go into {@code embedded/} there
     * @throws WorldUnfit if a server cannot run here
     */
    public static Running start(Path data, Set<Need> needs, int heapMegabytes) {
        return new EmbeddedServices(EmbeddedFolder.in(data), heapMegabytes).enter(needs);
    }

    private Running enter(Set<Need> needs) {
        try (StartLock lock = StartLock.hold(folder.lock())) {
            Path me = users.enter();
            try {
                if (keeper.dismiss()) stopAll();
                keeper.start();
                inParallel(servers(needs), Server::start);
            } catch (RuntimeException failed) {
                leave(me);
                throw failed;
            }
            return running(needs, me);
        }
    }

    private Running running(Set<Need> needs, Path me) {
        Watch watch = Watch.over(servers(needs), server -> revive(server, me));
        return new Running(
                needs.contains(Need.POSTGRESQL) ? Optional.of(postgres.database()) : Optional.empty(),
                needs.contains(Need.ELASTICSEARCH) ? Optional.of(elasticsearch.uri()) : Optional.empty(),
                () -> {
                    watch.end();
                    leaveLocked(me);
                });
    }

    private void revive(Server server, Path me) {
        try (StartLock lock = StartLock.hold(folder.lock())) {
            if (Files.exists(me)) server.start();
        }
    }

    private void leaveLocked(Path me) {
        try (StartLock lock = StartLock.hold(folder.lock())) {
            leave(me);
        }
    }

    private void leave(Path me) {
        users.leave(me);
        if (users.isAnyoneThere()) return;
        stopAll();
        keeper.dismiss();
    }

    private void stopAll() {
        inParallel(servers(EnumSet.allOf(Need.class)), Server::stop);
    }

    private List<Server> servers(Set<Need> needs) {
        List<Server> servers = new ArrayList<>();
        if (needs.contains(Need.ELASTICSEARCH)) servers.add(elasticsearch);
        if (needs.contains(Need.POSTGRESQL)) servers.add(postgres);
        return servers;
    }

    /** Returns when it is done to all, with the first failure if there is one. */
    private static void inParallel(List<Server> servers, Consumer<Server> task) {
        ExecutorService threads = Executors.newCachedThreadPool();
        try {
            CompletableFuture.allOf(servers.stream()
                            .map(server -> CompletableFuture.runAsync(() -> task.accept(server), threads))
                            .toArray(CompletableFuture<?>[]::new))
                    .join();
        } catch (CompletionException failed) {
            throw WorldUnfit.in(failed)
                    .orElseGet(() -> new WorldUnfit("A server cannot be started: " + failed.getMessage(), failed));
        } finally {
            threads.shutdown();
        }
    }
}
