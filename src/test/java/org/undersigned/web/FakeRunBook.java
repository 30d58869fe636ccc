package org.undersigned.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.undersigned.jobs.Ledger;
import org.undersigned.jobs.Outcome;
import org.undersigned.jobs.Rerun;
import org.undersigned.jobs.RunSummary;

/** Stands for the database of runs. */
final class FakeRunBook implements RunBook {
    final List<RunSummary> runs = new CopyOnWriteArrayList<>();
    final List<Rerun> begun = new ArrayList<>();

    @Override
    public List<RunSummary> recent(int most) {
        return runs;
    }

    @Override
    public List<RunSummary> before(Optional<Long> run, int most) {
        return runs.stream()
                .filter(one -> run.isEmpty() || Long.parseLong(one.run()) < run.get())
                .limit(most)
                .toList();
    }

    @Override
    public Optional<RunSummary> find(long run) {
        return runs.stream().filter(r -> r.run().equals(String.valueOf(run))).findFirst();
    }

    @Override
    public Optional<RunSummary> progress(long run) {
        return find(run);
    }

    /** One page in each record. */
    @Override
    public Ledger.Pages pages(long run) {
        return find(run).map(one -> new Ledger.Pages(one.found(), one.done())).orElseThrow();
    }

    @Override
    public int touched(Rerun rerun) {
        return (int) find(rerun.run()).orElseThrow().failures().stream()
                .filter(failure ->
                        rerun.cause().map(Enum::name).orElse(failure.cause()).equals(failure.cause()))
                .count();
    }

    @Override
    public long begin(Rerun rerun) {
        begun.add(rerun);
        return 99;
    }

    static RunSummary run(String id, RunSummary.State state, int found, RunSummary.Failure... failures) {
        int refused = failures.length;
        return new RunSummary(
                id,
                "sample",
                state,
                found,
                14,
                0,
                refused,
                0,
                0,
                31,
                22,
                41.2,
                Optional.empty(),
                Optional.empty(),
                Map.of(),
                List.of(failures));
    }

    static RunSummary.Failure refusal(String file, String cause, String advice) {
        return new RunSummary.Failure(file, Outcome.REFUSED, cause, Optional.empty(), advice, Optional.empty());
    }
}
