package org.undersigned.jobs;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.springframework.batch.core.configuration.annotation.StepScope;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.item.ItemProcessor;
import org.springframework.batch.infrastructure.item.ItemWriter;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.undersigned.intake.Store;

/** The three jobs of a run: intake cuts it into lots, each lot carries its records through the stages, close adds it up. */
@Configuration
@WorkerOnly
class IngestJobs {
    /** Records written together: one transaction, one bulk call. More are cheaper, fewer are searchable sooner and repeated less after a kill. */
    private static final int CHUNK = 5;

    static final String RUN = "run";
    static final String LOT = "lot";

    @Bean
    Job intakeJob(JobRepository repository, PlatformTransactionManager transactions, Runs runs, Deliveries deliveries) {
        Step step = new StepBuilder("intake", repository)
                .tasklet(
                        (contribution, chunk) -> {
                            long run = run(contribution);
                            runs.open(run, deliveries.lots(runs.definition(run)));
                            return RepeatStatus.FINISHED;
                        },
                        transactions)
                .build();
        return new JobBuilder("intake", repository).start(step).build();
    }

    @Bean
    Job lotJob(
            JobRepository repository,
            PlatformTransactionManager transactions,
            Runs runs,
            PendingRecords pending,
            ItemProcessor<LotRecord, Work.Done> reader,
            ItemWriter<Work.Done> writer) {
        Step step = new StepBuilder("records", repository)
                .<LotRecord, Work.Done>chunk(CHUNK)
                .transactionManager(transactions)
                .reader(pending)
                .processor(reader)
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
    PendingRecords pendingRecords(
            JdbcTemplate jdbc,
            Store store,
            @Value("#{jobParameters['run']}") long run,
            @Value("#{jobParameters['lot']}") long lot) {
        return new PendingRecords(jdbc, store, run, (int) lot);
    }

    /** A suspect works alone in its JVM: should that die again, no innocent record of another thread is blamed. */
    @Bean
    ItemProcessor<LotRecord, Work.Done> recordReader(Lots lots, Work work, PlatformTransactionManager transactions) {
        TransactionTemplate own = new TransactionTemplate(transactions);
        own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        ReadWriteLock jvm = new ReentrantReadWriteLock(true);
        return record -> {
            Lock lock = record.suspect() ? jvm.writeLock() : jvm.readLock();
            lock.lockInterruptibly();
            try {
                own.executeWithoutResult(status -> lots.mark(record));
                return work.read(record);
            } finally {
                lock.unlock();
            }
        };
    }

    @Bean
    ItemWriter<Work.Done> recordWriter(Work work, Ledger ledger, Runs runs) {
        return chunk -> {
            ledger.enter(work.write(List.copyOf(chunk.getItems())));
            runs.goesOn(chunk.getItems().get(0).record().run());
        };
    }
}
