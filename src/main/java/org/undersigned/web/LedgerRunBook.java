package org.undersigned.web;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.undersigned.jobs.Ledger;
import org.undersigned.jobs.PagesInWork;
import org.undersigned.jobs.Rerun;
import org.undersigned.jobs.RunSummary;
import org.undersigned.jobs.Runs;

/** Runs as the database holds them. */
@Component
@ServerOnly
final class LedgerRunBook implements RunBook {
    private final Ledger ledger;
    private final Runs runs;
    private final PagesInWork inWork;

    LedgerRunBook(Ledger ledger, Runs runs, PagesInWork inWork) {
        this.ledger = ledger;
        this.runs = runs;
        this.inWork = inWork;
    }

    @Override
    public List<RunSummary> recent(int most) {
        return ledger.recent(most);
    }

    @Override
    public List<RunSummary> before(Optional<Long> run, int most) {
        return ledger.before(run.orElse(Long.MAX_VALUE), most);
    }

    @Override
    public Optional<RunSummary> find(long run) {
        return ledger.find(run);
    }

    @Override
    public Optional<RunSummary> progress(long run) {
        return ledger.progress(run);
    }

    @Override
    public Ledger.Pages pages(long run) {
        return inWork.with(ledger.pages(run), run);
    }

    @Override
    public int touched(Rerun rerun) {
        return ledger.files(rerun).size();
    }

    @Override
    public long begin(Rerun rerun) {
        return runs.launch(rerun, ledger.files(rerun));
    }
}
