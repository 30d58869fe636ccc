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
    private static final int FILES = 80;

    @TempDir
    Path folder;

    @Test
    void connectionsThatAreCutCostNoRecord() throws Exception {
        Path box = deliver();
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

    private Path deliver() throws IOException {
        Path box = Files.createDirectories(folder.resolve("box"));
        for (int no = 0; no < FILES; no++) Files.writeString(box.resolve("slow-" + no + ".txt"), "slow " + no);
        return box;
    }

    private static void cutConnections(JdbcTemplate jdbc) {
        jdbc.queryForList("select pg_terminate_backend(pid) from pg_stat_activity"
                + " where pid <> pg_backend_pid() and backend_type = 'client backend'");
    }
}
