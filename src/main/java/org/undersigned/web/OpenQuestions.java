package org.undersigned.web;

import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.undersigned.organisations.AuthorityFile;
import org.undersigned.organisations.ReviewQueue;

/**
 * The queue of reviewers, kept at hand: to put it in order anew takes longer than a reviewer should wait for the next question. What was
 * answered is gone from it at once, also while the answer is still carried into the archive.
 */
@Component
@ServerOnly
final class OpenQuestions {
    private static final Logger log = LoggerFactory.getLogger(OpenQuestions.class);

    /** Ahead of the one that is shown. */
    private static final int MOST_AHEAD = 200;

    private static final Duration FRESH = Duration.ofSeconds(15);

    /** Nobody reviewed for so long: what is kept may be about things that are settled long since. */
    private static final Duration STALE = Duration.ofMinutes(2);

    /** By then an answer is in the archive, or somebody wants to be asked again. */
    private static final Duration CARRIED = Duration.ofMinutes(5);

    private final ReviewQueue queue;
    private volatile Optional<Kept> kept = Optional.empty();
    private final Map<String, Long> answered = new ConcurrentHashMap<>();
    private final AtomicBoolean looking = new AtomicBoolean();

    private final ExecutorService worker = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "review-queue");
        thread.setDaemon(true);
        return thread;
    });

    OpenQuestions(AuthorityFile authority) {
        this.queue = new ReviewQueue(authority);
    }

    private record Kept(List<ReviewQueue.Question> questions, long at) {
        boolean isOlderThan(Duration age) {
            return System.nanoTime() - at > age.toNanos();
        }
    }

    /** Those that settle most first. */
    List<ReviewQueue.Question> now() {
        Kept now = kept.filter(known -> !known.isOlderThan(STALE)).orElseGet(this::look);
        if (now.isOlderThan(FRESH) && looking.compareAndSet(false, true)) worker.execute(this::lookAgain);
        answered.values().removeIf(at -> System.nanoTime() - at > CARRIED.toNanos());
        return now.questions().stream()
                .filter(question -> !answered.containsKey(question.printed().form()))
                .toList();
    }

    private Kept look() {
        // more than are shown: some of them may be answered
        Kept now = new Kept(queue.top(MOST_AHEAD + answered.size()), System.nanoTime());
        kept = Optional.of(now);
        return now;
    }

    private void lookAgain() {
        try {
            look();
        } catch (RuntimeException e) {
            log.warn("the review queue cannot be put in order: {}", e.toString()); // the next one who asks is told
            kept = Optional.empty();
        } finally {
            looking.set(false);
        }
    }

    void answered(String form) {
        answered.put(form, System.nanoTime());
    }

    /** An answer was taken back. */
    void reopened(String form) {
        answered.remove(form);
        kept = Optional.empty();
    }

    @PreDestroy
    void stop() {
        worker.shutdown();
    }
}
