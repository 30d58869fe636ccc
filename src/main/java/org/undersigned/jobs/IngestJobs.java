package org.undersigned.jobs;

import java.util.List;
import java.util.Objects;
import org.springframework.batch.core.configuration.annotation.StepScope;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.item.ItemWriter;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

/** The three jobs of a run: intake cuts it into lots, each lot carries its records through the stages, close adds it up. */
@Configuration
@WorkerOnly
class IngestJobs {
    static final String RUN = "run";
    static final String LOT = "lot";

    @Bean
    Job intakeJob(JobRepository repository, PlatformTransactionManager transactions, IntakeTasklet intake) {
        Step step = new StepBuilder("intake", repository)
                .tasklet(intake, transactions)
                .build();
        return new JobBuilder("intake", repository).start(step).build();
    }

    /** An item of the step is a handful of records. */
    @Bean
    Job lotJob(
            JobRepository repository,
            PlatformTransactionManager transactions,
            Runs runs,
            Handfuls handfuls,
            ItemWriter<List<Work.Done>> writer) {
        Step step = new StepBuilder("records", repository)
                .<List<Work.Done>, List<Work.Done>>chunk(1)
                .transactionManager(transactions)
                .reader(handfuls)
                .writer(writer)
                .interruptionPolicy(execution -> stopAtChunk(execution, runs))
                .build();
        return new JobBuilder("lot", repository).start(step).build();
    }

    @Bean
    Job closeJob(JobRepository repository, PlatformTransactionManager transactions, Runs runs, Work work) {
        Step step = new StepBuilder("close", repository)
                .tasklet(
                        (contribution, chunk) -> {
                            work.closed();
                            runs.close(run(contribution));
                            return RepeatStatus.FINISHED;
                        },
                        transactions)
                .build();
        return new JobBuilder("close", repository).start(step).build();
    }

    /** Not by exception: a chunk step swallows JobInterruptedException and would end COMPLETED with records missing. */
    private static void stopAtChunk(StepExecution execution, Runs runs) {
        if (Lease.shuttingDown()) Thread.interrupted();
        long run = Objects.requireNonNull(
                execution.getJobExecution().getJobParameters().getLong(RUN));
        if (Lease.shuttingDown() || !runs.isRunning(run)) execution.setTerminateOnly();
    }

    private static long run(StepContribution contribution) {
        return Objects.requireNonNull(contribution
                .getStepExecution()
                .getJobExecution()
                .getJobParameters()
                .getLong(RUN));
    }

    @Bean
    @StepScope
    IntakeTasklet intakeTasklet(
            RunDefinitions definitions,
            Deliveries deliveries,
            Manifest manifest,
            Sources sources,
            @Value("#{jobParameters['run']}") long run) {
        return new IntakeTasklet(run, definitions.of(run), deliveries, manifest, sources);
    }

    @Bean
    @StepScope
    Handfuls handfuls(
            RecordReader reader,
            PendingRecords pending,
            RunDefinitions definitions,
            Work work,
            @Value("#{jobParameters['run']}") long run,
            @Value("#{jobParameters['lot']}") long lot) {
        return new Handfuls(reader, pending, definitions, work, run, (int) lot);
    }

    @Bean
    ItemWriter<List<Work.Done>> recordWriter(Work work, Ledger ledger, Runs runs) {
        return chunk -> {
            List<Work.Done> read =
                    chunk.getItems().stream().flatMap(List::stream).toList();
            ledger.enter(work.write(read));
            runs.goesOn(read.get(0).record().run());
        };
    }
}
