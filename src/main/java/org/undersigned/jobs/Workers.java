package org.undersigned.jobs;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.jdbc.PostgreSqlJdbcCustomization;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Daily;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;

/** A JVM that works picks tasks from the queue in PostgreSQL; each task is a Spring Batch job. */
@Configuration
class Workers {
    private static final Logger log = LoggerFactory.getLogger(Workers.class);

    static final String QUEUE = "scheduled_tasks";

    /** Four missed heartbeats and a worker is believed dead: its lots go on elsewhere after 12 to 18 seconds. */
    private static final Duration HEARTBEAT = Duration.ofSeconds(3);

    private static final int MISSED_HEARTBEATS = 4;

    /** What a person waits between asking for a run and seeing it begin, at most. */
    private static final Duration POLL = Duration.ofMillis(500);

    /** Of what is done once a run, when the world is in trouble. */
    private static final Duration BETWEEN_TRIES = Duration.ofSeconds(10);

    /** From ten seconds to about ten minutes between them. */
    private static final int TELLINGS = 8;

    private static final Duration BETWEEN_AMENDMENTS = Duration.ofMinutes(1);

    private static final LocalTime AT_NIGHT = LocalTime.of(4, 0);

    /** Intake waits for disks while lots keep the processors busy: threads that lots do not get, see {@link LotWorker}. */
    private static final int INTAKES = 1;

    /** The transaction of a handful lasts while its records are read, and what is written meanwhile needs another. */
    private static final int CONNECTIONS_A_THREAD = 2;

    /** Heartbeats, polls, and those who look on. */
    private static final int OTHER_CONNECTIONS = 4;

    private static final Duration SHUTDOWN_WAIT = Duration.ofSeconds(8);

    /** db-scheduler would delete tasks whose name it does not know after two weeks; another version of this program may know them. */
    private static final Duration NEVER = Duration.ofDays(36500);

    /** Its inserts and deletes take part in the Spring transaction. */
    @Bean
    @Primary
    SchedulerClient schedulerClient(DataSource dataSource) {
        return SchedulerClient.Builder.create(new TransactionAwareDataSourceProxy(dataSource))
                .tableName(QUEUE)
                .build();
    }

    /**
     * PostgreSQL's own single-statement lock-and-fetch locks more rows than asked for when the queue is small, so one worker
     * could take all lots: the generic select-for-update is used instead.
     */
    @Bean(initMethod = "start", destroyMethod = "stop")
    @WorkerOnly
    Scheduler scheduler(
            DataSource dataSource,
            Lease lease,
            Launcher launcher,
            Runs runs,
            LotWorker lotWorker,
            Job intakeJob,
            Job closeJob,
            Endings endings,
            Optional<Fires> fires,
            History history,
            Unwritten unwritten,
            ObjectProvider<Amendments> amendments,
            JobSettings settings) {
        haveConnections(dataSource, settings.lotsAtOnce() + INTAKES);
        List<Task<?>> tasks = new ArrayList<>();
        tasks.add(task(Runs.INTAKE, lease, (id, context) -> intake(launcher, intakeJob, runs, Long.parseLong(id))));
        tasks.add(task(Runs.LOT, lease, (id, context) -> lotWorker.work(LotRef.parse(id))));
        tasks.add(task(Runs.CLOSE, lease, (id, context) -> close(launcher, closeJob, runs, id)));
        tasks.add(Tasks.custom(Runs.ENDED)
                .onFailure(new FailureHandler.MaxRetriesFailureHandler<>(
                        TELLINGS, new FailureHandler.ExponentialBackoffFailureHandler<>(BETWEEN_TRIES)))
                .onDeadExecutionRevive()
                .execute((instance, context) -> ended(endings, instance.getId())));
        fires.ifPresent(due -> tasks.add(task(Schedules.FIRE, lease, (id, context) -> fire(due, id))));
        return Scheduler.create(dataSource, tasks)
                .startTasks(
                        Tasks.recurring("history", new Daily(AT_NIGHT))
                                .execute((instance, context) -> history.forget()),
                        Tasks.recurring("amendments", FixedDelay.of(BETWEEN_AMENDMENTS))
                                .execute((instance, context) -> amend(unwritten, amendments)))
                .tableName(QUEUE)
                .schedulerName(new SchedulerName.Fixed(workerName()))
                .threads(settings.lotsAtOnce() + INTAKES)
                .enablePriority()
                .pollingInterval(POLL)
                .heartbeatInterval(HEARTBEAT)
                .missedHeartbeatsLimit(MISSED_HEARTBEATS)
                .shutdownMaxWait(SHUTDOWN_WAIT)
                .deleteUnresolvedAfter(NEVER)
                .pollUsingLockAndFetch(0.5, 1.0)
                .jdbcCustomization(new PostgreSqlJdbcCustomization(true, false))
                .build();
    }

    /** Were there fewer, threads that all hold their first would wait for the second until each gives up. */
    private static void haveConnections(DataSource dataSource, int threads) {
        int needed = threads * CONNECTIONS_A_THREAD + OTHER_CONNECTIONS;
        if (dataSource instanceof HikariDataSource pool && pool.getMaximumPoolSize() < needed)
            pool.setMaximumPoolSize(needed);
    }

    private static String workerName() {
        return ProcessHandle.current().pid() + "@" + System.getenv().getOrDefault("HOSTNAME", "localhost");
    }

    private static Task<Void> task(
            TaskDescriptor<Void> name,
            Lease lease,
            BiFunction<String, ExecutionContext, CompletionHandler<Void>> work) {
        return Tasks.custom(name)
                .onFailure(new FailureHandler.OnFailureRetryLater<Void>(Duration.ofSeconds(2)))
                .onDeadExecutionRevive()
                .execute((instance, context) -> lease.hold(context, () -> work.apply(instance.getId(), context)));
    }

    private static CompletionHandler<Void> intake(Launcher launcher, Job job, Runs runs, long run) {
        if (!runs.isRunning(run)) return settled(runs, run);
        JobExecution execution = launcher.run(job, parameters(run).toJobParameters());
        if (execution.getStatus() == BatchStatus.COMPLETED)
            return settled(runs, run); // a run without lots is closed at once
        if (Lease.shuttingDown()) return again(Duration.ZERO);
        // stopped; somebody who resumed it just now found this task still in the queue
        if (execution.getStatus() == BatchStatus.STOPPED)
            return runs.isRunning(run) ? again(Duration.ZERO) : settled(runs, run);
        Setback setback = Setback.of(execution);
        switch (setback.kind()) {
            case PASSING -> {
                return waiting(runs, run, setback);
            }
            case WORLD_UNFIT -> runs.stop(run, setback.reason());
            case FAULT -> runs.fail(run, setback.reason());
        }
        return done();
    }

    private static CompletionHandler<Void> settled(Runs runs, long run) {
        runs.settle(run);
        return done();
    }

    private static CompletionHandler<Void> ended(Endings endings, String id) {
        try {
            endings.follow(id);
            return done();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The next time is in the database; what is queued here only has to ring then. */
    private static CompletionHandler<Void> fire(Fires fires, String job) {
        try {
            return fires.fire(job)
                    .<CompletionHandler<Void>>map(
                            next -> (complete, operations) -> operations.reschedule(complete, next))
                    .orElseGet(Workers::done);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // the folder cannot be looked into: again in a moment
        }
    }

    /** What those who decided could not write themselves. */
    private static void amend(Unwritten unwritten, ObjectProvider<Amendments> amendments) {
        if (unwritten.isEmpty()) return;
        try {
            amendments.getObject().carry();
        } catch (InterruptedException leaving) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException away) {
            if (!Setback.isOfTheWorld(away)) throw away;
            log.info("decisions are not in the index yet: {}", Setback.of(away).reason());
        }
    }

    private static CompletionHandler<Void> close(Launcher launcher, Job job, Runs runs, String id) {
        int slash = id.indexOf('/');
        long run = Long.parseLong(id.substring(0, slash));
        JobParameters parameters = parameters(run)
                .addLong("closing", Long.valueOf(id.substring(slash + 1)))
                .toJobParameters();
        JobExecution execution = launcher.run(job, parameters);
        if (execution.getStatus() == BatchStatus.COMPLETED) return done();
        return Lease.shuttingDown() ? again(Duration.ZERO) : waiting(runs, run, Setback.of(execution));
    }

    private static CompletionHandler<Void> waiting(Runs runs, long run, Setback setback) {
        runs.waitsFor(run, setback.reason());
        return again(BETWEEN_TRIES);
    }

    static JobParametersBuilder parameters(long run) {
        return new JobParametersBuilder().addLong(IngestJobs.RUN, run);
    }

    static CompletionHandler<Void> done() {
        return new CompletionHandler.OnCompleteRemove<>();
    }

    static CompletionHandler<Void> again(Duration delay) {
        return (complete, operations) ->
                operations.reschedule(complete, Instant.now().plus(delay));
    }
}
