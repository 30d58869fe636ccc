package org.undersigned.jobs;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The job definition of each run as it was when the run began; it never changes, so it is asked for once. */
@Component
class RunDefinitions {
    private static final int REMEMBERED = 64;

    private final JdbcTemplate jdbc;
    private final JsonMapper json;
    private final Map<Long, JobDefinition> remembered = new LinkedHashMap<>();

    RunDefinitions(JdbcTemplate jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    synchronized JobDefinition of(long run) {
        JobDefinition known = remembered.get(run);
        if (known != null) return known;
        if (remembered.size() >= REMEMBERED) remembered.clear();
        JobDefinition read = JobDefinition.parse(
                json,
                jdbc.queryForList("select definition from run where id = ?", String.class, run)
                        .get(0));
        remembered.put(run, read);
        return read;
    }
}
