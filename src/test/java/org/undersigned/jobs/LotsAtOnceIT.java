package org.undersigned.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

class LotsAtOnceIT {
    @TempDir
    Path data;

    private Workshop workshop;

    @BeforeEach
    void start() throws IOException {
        workshop = new Workshop(data);
    }

    @AfterEach
    void stop() throws IOException {
        workshop.close();
    }

    @Test
    void aWorkerForOneLotTakesOneAndStillTakesOtherRunsIn() throws Exception {
        ConfigurableApplicationContext worker = workshop.open("--undersigned.lots-at-once=1");
        Ledger ledger = worker.getBean(Ledger.class);
        long three = launch(worker, "three", 120);
        Workshop.until(() -> ledger.progress(three).orElseThrow().indexed() > 0);
        long one = launch(worker, "one", 1);

        List<Integer> working = new ArrayList<>();
        Workshop.until(() -> {
            working.add(worker.getBean(JdbcTemplate.class)
                    .queryForList("select 1 from lot where state = 'RUNNING'")
                    .size());
            return ledger.progress(one).orElseThrow().found() == 1;
        });
        int ended = ledger.progress(three).orElseThrow().done();
        Workshop.until(() -> {
            working.add(worker.getBean(JdbcTemplate.class)
                    .queryForList("select 1 from lot where state = 'RUNNING'")
                    .size());
            return ledger.unfinished().isEmpty();
        });

        assertThat(working).contains(1).allMatch(lots -> lots <= 1);
        assertThat(ended).as("of the first run when the second was taken in").isLessThan(120);
    }

    @Test
    void aWorkerForManyLotsHasConnectionsForThem() {
        ConfigurableApplicationContext worker = workshop.open("--undersigned.lots-at-once=16");

        assertThat(worker.getBean(HikariDataSource.class).getMaximumPoolSize()).isGreaterThan(2 * 16);
    }

    private long launch(ConfigurableApplicationContext worker, String job, int files) throws IOException {
        Path box = Files.createDirectories(data.resolve(job));
        for (int no = 0; no < files; no++) Files.writeString(box.resolve("slow-" + no + ".txt"), job + " " + no);
        return worker.getBean(Runs.class)
                .launch(
                        new JobDefinition(job, List.of(box.toString()), List.of("auto"), Optional.empty()),
                        Optional.empty());
    }
}
