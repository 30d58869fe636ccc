package org.undersigned.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.undersigned.intake.Store;

/** Runs on a real PostgreSQL; only the stages are replaced, by work that does what a file's name says. */
class RunsIT extends RunsOverABox {
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
        Workshop.until(() -> ledger.find(run).orElseThrow().waitsFor().isPresent());
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
    void theDatabaseRefusesARunThatDoesNotAddUp() throws Exception {
        deliver("good-1.txt");
        RunSummary run = await(runs.launch(job(), Optional.empty()));
        JdbcTemplate jdbc = context.getBean(JdbcTemplate.class);

        assertThatThrownBy(() -> jdbc.update("update run set indexed = 0 where id = ?", Long.parseLong(run.run())))
                .hasMessageContaining("run_check");
    }

    @Test
    void aStoppedRunGoesOnWhereItWas() throws Exception {
        deliver(IntStream.range(0, 300).mapToObj("slow-%03d.txt"::formatted).toArray(String[]::new));
        long run = runs.launch(job(), Optional.empty());
        Workshop.until(() -> ledger.find(run).orElseThrow().indexed() > 0);

        runs.stop(run);
        RunSummary stopped = await(run);
        runs.resume(run);
        RunSummary finished = await(run);

        assertThat(stopped.state()).isEqualTo(RunSummary.State.STOPPED);
        assertThat(stopped.indexed()).isLessThan(300);
        assertThat(finished.indexed()).isEqualTo(300);
        assertThat(NamedWork.TIMES.values()).containsOnly(1);
    }

    @Test
    void whatLooksAsItDidIsUnchangedWithoutALot() throws Exception {
        deliver("good-1.txt", "good-2.txt", "refused.txt");
        await(runs.launch(job(), Optional.empty()));
        NamedWork.TIMES.clear();

        RunSummary again = await(runs.launch(job(), Optional.empty()));
        RunSummary checked = await(runs.launch(job().checked(), Optional.empty()));

        assertThat(again.equation())
                .isEqualTo("3 found = 0 indexed + 2 unchanged + 1 refused + 0 failed + 0 quarantined");
        assertThat(checked.unchanged()).isEqualTo(2);
        assertThat(NamedWork.TIMES.keySet()).containsExactly("refused.txt");
    }

    @Test
    void aFileThatChangedUnderItsNameIsReadAgain() throws Exception {
        deliver("good-1.txt", "good-2.txt");
        await(runs.launch(job(), Optional.empty()));
        Files.writeString(box.resolve("good-1.txt"), "other words");

        RunSummary again = await(runs.launch(job(), Optional.empty()));

        assertThat(again.indexed()).isEqualTo(1);
        assertThat(again.unchanged()).isEqualTo(1);
    }

    @Test
    void anAbandonedRunAddsUp() throws Exception {
        deliver(IntStream.range(0, 300).mapToObj("slow-%03d.txt"::formatted).toArray(String[]::new));
        long run = runs.launch(job(), Optional.empty());
        Workshop.until(() -> ledger.find(run).orElseThrow().indexed() > 0);

        runs.abandon(run);
        RunSummary ended = await(run);

        assertThat(ended.state()).isEqualTo(RunSummary.State.FAILED);
        assertThat(ended.isBalanced()).isTrue();
        assertThat(ended.causes()).containsOnlyKeys("ABANDONED");
        assertThat(ended.detail().orElseThrow()).contains("abandoned");
    }

    @Test
    void aSecondRunOfAJobIsRefusedOrQueuedAsItsDefinitionSays() throws Exception {
        deliver(IntStream.range(0, 20).mapToObj("slow-%02d.txt"::formatted).toArray(String[]::new));
        JobDefinition refusing = job().over(job().sources(), Optional.empty(), true, JobDefinition.Overlap.REFUSE);
        JobDefinition queueing = job().over(job().sources(), Optional.empty(), true, JobDefinition.Overlap.QUEUE);

        long first = runs.launch(refusing, Optional.empty());
        long second = runs.launch(queueing, Optional.empty());

        assertThatThrownBy(() -> runs.launch(refusing, Optional.empty()))
                .isInstanceOf(Runs.AlreadyRunning.class)
                .hasMessageContaining("run " + second);
        assertThat(ledger.find(second).orElseThrow().waitsFor()).contains("run " + first + " of the same job");
        assertThat(await(first).indexed()).isEqualTo(20);
        assertThat(await(second).unchanged()).isEqualTo(20);
    }

    @Test
    void aRunThatEndedKeepsItsReports() throws Exception {
        deliver("good-1.txt", "refused.txt");

        RunSummary run = await(runs.launch(job(), Optional.empty()));

        Path reports = data.resolve("runs").resolve(run.run());
        Workshop.until(() -> Files.exists(reports.resolve("report.html")));
        assertThat(reports.resolve("report.csv")).content().contains("refused.txt,REFUSED,ENCRYPTED");
        assertThat(reports.resolve("report.json")).content().contains("\"state\" : \"COMPLETED\"");
    }

    @Test
    void whatStandsInNoQueueIsPutBack() throws Exception {
        deliver(IntStream.range(0, 60).mapToObj("slow-%02d.txt"::formatted).toArray(String[]::new));
        long run = runs.launch(job(), Optional.empty());
        Workshop.until(() -> ledger.find(run).orElseThrow().found() == 60);
        context.getBean(JdbcTemplate.class).update("delete from scheduled_tasks where not picked");

        Workshop.until(() -> context.getBean(JdbcTemplate.class)
                .queryForList("select 1 from scheduled_tasks")
                .isEmpty());
        int put = context.getBean(Recovery.class).recover();

        assertThat(put).isBetween(0, 2);
        assertThat(await(run).indexed()).isEqualTo(60);
    }

    /** What stood in the queue when a run was stopped may be picked up after somebody resumed it, beside the new task of its lot. */
    @Test
    void aTaskOfAnEarlierEpochBlamesNoRecordThatIsInWork() throws Exception {
        deliver("good-1.txt");
        long run = Long.parseLong(await(runs.launch(job(), Optional.empty())).run());
        JdbcTemplate jdbc = context.getBean(JdbcTemplate.class);
        jdbc.update("update run set state = 'RUNNING', ended = null where id = ?", run);
        jdbc.update("update lot set state = 'RUNNING', epoch = 2, current_record = 1, alone = true where run = ?", run);
        jdbc.update("update run_record set outcome = 'PENDING' where run = ?", run);

        context.getBean(SchedulerClient.class)
                .scheduleIfNotExists(
                        Runs.LOT.instance(new LotRef(run, 1, 1).id()).build(), Instant.now());
        Workshop.until(() -> jdbc.queryForList("select 1 from scheduled_tasks where task_name = 'lot'")
                .isEmpty());

        assertThat(jdbc.queryForList("select outcome from run_record where run = ?", String.class, run))
                .containsExactly("PENDING");
        runs.fail(run, "this test is over");
    }

    @Test
    void aRunThatDoesNotAddUpEndsAndCanBeResumed() throws Exception {
        deliver("good-1.txt", "good-2.txt");
        long run = Long.parseLong(await(runs.launch(job(), Optional.empty())).run());
        JdbcTemplate jdbc = context.getBean(JdbcTemplate.class);
        jdbc.update("update run set state = 'RUNNING', ended = null where id = ?", run);
        jdbc.update("update lot set state = 'STOPPED' where run = ?", run);
        jdbc.update("update run_record set outcome = 'PENDING' where run = ? and no = 2", run);

        for (String table : List.of("batch_job_execution", "batch_step_execution"))
            jdbc.update(
                    "update " + table + " set status = 'STOPPED', exit_code = 'STOPPED' where job_execution_id in"
                            + " (select job_execution_id from batch_job_execution_params"
                            + " where parameter_name = 'run' and parameter_value = ?)",
                    String.valueOf(run));

        runs.settle(run);
        RunSummary ended = await(run);
        boolean resumed = runs.resume(run);

        assertThat(ended.state()).isEqualTo(RunSummary.State.FAILED);
        assertThat(ended.detail()).contains("it does not add up: 1 records have no outcome");
        assertThat(resumed).isTrue();
        assertThat(await(run).state()).isEqualTo(RunSummary.State.COMPLETED);
    }

    @Test
    void aRunThatWasStoppedOverItsLastRecordIsClosedWhenItIsResumed() throws Exception {
        deliver("good-1.txt");
        long run = Long.parseLong(await(runs.launch(job(), Optional.empty())).run());
        context.getBean(JdbcTemplate.class).update("update run set state = 'STOPPED' where id = ?", run);

        runs.resume(run);

        assertThat(await(run).state()).isEqualTo(RunSummary.State.COMPLETED);
    }

    /** Were a second one needed, as many readers as there are connections would wait for each other. */
    @Test
    void whoeverLooksAtRunsAndRecordsNeedsOneConnection() throws Exception {
        deliver("good-1.txt", "refused.txt");
        RunSummary run = await(runs.launch(job(), Optional.empty()));
        try (HikariDataSource single = new HikariDataSource()) {
            single.setJdbcUrl(context.getBean(HikariDataSource.class).getJdbcUrl());
            single.setMaximumPoolSize(1);
            single.setConnectionTimeout(1_000);
            JdbcTemplate jdbc = new JdbcTemplate(single);
            String record = jdbc.queryForList("select sha256 from holding limit 1", String.class)
                    .get(0);

            assertThat(new Ledger(jdbc).recent(1)).containsExactly(run);
            assertThat(new Holdings(jdbc, context.getBean(Store.class)).record(record))
                    .isPresent();
        }
    }
}
