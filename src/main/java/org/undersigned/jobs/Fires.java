package org.undersigned.jobs;

import java.io.IOException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * Begins the runs that are due. The row of the job is locked, its next time set and its run launched in one transaction, so a
 * time fires once, whoever was woken up for it and however often; a time that was missed fires once, however many were.
 */
@Component
@SchedulerOnly
class Fires {
    private static final Logger log = LoggerFactory.getLogger(Fires.class);

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final JsonMapper json;
    private final Runs runs;
    private final Arrivals arrivals;
    private final Clock clock;

    Fires(
            JdbcTemplate jdbc,
            TransactionTemplate transaction,
            JsonMapper json,
            Runs runs,
            Arrivals arrivals,
            Clock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.json = json;
        this.runs = runs;
        this.arrivals = arrivals;
        this.clock = clock;
    }

    private record Due(JobDefinition definition, boolean paused, Instant time) {}

    /** @return when to look at this job again; none: never */
    Optional<Instant> fire(String job) throws IOException {
        Instant now = clock.instant();
        Optional<Due> due = find(job, "");
        if (due.isEmpty()) return Optional.empty();
        if (due.get().time().isAfter(now)) return Optional.of(due.get().time());
        // looking takes its time: not while the row is locked
        List<String> settled =
                due.get().paused() ? List.of() : arrivals.settled(due.get().definition(), now);
        return transaction.execute(status -> fire(job, now, settled));
    }

    private Optional<Instant> fire(String job, Instant now, List<String> settled) {
        Optional<Due> due = find(job, "for update");
        if (due.isEmpty() || due.get().time().isAfter(now)) return due.map(Due::time);
        JobDefinition definition = due.get().definition();
        Optional<Instant> next = Schedules.next(definition, now);
        jdbc.update(
                "update job set next_fire = ?, last_fire = ? where name = ?",
                next.map(Timestamp::from).orElse(null),
                Timestamp.from(now),
                job);
        if (!due.get().paused()) begin(definition, settled);
        return next;
    }

    private void begin(JobDefinition definition, List<String> settled) {
        if (definition.settle().isEmpty()) launch(definition);
        else if (!settled.isEmpty()) {
            arrivals.forget(definition.job(), settled);
            launch(definition.over(settled, Optional.empty(), definition.check(), definition.overlap()));
        }
    }

    private void launch(JobDefinition definition) {
        try {
            log.info("job={} run={} is due", definition.job(), runs.launch(definition, Optional.empty()));
        } catch (Runs.AlreadyRunning refused) {
            log.warn("job={} is due and refused: {}", definition.job(), refused.getMessage());
        }
    }

    private Optional<Due> find(String job, String lock) {
        return jdbc
                .query(
                        "select definition, paused, next_fire from job where name = ? and next_fire is not null "
                                + lock,
                        (row, i) -> new Due(
                                JobDefinition.parse(json, row.getString("definition")),
                                row.getTimestamp("paused") != null,
                                row.getTimestamp("next_fire").toInstant()),
                        job)
                .stream()
                .findFirst();
    }
}
