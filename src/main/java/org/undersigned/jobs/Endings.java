package org.undersigned.jobs;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.BeansException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.undersigned.search.StatementIndex;

/** What follows when a run has ended, however it did: its reports are kept, those are told who want to be, and the index is tidied. */
@Component
class Endings {
    private static final Logger log = LoggerFactory.getLogger(Endings.class);

    private final Ledger ledger;
    private final RunDefinitions definitions;
    private final Reports reports;
    private final Notices notices;
    private final SchedulerClient client;
    private final ObjectProvider<StatementIndex> index;

    Endings(
            Ledger ledger,
            RunDefinitions definitions,
            Reports reports,
            Notices notices,
            SchedulerClient client,
            ObjectProvider<StatementIndex> index) {
        this.ledger = ledger;
        this.definitions = definitions;
        this.reports = reports;
        this.notices = notices;
        this.client = client;
        this.index = index;
    }

    /** @param step as it is queued: RUN/ANY for all that follows, which queues RUN/ANY/WAY for each way of telling it */
    void follow(String step) throws IOException {
        List<String> parts = List.of(step.split("/", -1));
        long run = Long.parseLong(parts.get(0));
        Optional<RunSummary> ended = ledger.find(run).filter(summary -> summary.state() != RunSummary.State.RUNNING);
        if (ended.isEmpty()) return; // it was resumed meanwhile, and will end again
        Optional<Notice> notice = definitions.of(run).notice();
        if (parts.size() > 2) notices.tell(notice.orElseThrow(), Notice.Way.valueOf(parts.get(2)), ended.get());
        else {
            reports.keep(ended.get());
            tidyUp();
            for (Notice.Way way :
                    notice.map(one -> notices.ways(one, ended.get())).orElse(List.of())) queue(step + "/" + way);
        }
    }

    private void queue(String step) {
        client.scheduleIfNotExists(
                Runs.ENDED.instance(step).priority(LotRef.AT_ONCE).build(), Instant.now());
    }

    /** Everything is found without it too. */
    private void tidyUp() {
        try {
            index.getObject().compact();
        } catch (BeansException noIndexNow) {
            log.info("not compacted: {}", noIndexNow.getMostSpecificCause().getMessage());
        }
    }
}
