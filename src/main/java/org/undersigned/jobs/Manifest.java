package org.undersigned.jobs;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The list of what a run has found, written while its intake goes on: a lot and its task appear together. */
@Component
class Manifest {
    private final JdbcTemplate jdbc;
    private final SchedulerClient client;

    Manifest(JdbcTemplate jdbc, SchedulerClient client) {
        this.jdbc = jdbc;
        this.client = client;
    }

    /** Paths that an intake which was broken off has already written down. */
    Set<String> files(long run) {
        return new HashSet<>(jdbc.queryForList("select file from run_record where run = ?", String.class, run));
    }

    /** @return whether the run still takes anything in */
    @Transactional
    public boolean add(long run, int priority, List<List<Delivery>> lots) {
        int found = lots.stream().mapToInt(List::size).sum();
        List<Integer> last = jdbc.queryForList("""
                        update run set found = found + ? where id = ? and state = 'INTAKE'
                        returning (select coalesce(max(no), 0) from lot where run = id)""", Integer.class, found, run);
        if (last.isEmpty()) return false;
        List<Object[]> records = new ArrayList<>();
        List<TaskInstance<?>> tasks = new ArrayList<>();
        int no = last.get(0);
        for (List<Delivery> lot : lots) {
            LotRef ref = new LotRef(run, ++no, 1);
            for (int i = 0; i < lot.size(); i++) records.add(lot.get(i).row(ref, i + 1));
            if (insert(ref, lot))
                tasks.add(Runs.LOT
                        .instance(ref.id())
                        .priority(ref.priority(priority))
                        .build());
        }
        jdbc.batchUpdate(Delivery.INSERT, records);
        client.scheduleBatch(tasks, Instant.now());
        return true;
    }

    /** @return whether something is left to do */
    private boolean insert(LotRef ref, List<Delivery> lot) {
        boolean pending = lot.stream().anyMatch(Delivery::isPending);
        int refused = (int) lot.stream().filter(d -> d.refusal().isPresent()).count();
        int unchanged = (int) lot.stream().filter(Delivery::unchanged).count();
        jdbc.update(
                "insert into lot (run, no, state, found, refused, unchanged) values (?, ?, ?, ?, ?, ?)",
                ref.run(),
                ref.no(),
                pending ? "READY" : "DONE",
                lot.size(),
                pending ? 0 : refused,
                pending ? 0 : unchanged);
        return pending;
    }

    /** Everything is found. */
    void complete(long run) {
        jdbc.update("update run set state = 'RUNNING', counted = true where id = ? and state = 'INTAKE'", run);
    }
}
