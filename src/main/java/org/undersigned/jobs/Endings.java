package org.undersigned.jobs;

import java.io.IOException;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What follows when a run has ended, however it did: its reports are kept and those are told who want to be. */
@Component
class Endings {
    private final Ledger ledger;
    private final RunDefinitions definitions;
    private final Reports reports;
    private final Notices notices;

    Endings(Ledger ledger, RunDefinitions definitions, Reports reports, Notices notices) {
        this.ledger = ledger;
        this.definitions = definitions;
        this.reports = reports;
        this.notices = notices;
    }

    void follow(long run) throws IOException {
        Optional<RunSummary> ended = ledger.find(run).filter(summary -> summary.state() != RunSummary.State.RUNNING);
        if (ended.isEmpty()) return; // it was resumed meanwhile, and will end again
        reports.keep(ended.get());
        Optional<Notice> notice = definitions.of(run).notice();
        if (notice.isPresent()) notices.tell(notice.get(), ended.get());
    }
}
