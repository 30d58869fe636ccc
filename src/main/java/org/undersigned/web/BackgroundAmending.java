package org.undersigned.web;

import jakarta.annotation.PreDestroy;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.undersigned.jobs.Amendments;

/**
 * One decision after the other, beside the pages. What is not carried over when the program is stopped is brought in by the next reindex
 * or run, since the authority file has it.
 */
@Component
@ServerOnly
final class BackgroundAmending implements Amending {
    private static final Logger log = LoggerFactory.getLogger(BackgroundAmending.class);

    private final ObjectProvider<Amendments> amendments;
    private final ExecutorService worker = Executors.newSingleThreadExecutor();

    BackgroundAmending(ObjectProvider<Amendments> amendments) {
        this.amendments = amendments;
    }

    @Override
    public void amend(Collection<String> records, Collection<String> organisations) {
        List<String> those = List.copyOf(records);
        List<String> about = List.copyOf(organisations);
        worker.execute(() -> carry(those, about));
    }

    private void carry(List<String> records, List<String> organisations) {
        try {
            int written = amendments.getObject().index(records, organisations);
            log.info("decision organisations={} statements={}", organisations, written);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            log.error("decision organisations={} is not in the index yet; run: undersigned reindex", organisations, e);
        }
    }

    @PreDestroy
    void stop() {
        worker.shutdown();
    }
}
