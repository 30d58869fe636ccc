package org.undersigned.web;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.undersigned.intake.Cause;
import org.undersigned.jobs.Rerun;
import org.undersigned.jobs.RunSummary;

/** Goes through the failures of a run again, and notes who asked for it. */
@Component
@ServerOnly
final class Reruns {
    private final RunBook runs;
    private final Audit audit;
    private final Access access;

    Reruns(RunBook runs, Audit audit, Access access) {
        this.runs = runs;
        this.audit = audit;
        this.access = access;
    }

    /** @return the id of the new run */
    long begin(long run, Optional<Cause> cause) {
        RunSummary summary = runs.find(run).orElseThrow(() -> NotThere.run(run));
        if (summary.state() == RunSummary.State.RUNNING)
            throw new WrongQuestion("wrong.still-running", String.valueOf(run));
        Rerun rerun = failures(run, cause);
        if (runs.touched(rerun) == 0) throw new WrongQuestion("wrong.no-failures", String.valueOf(run));
        long begun = runs.begin(rerun);
        String only = cause.map(why -> ", only " + why).orElse("");
        audit.enter(access.actor(), "re-run", "run " + run, "as run " + begun + only);
        return begun;
    }

    static Rerun failures(long run, Optional<Cause> cause) {
        return new Rerun(run, true, cause, Optional.empty(), Optional.empty());
    }
}
