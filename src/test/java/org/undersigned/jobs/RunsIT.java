package org.undersigned.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.undersigned.intake.Cause;
import org.undersigned.intake.RecordRefused;
import org.undersigned.search.IndexUnavailable;

/** Runs on a real PostgreSQL; only the stages are replaced, by work that does what a file's name says. */
class RunsIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static EmbeddedPostgres postgres;
    private static ConfigurableApplicationContext context;
    private static Path data;

    @TempDir
    Path box;

    private Runs runs;
    private Ledger ledger;

    @BeforeAll
    static void start(@TempDir Path folder) throws IOException {
        data = folder;
        postgres = EmbeddedPostgres.start();
        context = open(true);
    }

    @AfterAll
    static void stop() throws IOException {
        context.close();
        postgres.close();
    }

    private static ConfigurableApplicationContext open(boolean worker) {
        return new SpringApplicationBuilder(Application.class)
                .web(WebApplicationType.NONE)
                .run(
                        "--spring.datasource.url=" + postgres.getJdbcUrl("postgres", "postgres"),
                        "--undersigned.elasticsearch.uris=http://localhost:1",
                        "--undersigned.data=" + data,
                        "--undersigned.worker=" + worker);
    }

    @BeforeEach
    void find() {
        runs = context.getBean(Runs.class);
        ledger = context.getBean(Ledger.class);
        NamedWork.TIMES.clear();
    }

    @Test
    void everyFileHasOneOutcomeAndTheRunAddsUp() throws Exception {
        deliver("good-1.txt", "good-2.txt", "refused.txt", "fault.txt", "good-3.txt");
        Files.createFile(box.resolve("empty.pdf"));

        RunSummary run = await(runs.launch(job(), Optional.empty()));

        assertThat(run.state()).isEqualTo(RunSummary.State.COMPLETED);
        assertThat(run.equation())
                .isEqualTo("6 found = 3 indexed + 0 unchanged + 2 refused + 1 failed + 0 quarantined");
        assertThat(run.causes()).isEqualTo(Map.of("EMPTY", 1, "ENCRYPTED", 1, "INTERNAL", 1));
        assertThat(run.failures())
                .extracting(failure -> Path.of(failure.file()).getFileName().toString())
                .containsExactlyInAnyOrder("empty.pdf", "refused.txt", "fault.txt");
    }

    @Test
    void aRunWithoutFilesIsCompleteAtOnce() throws Exception {
        RunSummary run = await(runs.launch(job(), Optional.empty()));

        assertThat(run.state()).isEqualTo(RunSummary.State.COMPLETED);
        assertThat(run.found()).isZero();
    }

    @Test
    void aSourceThatIsNotThereFailsTheRunWithItsName() throws Exception {
        Path gone = box.resolve("gone");

        RunSummary run = await(runs.launch(
                new JobDefinition("gone", List.of(gone.toString()), List.of("auto"), Optional.empty()),
                Optional.empty()));

        assertThat(run.isBalanced()).isTrue();
        assertThat(run.failures()).extracting(RunSummary.Failure::file).containsExactly(gone.toString());
    }

    @Test
    void passingTroubleIsTriedAgainAndNothingDoneIsDoneTwice() throws Exception {
        deliver("good-1.txt", "good-2.txt", "good-3.txt", "good-4.txt", "good-5.txt", "trouble-once.txt");

        RunSummary run = await(runs.launch(job(), Optional.empty()));

        assertThat(run.indexed()).isEqualTo(6);
        assertThat(NamedWork.TIMES).containsEntry("good-1.txt", 1).containsEntry("trouble-once.txt", 2);
    }

    @Test
    void whatAnAbsentIndexSpoilsIsNoAttemptOfTheLotAndTheRunSaysWhatItWaitsFor() throws Exception {
        deliver("good-1.txt", "busy-index.txt");

        long run = runs.launch(job(), Optional.empty());
        until(() -> ledger.find(run).orElseThrow().waitsFor().isPresent());
        RunSummary waiting = ledger.find(run).orElseThrow();
        RunSummary ended = await(run);

        assertThat(waiting.waitsFor()).contains("the index is busy");
        assertThat(ended.indexed()).isEqualTo(2);
        assertThat(ended.waitsFor()).isEmpty();
        assertThat(attempts(run)).containsOnly(1);
    }

    @Test
    void anUnfitWorldStopsTheRunWithAdviceAndLosesNothing() throws Exception {
        deliver("good-1.txt", "no-credentials.txt");

        long run = runs.launch(job(), Optional.empty());
        RunSummary stopped = await(run);
        runs.resume(run);
        RunSummary ended = await(run);

        assertThat(stopped.state()).isEqualTo(RunSummary.State.STOPPED);
        assertThat(stopped.detail()).contains("set the password");
        assertThat(stopped.notIndexed()).isZero();
        assertThat(ended.indexed()).isEqualTo(2);
        assertThat(ended.detail()).isEmpty();
    }

    @Test
    void aFaultThatStaysIsToldByItsRoot() throws Exception {
        assertThat(Setback.of(new IllegalStateException("step failed", new IOException("no such stream")))
                        .reason())
                .isEqualTo("java.io.IOException: no such stream");
    }

    private List<Integer> attempts(long run) {
        return context.getBean(JdbcTemplate.class)
                .queryForList("select attempts from lot where run = ?", Integer.class, run);
    }

    @Test
    void aRerunOfFailuresTouchesTheseAndNothingElse() throws Exception {
        deliver("good-1.txt", "fault.txt", "refused.txt", "good-2.txt");
        RunSummary first = await(runs.launch(job(), Optional.empty()));
        Rerun failures =
                new Rerun(Long.parseLong(first.run()), true, Optional.empty(), Optional.empty(), Optional.empty());
        NamedWork.TIMES.clear();

        RunSummary again = await(runs.launch(failures, ledger.files(failures)));

        assertThat(NamedWork.TIMES.keySet()).isEqualTo(Set.of("fault.txt", "refused.txt"));
        assertThat(again.found()).isEqualTo(2);
        assertThat(ledger.find(Long.parseLong(first.run())).orElseThrow().failures())
                .hasSize(2);
    }

    @Test
    void theDatabaseRefusesARunThatDoesNotAddUp() throws Exception {
        deliver("good-1.txt");
        RunSummary run = await(runs.launch(job(), Optional.empty()));
        JdbcTemplate jdbc = context.getBean(JdbcTemplate.class);

        assertThatThrownBy(() -> jdbc.update("update run set indexed = 0 where id = ?", Long.parseLong(run.run())))
                .hasMessageContaining("run_check");
    }

    @Test
    void aStoppedRunGoesOnWhereItWas() throws Exception {
        deliver(IntStream.range(0, 60).mapToObj("slow-%02d.txt"::formatted).toArray(String[]::new));
        long run = runs.launch(job(), Optional.empty());
        until(() -> ledger.find(run).orElseThrow().indexed() > 0);

        runs.stop(run);
        RunSummary stopped = await(run);
        runs.resume(run);
        RunSummary finished = await(run);

        assertThat(stopped.state()).isEqualTo(RunSummary.State.STOPPED);
        assertThat(stopped.indexed()).isLessThan(60);
        assertThat(finished.indexed()).isEqualTo(60);
        assertThat(NamedWork.TIMES.values()).containsOnly(1);
    }

    private JobDefinition job() {
        return new JobDefinition("box", List.of(box.toString()), List.of("auto"), Optional.empty());
    }

    /** Each file has other bytes: its own name. */
    private void deliver(String... names) throws IOException {
        for (String name : names) Files.writeString(box.resolve(name), name + " " + box);
    }

    private RunSummary await(long run) throws InterruptedException {
        until(() -> ledger.find(run).orElseThrow().state() != RunSummary.State.RUNNING);
        return ledger.find(run).orElseThrow();
    }

    private static void until(BooleanSupplier reached) throws InterruptedException {
        Instant late = Instant.now().plus(PATIENCE);
        while (!reached.getAsBoolean()) {
            if (Instant.now().isAfter(late)) throw new AssertionError("not reached within " + PATIENCE);
            Thread.sleep(50);
        }
    }

    @Configuration
    @EnableAutoConfiguration
    @EnableConfigurationProperties(JobSettings.class)
    @Import({
        JobsConfiguration.class,
        IngestJobs.class,
        Workers.class,
        LotWorker.class,
        Launcher.class,
        Lease.class,
        FencedJobRepository.class,
        Runs.class,
        Lots.class,
        Ledger.class
    })
    static class Application {
        @Bean
        Work work() {
            return new NamedWork();
        }

        @Bean
        Deliveries.PageCount pageCount() {
            return record -> 1;
        }
    }

    /** Does what the file's name says, and counts how often it was asked to. */
    private static final class NamedWork implements Work {
        static final Map<String, Integer> TIMES = new ConcurrentHashMap<>();

        @Override
        public Done read(LotRecord record) throws Exception {
            String name = record.record().fileName();
            int times = TIMES.merge(name, 1, Integer::sum);
            if (name.startsWith("slow")) Thread.sleep(20);
            if (name.startsWith("trouble-once") && times == 1) throw new IOException("the index is busy");
            if (name.startsWith("busy-index") && times == 1) throw new IndexUnavailable("the index is busy", true);
            if (name.startsWith("no-credentials") && times == 1) throw new IndexUnavailable("set the password", false);
            Done done = new Done(record, Outcome.INDEXED, 1, 0, Optional.empty(), Optional.empty());
            if (name.startsWith("refused"))
                return done.troubled(
                        Outcome.REFUSED,
                        new Trouble(
                                Cause.ENCRYPTED,
                                Optional.empty(),
                                new RecordRefused(Cause.ENCRYPTED, name).getMessage()));
            if (name.startsWith("fault"))
                return done.troubled(Outcome.FAILED, new Trouble(Cause.INTERNAL, Optional.empty(), "a fault"));
            return done;
        }

        @Override
        public List<Done> write(List<Done> read) {
            return read.stream().collect(Collectors.toList());
        }
    }
}
