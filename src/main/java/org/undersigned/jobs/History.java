package org.undersigned.jobs;

import java.io.IOException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.undersigned.intake.Store;

/**
 * Forgets what nobody asks for any more: old runs with their records, what Spring Batch wrote down about their lots, files that
 * were on their way into the store when a program was killed, and copies in the inbox of what has arrived there. Statements stay.
 */
@Component
class History {
    private static final Logger log = LoggerFactory.getLogger(History.class);

    /** Spring Batch's own account of a lot serves to restart it, and looking into it for a while after. */
    private static final Duration KEEP_LOTS = Duration.ofDays(7);

    private static final String OLD_EXECUTIONS =
            "(select job_execution_id from batch_job_execution where end_time < ?)";

    private final JdbcTemplate jdbc;
    private final Reports reports;
    private final Store store;
    private final InboxCopies inbox;
    private final HistorySettings settings;
    private final Clock clock;

    History(JdbcTemplate jdbc, Reports reports, Store store, InboxCopies inbox, HistorySettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.reports = reports;
        this.store = store;
        this.inbox = inbox;
        this.settings = settings;
        this.clock = clock;
    }

    @Transactional
    public void forget() {
        Instant now = clock.instant();
        forgetLots(Timestamp.from(now.minus(KEEP_LOTS)));
        List<Long> runs = forgetRuns(Timestamp.from(now.minus(settings.keep())));
        runs.forEach(reports::forget);
        sweep(now);
        log.info("history={} runs forgotten", runs.size());
    }

    private void sweep(Instant now) {
        try {
            store.sweep(now);
            inbox.sweep(now);
        } catch (IOException e) {
            log.warn("store or inbox cannot be swept: {}", e.getMessage()); // no reason to keep old runs
        }
    }

    private List<Long> forgetRuns(Timestamp before) {
        List<Long> old = jdbc.queryForList(
                "select id from run where ended < ? and state in ('COMPLETED', 'FAILED') order by id",
                Long.class,
                before);
        Object[] ids = {old.toArray(Long[]::new)};
        jdbc.update("update run set rerun_of = null where rerun_of = any(?)", ids);
        jdbc.update("delete from run where id = any(?)", ids);
        return old;
    }

    private void forgetLots(Timestamp before) {
        jdbc.update(
                "delete from batch_step_execution_context where step_execution_id in"
                        + " (select step_execution_id from batch_step_execution where job_execution_id in "
                        + OLD_EXECUTIONS
                        + ")",
                before);
        for (String table :
                List.of("batch_step_execution", "batch_job_execution_context", "batch_job_execution_params"))
            jdbc.update("delete from " + table + " where job_execution_id in " + OLD_EXECUTIONS, before);
        jdbc.update("delete from batch_job_execution where end_time < ?", before);
        jdbc.update("delete from batch_job_instance i where not exists"
                + " (select 1 from batch_job_execution e where e.job_instance_id = i.job_instance_id)"
                + " and not exists (select 1 from scheduled_tasks where task_name in ('intake', 'lot', 'close'))");
    }
}
