package org.undersigned.embedded;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Starts PostgreSQL and Elasticsearch on a data folder, or joins those that another process has started there. They
 * listen on the loopback interface only.
 */
public final class EmbeddedServices {
    /** Enough for some hundred thousand statements, and small beside what OCR takes. */
    public static final int HEAP_MEGABYTES = 512;

    private final EmbeddedFolder folder;
    private final Users users;
    private final PostgresServer postgres;
    private final ElasticsearchServer elasticsearch;

    private EmbeddedServices(EmbeddedFolder folder, int heapMegabytes) {
        OrdinaryUser ordinaryUser = OrdinaryUser.forServersIn(folder);
        this.folder = folder;
        this.users = new Users(folder.users());
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
                startAll(needs);
            } catch (RuntimeException failed) {
                leave(me);
                throw failed;
            }
            return new Running(
                    needs.contains(Need.POSTGRESQL) ? Optional.of(postgres.database()) : Optional.empty(),
                    needs.contains(Need.ELASTICSEARCH) ? Optional.of(elasticsearch.uri()) : Optional.empty(),
                    () -> leaveLocked(me));
        }
    }

    private void leaveLocked(Path me) {
        try (StartLock lock = StartLock.hold(folder.lock())) {
            leave(me);
        }
    }

    private void leave(Path me) {
        users.leave(me);
        if (!users.isAnyoneThere()) inParallel(List.of(elasticsearch::stop, postgres::stop));
    }

    private void startAll(Set<Need> needs) {
        List<Runnable> starts = new ArrayList<>();
        if (needs.contains(Need.ELASTICSEARCH)) starts.add(elasticsearch::start);
        if (needs.contains(Need.POSTGRESQL)) starts.add(postgres::start);
        inParallel(starts);
    }

    /** Returns when all have ended, with the first failure if there is one. */
    private static void inParallel(List<Runnable> tasks) {
        ExecutorService threads = Executors.newCachedThreadPool();
        try {
            CompletableFuture.allOf(tasks.stream()
                            .map(task -> CompletableFuture.runAsync(task, threads))
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
