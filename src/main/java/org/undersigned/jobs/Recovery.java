package org.undersigned.jobs;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts right what no worker would by itself: runs whose next step stands in no queue, as after the queue was brought back
 * from a backup. A worker that dies needs none of this; its tasks are still in the queue.
 */
@Component
public class Recovery {
    private final JdbcTemplate jdbc;
    private final SchedulerClient client;
    private final Runs runs;
    private final Turns turns;

    Recovery(JdbcTemplate jdbc, SchedulerClient client, Runs runs, Turns turns) {
        this.jdbc = jdbc;
        this.client = client;
        this.runs = runs;
        this.turns = turns;
    }

    /** @return how many steps were put back into the queue; may be repeated at will */
    @Transactional
    public int recover() {
        List<Long> intakes = jdbc.queryForList("""
                select id from run r where state = 'INTAKE' and not exists (
                  select 1 from scheduled_tasks where task_name = 'intake' and task_instance = r.id::text)""", Long.class);
        intakes.forEach(turns::beginIntake);
        List<LotRef> lots = lots();
        client.scheduleBatch(
                lots.stream()
                        .<TaskInstance<?>>map(lot -> Runs.LOT.instance(lot.id()).build())
                        .toList(),
                Instant.now());
        int closings = closings();
        jdbc.queryForList("select distinct job from run where state = 'QUEUED'", String.class)
                .forEach(turns::release);
        return intakes.size() + lots.size() + closings;
    }

    private List<LotRef> lots() {
        return jdbc.query("""
                update lot l set state = 'READY', epoch = l.epoch + 1 from run r
                where r.id = l.run and r.state in ('INTAKE', 'RUNNING') and l.state in ('READY', 'RUNNING') and not exists (
                  select 1 from scheduled_tasks
                  where task_name = 'lot' and task_instance = l.run || '/' || l.no || '/' || l.epoch)
                returning l.run, l.no, l.epoch""", (row, i) -> new LotRef(row.getLong(1), row.getInt(2), row.getInt(3)));
    }

    private int closings() {
        List<String> closings = jdbc.queryForList("""
                select id || '/' || closings from run r where state = 'CLOSING' and not exists (
                  select 1 from scheduled_tasks where task_name = 'close' and task_instance = r.id || '/' || r.closings)""", String.class);
        closings.forEach(closing ->
                client.scheduleIfNotExists(Runs.CLOSE.instance(closing).build(), Instant.now()));
        jdbc.queryForList("select id from run where state in ('RUNNING', 'STOPPING')", Long.class)
                .forEach(runs::settle);
        return closings.size();
    }
}
