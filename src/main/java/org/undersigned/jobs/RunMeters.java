package org.undersigned.jobs;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** What the database knows of all workers, as metrics of the server: it is asked once for all of them, and not too often. */
@Component
@SchedulerOnly
class RunMeters implements MeterBinder {
    private static final long FRESH_NANOS = 5_000_000_000L;
    private static final List<String> UNFINISHED = List.of("queued", "intake", "running", "stopping", "closing");

    private static final String QUESTION = """
            select 'runs.' || lower(state) name, count(*)::float8 as number from run
              where state in ('QUEUED', 'INTAKE', 'RUNNING', 'STOPPING', 'CLOSING') group by state
            union all select 'records.' || o.name, coalesce(sum(o.number), 0) from run,
              lateral (values ('indexed', indexed), ('unchanged', unchanged), ('refused', refused), ('failed', failed),
                ('quarantined', quarantined)) o(name, number) group by o.name
            union all select 'pages', coalesce(sum(pages), 0) from run
            union all select 'pages.read', coalesce(sum(pages_read), 0) from run
            union all select 'lots.waiting', count(*) from scheduled_tasks where task_name = 'lot' and not picked
            union all select 'lots.working', count(*) from scheduled_tasks where task_name = 'lot' and picked
            union all select 'lots.oldest', coalesce(extract(epoch from now() - min(execution_time)), 0)
              from scheduled_tasks where task_name = 'lot' and execution_time < now()
            union all select 'index.lag', coalesce(extract(epoch from now() - min(started)), 0) from run
              where state in ('INTAKE', 'RUNNING', 'CLOSING')
            union all select 'workers', count(distinct picked_by) from scheduled_tasks where picked""";

    private final JdbcTemplate jdbc;
    private Map<String, Double> answer = Map.of();
    private long asked = System.nanoTime() - FRESH_NANOS;

    RunMeters(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        for (String state : UNFINISHED)
            gauge(registry, "undersigned.runs", "runs." + state, "runs that have not ended", "state", state);
        for (Outcome outcome : Outcome.values()) {
            String name = outcome.name().toLowerCase(Locale.ROOT);
            counter(registry, "undersigned.records", "records." + name, "records of ended runs", "outcome", name);
        }
        counter(registry, "undersigned.pages", "pages", "pages of records in ended runs");
        counter(registry, "undersigned.pages.read", "pages.read", "pages that went through OCR in ended runs");
        gauge(registry, "undersigned.lots", "lots.waiting", "lots in the queue", "state", "waiting");
        gauge(registry, "undersigned.lots", "lots.working", "lots in the queue", "state", "working");
        gauge(registry, "undersigned.lots.oldest.seconds", "lots.oldest", "how long the oldest lot is due");
        gauge(
                registry,
                "undersigned.index.lag.seconds",
                "index.lag",
                "since when something found is not in the index yet");
        gauge(registry, "undersigned.workers", "workers", "JVMs that have work in hand");
    }

    private void gauge(MeterRegistry registry, String meter, String name, String says, String... tags) {
        Gauge.builder(meter, this, meters -> meters.number(name))
                .description(says)
                .tags(tags)
                .register(registry);
    }

    private void counter(MeterRegistry registry, String meter, String name, String says, String... tags) {
        FunctionCounter.builder(meter, this, meters -> meters.number(name))
                .description(says)
                .tags(tags)
                .register(registry);
    }

    /** Not a number while the database is away. */
    private synchronized double number(String name) {
        if (System.nanoTime() - asked >= FRESH_NANOS) ask();
        return answer.isEmpty() ? Double.NaN : answer.getOrDefault(name, 0.0);
    }

    private void ask() {
        asked = System.nanoTime();
        Map<String, Double> fresh = new HashMap<>();
        try {
            jdbc.query(QUESTION, row -> {
                fresh.put(row.getString("name"), row.getDouble("number"));
            });
        } catch (DataAccessException away) {
            fresh.clear();
        }
        answer = fresh;
    }
}
