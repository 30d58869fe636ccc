package org.undersigned.jobs;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import org.undersigned.jobs.JobDefinition.Overlap;
import tools.jackson.databind.json.JsonMapper;

/** Runs and their lots. Every change of state is one statement; a state and the tasks that follow from it are one transaction. */
@Component
public class Runs {
    static final TaskDescriptor<Void> INTAKE = TaskDescriptor.of("intake"); // id: run
    static final TaskDescriptor<Void> LOT = TaskDescriptor.of("lot"); // id: run/lot/epoch
    static final TaskDescriptor<Void> CLOSE = TaskDescriptor.of("close"); // id: run/closing
    static final TaskDescriptor<Void> ENDED = TaskDescriptor.of("ended"); // id: run/any, or run/any/way

    /** Counted from the records, however the run ends. */
    private static final String OUTCOMES = """
            , (indexed, unchanged, refused, failed, quarantined, pages, pages_read) =
              (select count(*) filter (where outcome = 'INDEXED'), count(*) filter (where outcome = 'UNCHANGED'),
                 count(*) filter (where outcome = 'REFUSED'), count(*) filter (where outcome = 'FAILED'),
                 count(*) filter (where outcome = 'QUARANTINED'), coalesce(sum(c.pages), 0), coalesce(sum(c.pages_read), 0)
               from run_record c where c.run = ?)""";

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final SchedulerClient client;
    private final JsonMapper json;
    private final RunDefinitions definitions;
    private final Turns turns;

    Runs(
            JdbcTemplate jdbc,
            TransactionTemplate transaction,
            SchedulerClient client,
            JsonMapper json,
            RunDefinitions definitions,
            Turns turns) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.client = client;
        this.json = json;
        this.definitions = definitions;
        this.turns = turns;
    }

    /** Another run of the job has not ended, and its definition refuses a second one. */
    public static final class AlreadyRunning extends RuntimeException {
        AlreadyRunning(String job, long run) {
            super("job " + job + " is in work as run " + run
                    + "; wait until it has ended, or write overlap: queue in its definition");
        }
    }

    /**
     * Begins a run, or queues it behind the one that has not ended; a worker will take it from here. Returns its id.
     *
     * @throws AlreadyRunning where the definition says so; nothing was written then, and a caller's transaction may go on
     */
    @Transactional(noRollbackFor = AlreadyRunning.class)
    public long launch(JobDefinition definition, Optional<Long> rerunOf) {
        Optional<Long> before =
                definition.overlap() == Overlap.ALLOW ? Optional.empty() : turns.before(definition.job());
        if (before.isPresent() && definition.overlap() == Overlap.REFUSE)
            throw new AlreadyRunning(definition.job(), before.get());
        long run = jdbc.queryForList(
                        "insert into run (job, state, definition, rerun_of, waits_for) values (?, ?, ?::jsonb, ?, ?) returning id",
                        Long.class,
                        definition.job(),
                        before.isPresent() ? "QUEUED" : "INTAKE",
                        json.writeValueAsString(definition),
                        rerunOf.orElse(null),
                        before.map(other -> "run " + other + " of the same job").orElse(null))
                .get(0);
        if (before.isEmpty()) turns.beginIntake(run);
        return run;
    }

    /** Begins a new run over files of an earlier one, with the earlier one's settings. */
    @Transactional
    public long launch(Rerun rerun, List<String> files) {
        JobDefinition earlier = definitions.of(rerun.run());
        return launch(earlier.over(files, rerun.fromStage(), earlier.check(), Overlap.ALLOW), Optional.of(rerun.run()));
    }

    /** As it was when the run began. */
    JobDefinition definition(long run) {
        return definitions.of(run);
    }

    /** The run ends here, whatever is left of it; resuming it goes on. */
    @Transactional
    public void fail(long run, String detail) {
        ended(run, "FAILED", detail, "state not in ('COMPLETED', 'FAILED', 'STOPPED')");
    }

    /** What is still to do is given up as soon as nothing of the run is in work any more, so that it adds up. */
    @Transactional
    public boolean abandon(long run) {
        List<String> state = jdbc.queryForList(
                "update run set abandoned = true where id = ? and state <> 'COMPLETED' returning state",
                String.class,
                run);
        if (state.isEmpty()) return false;
        if (state.get(0).equals("STOPPED") || state.get(0).equals("FAILED")) giveUp(run);
        else stop(run);
        return true;
    }

    private void giveUp(long run) {
        int given = jdbc.update(
                "update run_record set outcome = 'FAILED', cause = 'ABANDONED' where run = ? and outcome = 'PENDING'",
                run);
        jdbc.update("update lot set epoch = epoch + 1, state = 'STOPPED' where run = ? and state <> 'DONE'", run);
        ended(run, "FAILED", "abandoned with " + given + " records to do", "state <> 'COMPLETED'");
    }

    private void ended(long run, String state, @Nullable String detail, String when) {
        jdbc.queryForList(
                        "update run set state = ?, detail = ?, ended = now(), waits_for = null " + OUTCOMES
                                + " where id = ? and " + when + " returning job",
                        String.class,
                        state,
                        detail,
                        run,
                        run)
                .forEach(job -> over(run, job));
    }

    /** The next run of the job begins, and a worker does what follows. */
    private void over(long run, String job) {
        turns.release(job);
        client.scheduleIfNotExists(
                ENDED.instance(run + "/" + UUID.randomUUID())
                        .priority(LotRef.AT_ONCE)
                        .build(),
                Instant.now());
    }

    boolean isRunning(long run) {
        return !jdbc.queryForList("select 1 from run where id = ? and state in ('INTAKE', 'RUNNING')", run)
                .isEmpty();
    }

    /** From here no lot begins, and those in work stop after their handful. */
    public void stop(long run) {
        if (jdbc.update(
                        "update run set state = 'STOPPING', waits_for = null"
                                + " where id = ? and state in ('QUEUED', 'INTAKE', 'RUNNING')",
                        run)
                > 0) settle(run);
    }

    /** The world is not fit to go on in: somebody has to put right what the detail says, and then resume the run. */
    void stop(long run, String detail) {
        jdbc.update("update run set detail = ? where id = ? and state in ('INTAKE', 'RUNNING')", detail, run);
        stop(run);
    }

    /** Trouble that passes by itself: the run goes on by itself, and says what it waits for until then. */
    void waitsFor(long run, String trouble) {
        jdbc.update("update run set waits_for = ? where id = ? and ended is null", trouble, run);
    }

    void goesOn(long run) {
        jdbc.update("update run set waits_for = null where id = ? and waits_for is not null", run);
    }

    /** Goes on with what is still to find and still pending. Returns whether there was something to go on with. */
    @Transactional
    public boolean resume(long run) {
        List<Boolean> counted = jdbc.queryForList("""
                update run set state = case when counted then 'RUNNING' else 'INTAKE' end, ended = null, detail = null
                where id = ? and not abandoned and (state = 'STOPPED' or state = 'FAILED' and (not counted
                  or exists (select 1 from run_record where run = id and outcome = 'PENDING'))) returning counted""", Boolean.class, run);
        if (counted.isEmpty()) return false;
        if (!counted.get(0)) turns.beginIntake(run);
        int priority = definitions.of(run).priority();
        List<LotRef> ready = jdbc.query(
                "update lot set state = 'READY', epoch = epoch + 1, attempts = 0, setbacks = 0"
                        + " where run = ? and state in ('READY', 'STOPPED') returning run, no, epoch",
                (row, i) -> new LotRef(row.getLong(1), row.getInt(2), row.getInt(3)),
                run);
        client.scheduleBatch(
                ready.stream()
                        .<TaskInstance<?>>map(lot -> LOT.instance(lot.id())
                                .priority(lot.priority(priority))
                                .build())
                        .toList(),
                Instant.now());
        if (ready.isEmpty()) settle(run); // it was stopped over its last record: there is no lot to close it
        return true;
    }

    /**
     * Whoever ended the last lot closes the run. Must begin after the commit of the end of the lot: of two last lots, the one
     * that commits second sees both. The row lock and the state decide who is first. May be repeated at will.
     */
    public void settle(long run) {
        transaction.executeWithoutResult(status -> jdbc.query(
                        """
                        update run r set state = case r.state when 'RUNNING' then 'CLOSING' else 'STOPPED' end,
                          ended = now(), closings = closings + 1
                        where id = ?
                          and (state = 'RUNNING' and not exists (select 1 from lot where run = r.id and state in ('READY', 'RUNNING'))
                            or state = 'STOPPING' and not exists (select 1 from lot where run = r.id and state = 'RUNNING'))
                        returning closings, state, job, abandoned""",
                        (row, i) -> new Settled(
                                row.getInt("closings"),
                                row.getString("state"),
                                row.getString("job"),
                                row.getBoolean("abandoned")),
                        run)
                .forEach(settled -> follow(run, settled)));
    }

    private record Settled(int closings, String state, String job, boolean abandoned) {}

    private void follow(long run, Settled settled) {
        if (settled.state().equals("CLOSING"))
            client.scheduleIfNotExists(
                    CLOSE.instance(run + "/" + settled.closings())
                            .priority(LotRef.AT_ONCE)
                            .build(),
                    Instant.now());
        else if (settled.abandoned()) giveUp(run);
        else over(run, settled.job());
    }

    /** Adds up; the table would refuse COMPLETED where found is not the sum of the outcomes. What is left can be resumed. */
    void close(long run) {
        int missing = jdbc.queryForList(
                        "select found - (select count(*) from run_record where run = r.id and outcome <> 'PENDING')"
                                + " from run r where id = ?",
                        Integer.class,
                        run)
                .get(0);
        if (missing == 0) ended(run, "COMPLETED", null, "state = 'CLOSING'");
        else ended(run, "FAILED", "it does not add up: " + missing + " records have no outcome", "state = 'CLOSING'");
    }
}
