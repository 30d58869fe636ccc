package org.undersigned.jobs;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceCurrentlyExecutingException;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceNotFoundException;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** What the database knows of each job: its definition, whether it is paused, and when it fires next. The alarm in the queue only wakes somebody up to look. */
@Component
public class Schedules {
    static final TaskDescriptor<Void> FIRE = TaskDescriptor.of("fire"); // id: job

    private final JdbcTemplate jdbc;
    private final SchedulerClient client;
    private final JsonMapper json;
    private final JobDefinitions definitions;
    private final Clock clock;

    Schedules(JdbcTemplate jdbc, SchedulerClient client, JsonMapper json, JobDefinitions definitions, Clock clock) {
        this.jdbc = jdbc;
        this.client = client;
        this.json = json;
        this.definitions = definitions;
        this.clock = clock;
    }

    /**
     * Makes the database follow the files. May be repeated at will, by any number of servers. A file may be away for a moment, while an
     * editor or a deployment puts another one in its place: that somebody paused its job is not forgotten.
     */
    public void plan() {
        if (!definitions.isThere()) return;
        List<JobDefinitions.Written> written = definitions.written();
        List<String> names = written.stream().map(JobDefinitions.Written::job).toList();
        written.forEach(file -> file.definition().ifPresent(this::plan));
        for (String gone : List.of(
                "delete from job where paused is null and name <> all(?) returning name",
                "update job set next_fire = null where next_fire is not null and name <> all(?) returning name"))
            jdbc.queryForList(gone, String.class, (Object) names.toArray(String[]::new))
                    .forEach(this::silence);
    }

    /** A time that is set already stays, also one that was missed, unless the schedule itself is another one now. */
    @Transactional
    public void plan(JobDefinition job) {
        Optional<Instant> next = next(job, clock.instant());
        List<String> before =
                jdbc.queryForList("select definition from job where name = ? for update", String.class, job.job());
        boolean same = before.stream()
                .map(text -> JobDefinition.parse(json, text))
                .anyMatch(known -> known.schedule().equals(job.schedule())
                        && known.settle().equals(job.settle()));
        jdbc.update("""
                insert into job (name, definition, next_fire) values (?, ?::jsonb, ?)
                on conflict (name) do update set definition = excluded.definition,
                  next_fire = case when ? then coalesce(job.next_fire, excluded.next_fire) else excluded.next_fire end""", job.job(), json.writeValueAsString(job), timestamp(next), same);
        nextFire(job.job()).ifPresentOrElse(time -> wake(job.job(), time), () -> silence(job.job()));
    }

    /** A watched folder is looked at twice while a new file settles. */
    static Optional<Instant> next(JobDefinition job, Instant now) {
        if (job.settle().isPresent())
            return Optional.of(now.plus(job.settle().get().dividedBy(2)));
        return job.schedule().flatMap(schedule -> schedule.next(now));
    }

    Optional<Instant> nextFire(String job) {
        return jdbc
                .queryForList(
                        "select next_fire from job where name = ? and next_fire is not null", Timestamp.class, job)
                .stream()
                .map(Timestamp::toInstant)
                .findFirst();
    }

    private void wake(String job, Instant time) {
        if (client.scheduleIfNotExists(
                FIRE.instance(job).priority(LotRef.AT_ONCE).build(), time)) return;
        try {
            client.reschedule(TaskInstanceId.of(FIRE.getTaskName(), job), time);
        } catch (TaskInstanceCurrentlyExecutingException | TaskInstanceNotFoundException e) {
            return; // whoever fires it just now sets its next time itself
        }
    }

    private void silence(String job) {
        try {
            client.cancel(TaskInstanceId.of(FIRE.getTaskName(), job));
        } catch (TaskInstanceCurrentlyExecutingException | TaskInstanceNotFoundException e) {
            return; // it will find no job any more
        }
    }

    /** Until it is resumed the job begins no run by itself. */
    public void pause(String job) {
        jdbc.update("update job set paused = coalesce(paused, now()) where name = ?", job);
    }

    /** What was missed meanwhile stays missed. */
    public void resume(String job) {
        jdbc.update("update job set paused = null where name = ?", job);
    }

    /** @param lastRun the newest run, whoever began it */
    public record State(String job, Optional<Instant> paused, Optional<Instant> nextFire, Optional<Long> lastRun) {}

    public List<State> states() {
        return jdbc.query(
                "select j.*, (select max(id) from run where job = j.name) last_run from job j order by name",
                (row, i) -> new State(
                        row.getString("name"),
                        Optional.ofNullable(row.getTimestamp("paused")).map(Timestamp::toInstant),
                        Optional.ofNullable(row.getTimestamp("next_fire")).map(Timestamp::toInstant),
                        Optional.ofNullable(row.getObject("last_run", Long.class))));
    }

    private static @Nullable Timestamp timestamp(Optional<Instant> time) {
        return time.map(Timestamp::from).orElse(null);
    }
}
