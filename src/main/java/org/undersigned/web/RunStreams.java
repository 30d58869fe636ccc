package org.undersigned.web;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.undersigned.jobs.RunSummary;

/**
 * Tells whoever listens how a run goes on, as server-sent events. The database is asked once a second for each run that is listened to,
 * however many listen; a stream ends with its run, or after some minutes, when a browser opens it anew by itself.
 */
@Component
@ServerOnly
final class RunStreams {
    private static final Logger log = LoggerFactory.getLogger(RunStreams.class);

    /** Each holds a connection. */
    static final int MOST_LISTENERS = 64;

    private static final Duration LONGEST = Duration.ofMinutes(10);
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);

    /** When nothing changes, so that it is noticed when nobody listens any more. */
    private static final Duration SILENCE = Duration.ofSeconds(15);

    private final RunBook runs;
    private final Semaphore places = new Semaphore(MOST_LISTENERS);
    private final Map<Listener, Boolean> listeners = new ConcurrentHashMap<>();
    private final Map<Long, Pace> paces = new ConcurrentHashMap<>();
    private final AtomicBoolean looking = new AtomicBoolean();

    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(RunStreams::thread);

    /** One thread at most for each listener: who reads slowly holds up nobody else. */
    private final ExecutorService tellers = Executors.newCachedThreadPool(RunStreams::thread);

    RunStreams(RunBook runs) {
        this.runs = runs;
    }

    private static Thread thread(Runnable task) {
        Thread thread = new Thread(task, "run-streams");
        thread.setDaemon(true);
        return thread;
    }

    /** Somebody who listens to a run. */
    private final class Listener {
        private final long run;
        private final SseEmitter stream = new SseEmitter(LONGEST.toMillis());
        private final AtomicBoolean gone = new AtomicBoolean();
        private final AtomicBoolean hearing = new AtomicBoolean();
        private Optional<Pace.Progress> told = Optional.empty();
        private long toldAt = System.nanoTime();

        Listener(long run) {
            this.run = run;
            stream.onCompletion(this::leave);
            stream.onError(error -> leave());
            stream.onTimeout(stream::complete);
        }

        void leave() {
            if (!gone.compareAndSet(false, true)) return;
            listeners.remove(this);
            places.release();
        }

        void hear(Pace.Progress progress) {
            if (!hearing.compareAndSet(false, true)) return; // it will hear of the next look
            tellers.execute(() -> {
                try {
                    tell(progress);
                } finally {
                    hearing.set(false);
                }
            });
        }

        private void tell(Pace.Progress progress) {
            boolean same = told.filter(before -> isSame(before, progress)).isPresent();
            boolean silent = System.nanoTime() - toldAt > SILENCE.toNanos();
            if (same && !silent) return;
            told = Optional.of(progress);
            toldAt = System.nanoTime();
            boolean ended = progress.state() != RunSummary.State.RUNNING;
            try {
                stream.send(SseEmitter.event().name(ended ? "end" : "progress").data(progress));
                if (ended) stream.complete();
            } catch (IOException | IllegalStateException nobodyListens) {
                leave();
            }
        }

        void end() {
            stream.complete();
            leave();
        }
    }

    /** Time passes whatever else does. */
    private static boolean isSame(Pace.Progress before, Pace.Progress now) {
        return before.state() == now.state()
                && before.found() == now.found()
                && before.done() == now.done()
                && before.pages() == now.pages()
                && before.pagesDone() == now.pagesDone()
                && before.waitsFor().equals(now.waitsFor());
    }

    SseEmitter listen(long run) {
        if (runs.progress(run).isEmpty()) throw NotThere.run(run);
        if (!places.tryAcquire()) throw new TooBusy("busy.listen");
        Listener listener = new Listener(run);
        listeners.put(listener, true);
        clock.execute(() -> look(run)); // nobody waits for the next look
        if (looking.compareAndSet(false, true)) clock.execute(() -> look());
        return listener.stream;
    }

    int listening() {
        return listeners.size();
    }

    /** Goes on as long as somebody listens, whatever goes wrong with one run. */
    private void look() {
        try {
            listeners.keySet().stream().map(listener -> listener.run).distinct().forEach(this::look);
            paces.keySet().removeIf(run -> listeners.keySet().stream().noneMatch(listener -> listener.run == run));
        } finally {
            lookAgain();
        }
    }

    private void lookAgain() {
        looking.set(!listeners.isEmpty());
        if (looking.get()) clock.schedule(() -> look(), BETWEEN_LOOKS.toMillis(), TimeUnit.MILLISECONDS);
        else if (!listeners.isEmpty() && looking.compareAndSet(false, true))
            clock.execute(() -> look()); // came just now
    }

    private void look(long run) {
        try {
            Pace pace = paces.computeIfAbsent(run, r -> new Pace());
            Optional<Pace.Progress> now = runs.progress(run).map(stands -> pace.look(stands, runs.pages(run)));
            listeners.keySet().stream()
                    .filter(listener -> listener.run == run)
                    .forEach(listener -> now.ifPresentOrElse(listener::hear, listener::end));
        } catch (DataAccessException | TransactionException away) {
            log.debug("run={} cannot be looked at", run, away); // the stream stays; it goes on when the database does
        }
    }

    /** Before the server waits for its requests to end: these would not. */
    @EventListener(ContextClosedEvent.class)
    void end() {
        clock.shutdownNow();
        tellers.shutdown();
        listeners.keySet().forEach(Listener::end);
    }
}
