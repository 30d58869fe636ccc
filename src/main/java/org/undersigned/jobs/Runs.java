package org.undersigned.jobs;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Runs and their lots. Every change of state is one statement; a state and the tasks that follow from it are one transaction. */
@Component
public class Runs {
    static final TaskDescriptor<Void> INTAKE = TaskDescriptor.of("intake"); // id: run
    static final TaskDescriptor<Void> LOT = TaskDescriptor.of("lot"); // id: run/lot/epoch
    static final TaskDescriptor<Void> CLOSE = TaskDescriptor.of("close"); // id: run/closing

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final SchedulerClient client;
    private final JsonMapper json;

    Runs(JdbcTemplate jdbc, TransactionTemplate transaction, SchedulerClient client, JsonMapper json) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.client = client;
        this.json = json;
    }

    /** Begins a run; a worker will take it from here. Returns its id. */
    @Transactional
    public long launch(JobDefinition definition, Optional<Long> rerunOf) {
        long run = jdbc.queryForList(
                        "insert into run (job, state, definition, rerun_of) values (?, 'INTAKE', ?::jsonb, ?) returning id",
                        Long.class,
                        definition.job(),
                        json.writeValueAsString(definition),
                        rerunOf.orElse(null))
                .get(0);
        client.scheduleIfNotExists(INTAKE.instance(String.valueOf(run)).build(), Instant.now());
        return run;
    }

    /** Begins a new run over files of an earlier one, with the earlier one's settings. */
    @Transactional
    public long launch(Rerun rerun, List<String> files) {
        JobDefinition earlier = definition(rerun.run());
        return launch(
                new JobDefinition(earlier.job(), files, earlier.languages(), rerun.fromStage()),
                Optional.of(rerun.run()));
    }

    JobDefinition definition(long run) {
        String definition = jdbc.queryForList("select definition from run where id = ?", String.class, run)
                .get(0);
        return json.readValue(definition, JobDefinition.class);
    }

    /** The lots of a run, their records and their tasks appear together, once. */
    @Transactional
    public void open(long run, List<List<Delivery>> lots) {
        int found = lots.stream().mapToInt(List::size).sum();
        if (jdbc.update("update run set state = 'RUNNING', found = ? where id = ? and state = 'INTAKE'", found, run)
                == 0) return;
        List<Object[]> records = new ArrayList<>();
        List<LotRef> refs = new ArrayList<>();
        for (List<Delivery> lot : lots) {
            LotRef ref = new LotRef(run, refs.size() + 1, 1);
            jdbc.update("insert into lot (run, no, state, found) values (?, ?, 'READY', ?)", run, ref.no(), lot.size());
            for (int no = 1; no <= lot.size(); no++) records.add(lot.get(no - 1).row(ref, no));
            refs.add(ref);
        }
        jdbc.batchUpdate(Delivery.INSERT, records);
        holdings(lots);
        schedule(refs);
    }

    private void holdings(List<List<Delivery>> lots) {
        List<Object[]> holdings = new ArrayList<>();
        List<Object[]> files = new ArrayList<>();
        lots.stream().flatMap(List::stream).forEach(delivery -> delivery.record()
                .ifPresent(record -> {
                    holdings.add(new Object[] {record.sha256(), record.mediaType(), record.bytes()});
                    files.add(new Object[] {record.sha256(), record.fileName()});
                }));
        jdbc.batchUpdate(
                "insert into holding (sha256, media_type, bytes) values (?, ?, ?) on conflict do nothing", holdings);
        jdbc.batchUpdate("insert into holding_file (sha256, file) values (?, ?) on conflict do nothing", files);
    }

    private void schedule(List<LotRef> lots) {
        List<TaskInstance<?>> tasks = new ArrayList<>();
        for (LotRef lot : lots) tasks.add(LOT.instance(lot.id()).build());
        client.scheduleBatch(tasks, Instant.now());
    }

    /** The run ends here, whatever is left of it. */
    public void fail(long run, String detail) {
        jdbc.update(
                "update run set state = 'FAILED', detail = ?, waits_for = null, ended = now() where id = ? and state not in ('COMPLETED', 'FAILED')",
                detail,
                run);
    }

    boolean isRunning(long run) {
        return !jdbc.queryForList("select 1 from run where id = ? and state = 'RUNNING'", run)
                .isEmpty();
    }

    /** From here no lot begins, and those in work stop after their chunk. */
    public void stop(long run) {
        if (jdbc.update("update run set state = 'STOPPING', waits_for = null where id = ? and state = 'RUNNING'", run)
                > 0) settle(run);
    }

    /** The world is not fit to go on in: somebody has to put right what the detail says, and then resume the run. */
    void stop(long run, String detail) {
        jdbc.update("update run set detail = ? where id = ? and state = 'RUNNING'", detail, run);
        stop(run);
    }

    /** Trouble that passes by itself: the run goes on by itself, and says what it waits for until then. */
    void waitsFor(long run, String trouble) {
        jdbc.update("update run set waits_for = ? where id = ? and ended is null", trouble, run);
    }

    void goesOn(long run) {
        jdbc.update("update run set waits_for = null where id = ? and waits_for is not null", run);
    }

    /** Goes on with what is still pending. */
    @Transactional
    public void resume(long run) {
        if (jdbc.update(
                        "update run set state = 'RUNNING', ended = null, detail = null where id = ? and state = 'STOPPED'",
                        run)
                == 0) return;
        List<LotRef> ready = jdbc.query(
                "update lot set state = 'READY', epoch = epoch + 1, attempts = 0, setbacks = 0"
                        + " where run = ? and state in ('READY', 'STOPPED') returning run, no, epoch",
                (row, i) -> new LotRef(row.getLong(1), row.getInt(2), row.getInt(3)),
                run);
        schedule(ready);
    }

    /**
     * Whoever ended the last lot closes the run. Must begin after the commit of the end of the lot: of two last lots, the one
     * that commits second sees both. The row lock and the state decide who is first. May be repeated at will.
     */
    public void settle(long run) {
        transaction.executeWithoutResult(status -> {
            jdbc
                    .query(
                            """
                            update run r set state = case r.state when 'RUNNING' then 'CLOSING' else 'STOPPED' end,
                              ended = now(), closings = closings + 1
                            where id = ?
                              and (state = 'RUNNING' and not exists (select 1 from lot where run = r.id and state in ('READY', 'RUNNING'))
                                or state = 'STOPPING' and not exists (select 1 from lot where run = r.id and state = 'RUNNING'))
                            returning closings, state""",
                            (row, i) ->
                                    row.getString("state").equals("CLOSING") ? run + "/" + row.getInt("closings") : "",
                            run)
                    .stream()
                    .filter(closing -> !closing.isEmpty())
                    .forEach(closing ->
                            client.scheduleIfNotExists(CLOSE.instance(closing).build(), Instant.now()));
        });
    }

    /** Adds up. The table refuses COMPLETED when found is not the sum of the outcomes. */
    void close(long run) {
        jdbc.update("""
                update run set state = case when exists (select 1 from lot where run = run.id and state = 'FAILED')
                    then 'FAILED' else 'COMPLETED' end,
                  ended = now(), waits_for = null, indexed = c.indexed, unchanged = c.unchanged, refused = c.refused, failed = c.failed,
                  quarantined = c.quarantined
                from (select coalesce(sum(indexed), 0) indexed, coalesce(sum(unchanged), 0) unchanged,
                        coalesce(sum(refused), 0) refused, coalesce(sum(failed), 0) failed,
                        coalesce(sum(quarantined), 0) quarantined
                      from lot where run = ?) c
                where id = ? and state = 'CLOSING'""", run, run);
    }
}
