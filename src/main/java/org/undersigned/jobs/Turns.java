package org.undersigned.jobs;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Whose turn it is among the runs of one job. Every look and every change holds the job's lock until the transaction ends. */
@Component
class Turns {
    private static final String UNFINISHED = "state in ('QUEUED', 'INTAKE', 'RUNNING', 'STOPPING', 'CLOSING')";

    private final JdbcTemplate jdbc;
    private final SchedulerClient client;

    Turns(JdbcTemplate jdbc, SchedulerClient client) {
        this.jdbc = jdbc;
        this.client = client;
    }

    /** The run of this job that ends last, if there is one that has not ended. */
    Optional<Long> before(String job) {
        lock(job);
        return jdbc
                .queryForList("select id from run where job = ? and " + UNFINISHED + " order by id", Long.class, job)
                .stream()
                .reduce((first, second) -> second);
    }

    /** A run of this job has ended: the one that has waited longest begins. */
    void release(String job) {
        lock(job);
        jdbc.queryForList("""
                        update run set state = 'INTAKE', waits_for = null where id =
                          (select min(id) from run where job = ? and state = 'QUEUED')
                        and not exists (select 1 from run where job = ? and state in ('INTAKE', 'RUNNING', 'STOPPING', 'CLOSING'))
                        returning id""", Long.class, job, job).forEach(this::beginIntake);
    }

    void beginIntake(long run) {
        client.scheduleIfNotExists(
                Runs.INTAKE
                        .instance(String.valueOf(run))
                        .priority(LotRef.AT_ONCE)
                        .build(),
                Instant.now());
    }

    private void lock(String job) {
        jdbc.query("select pg_advisory_xact_lock(hashtextextended(?, 0))", row -> {}, "job " + job);
    }
}
