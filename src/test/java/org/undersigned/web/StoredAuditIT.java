package org.undersigned.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.undersigned.jobs.JobSettings;

class StoredAuditIT {
    private EmbeddedPostgres postgres;
    private JdbcTemplate jdbc;
    private StoredAudit audit;

    @BeforeEach
    void start(@TempDir Path data) throws IOException {
        postgres = EmbeddedPostgres.start();
        DataSource database = postgres.getPostgresDatabase();
        jdbc = new JdbcTemplate(database);
        try (InputStream schema = getClass().getResourceAsStream("/db/migration/V11__access.sql")) {
            jdbc.execute(new String(Objects.requireNonNull(schema).readAllBytes(), StandardCharsets.UTF_8));
        }
        audit = new StoredAudit(
                jdbc,
                new TransactionTemplate(new JdbcTransactionManager(database)),
                new JobSettings(data, 1, 1, 1, data.resolve("jobs")));
    }

    @AfterEach
    void stop() throws IOException {
        postgres.close();
    }

    @Test
    void manyWhoEnterAtOnceAllGetIn() {
        ExecutorService many = Executors.newFixedThreadPool(8);
        try {
            CompletableFuture.allOf(IntStream.range(0, 200)
                            .mapToObj(i ->
                                    CompletableFuture.runAsync(() -> audit.enter("anna", "sign-in", "anna", ""), many))
                            .toArray(CompletableFuture<?>[]::new))
                    .join();
        } finally {
            many.shutdown();
        }

        assertThat(audit.all()).hasSize(200);
        assertThat(audit.problems()).isEmpty();
    }

    @Test
    void anEndThatWasCutOffIsMissedAlsoWhenTheLogHasGrownOn() {
        for (int i = 0; i < 3; i++) audit.enter("anna", "re-run", "run " + i, "");
        jdbc.execute("alter table audit disable trigger user");
        jdbc.update("delete from audit where seq = 3");
        audit.enter("anna", "re-run", "run 8", "");

        assertThat(audit.problems()).singleElement().asString().startsWith("AUDIT entry 3 was written and is not");
    }
}
