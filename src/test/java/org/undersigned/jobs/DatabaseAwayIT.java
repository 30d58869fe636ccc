package org.undersigned.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** Every connection is cut while lots are in work, as by a server that is restarted. */
class DatabaseAwayIT {
    private static final int FILES = 240;
    private static final int SCANS = 4;

    @TempDir
    Path folder;

    @Test
    void connectionsThatAreCutCostNoRecord() throws Exception {
        Path box = deliver("slow-", FILES);
        try (Workshop workshop = new Workshop(folder.resolve("data"))) {
            ConfigurableApplicationContext program = workshop.open();
            Ledger ledger = program.getBean(Ledger.class);
            long run = program.getBean(Runs.class)
                    .launch(
                            new JobDefinition("box", List.of(box.toString()), List.of("auto"), Optional.empty()),
                            Optional.empty());
            Workshop.until(() -> ledger.find(run).orElseThrow().indexed() > 0);

            cutConnections(program.getBean(JdbcTemplate.class));
            RunSummary ended = Workshop.await(ledger, run);

            assertThat(ended.state()).isEqualTo(RunSummary.State.COMPLETED);
            assertThat(ended.found()).isEqualTo(FILES);
            assertThat(ended.notIndexed()).isZero();
        }
    }

    /** What Batch writes when a database is stopped while it commits. Each record is a handful, so a lot has always one left. */
    @Test
    void aLotWhoseEndIsUnknownGoesOnAtItsNextRecord() throws Exception {
        Path box = deliver("scan-", SCANS);
        try (Workshop workshop = new Workshop(folder.resolve("data"))) {
            ConfigurableApplicationContext program = workshop.open();
            Ledger ledger = program.getBean(Ledger.class);
            Runs runs = program.getBean(Runs.class);
            JdbcTemplate jdbc = program.getBean(JdbcTemplate.class);
            long run = runs.launch(
                    new JobDefinition("box", List.of(box.toString()), List.of("auto"), Optional.empty()),
                    Optional.empty());
            Workshop.until(() -> ledger.find(run).orElseThrow().indexed() > 0);
            runs.stop(run);
            Workshop.await(ledger, run);
            jdbc.update("update batch_step_execution set status = 'UNKNOWN' where status = 'STOPPED'");
            int unknown = jdbc.update("update batch_job_execution set status = 'UNKNOWN' where status = 'STOPPED'");

            runs.resume(run);
            RunSummary ended = Workshop.await(ledger, run);

            assertThat(unknown).isPositive();
            assertThat(ended.indexed()).isEqualTo(SCANS);
        }
    }

    private Path deliver(String kind, int files) throws IOException {
        Path box = Files.createDirectories(folder.resolve("box"));
        for (int no = 0; no < files; no++) Files.writeString(box.resolve(kind + no + ".txt"), kind + no + " " + box);
        return box;
    }

    private static void cutConnections(JdbcTemplate jdbc) {
        jdbc.queryForList("select pg_terminate_backend(pid) from pg_stat_activity"
                + " where pid <> pg_backend_pid() and backend_type = 'client backend'");
    }
}
