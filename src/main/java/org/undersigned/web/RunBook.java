package org.undersigned.web;

import java.util.List;
import java.util.Optional;
import org.undersigned.jobs.Ledger;
import org.undersigned.jobs.Rerun;
import org.undersigned.jobs.RunSummary;

/** What pages and API ask about runs, and the one thing they may do: go through failures again. */
interface RunBook {
    /** Newest first. */
    List<RunSummary> recent(int most);

    /** Newest first: from the newest on, or those that began before that run. */
    List<RunSummary> before(Optional<Long> run, int most);

    Optional<RunSummary> find(long run);

    /** The same without the failures: cheap enough to look at again and again. */
    Optional<RunSummary> progress(long run);

    /** How many pages of it are read, also of records that have no outcome yet. */
    Ledger.Pages pages(long run);

    /** How many records it would touch. */
    int touched(Rerun rerun);

    /** Begins it, and returns the id of the new run. */
    long begin(Rerun rerun);
}
