package org.undersigned.jobs;

import java.io.IOException;
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
    private final ObjectProvider<StatementIndex> index;

    Endings(
            Ledger ledger,
            RunDefinitions definitions,
            Reports reports,
            Notices notices,
            ObjectProvider<StatementIndex> index) {
        this.ledger = ledger;
        this.definitions = definitions;
        this.reports = reports;
        this.notices = notices;
        this.index = index;
    }

    void follow(long run) throws IOException {
        Optional<RunSummary> ended = ledger.find(run).filter(summary -> summary.state() != RunSummary.State.RUNNING);
        if (ended.isEmpty()) return; // it was resumed meanwhile, and will end again
        reports.keep(ended.get());
        Optional<Notice> notice = definitions.of(run).notice();
        if (notice.isPresent()) notices.tell(notice.get(), ended.get());
        tidyUp();
    }

    /** Nothing that was told already is told twice because of it. */
    private void tidyUp() {
        try {
            index.getObject().compact();
        } catch (BeansException noIndexNow) {
            log.info("not compacted: {}", noIndexNow.getMostSpecificCause().getMessage());
        }
    }
}
