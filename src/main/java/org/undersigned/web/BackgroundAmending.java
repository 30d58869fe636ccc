package org.undersigned.web;

import jakarta.annotation.PreDestroy;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.undersigned.jobs.Amendments;
import org.undersigned.jobs.Unwritten;

/**
 * One decision after the other, beside the pages. What is not carried over when the program is stopped, or the index is away, is noted,
 * and a worker or the next run carries it over.
 */
@Component
@ServerOnly
final class BackgroundAmending implements Amending {
    private static final Logger log = LoggerFactory.getLogger(BackgroundAmending.class);

    private final Unwritten unwritten;
    private final ObjectProvider<Amendments> amendments;
    private final ExecutorService worker = Executors.newSingleThreadExecutor();

    BackgroundAmending(Unwritten unwritten, ObjectProvider<Amendments> amendments) {
        this.unwritten = unwritten;
        this.amendments = amendments;
    }

    @Override
    public void decide(Supplier<Unwritten.About> decision) {
        Unwritten.About about = unwritten.decide(decision);
        worker.execute(() -> carry(about));
    }

    private void carry(Unwritten.About about) {
        try {
            int written = amendments.getObject().carry();
            log.info("decision organisations={} statements={}", about.organisations(), written);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            log.warn("decision organisations={} is not in the index yet; it is tried again", about.organisations(), e);
        }
    }

    @PreDestroy
    void stop() {
        worker.shutdown();
    }
}
