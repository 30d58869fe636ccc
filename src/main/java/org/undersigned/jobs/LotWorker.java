package org.undersigned.jobs;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.stereotype.Component;

/** Carries one lot to its end, or hands it on: finished, stopped, retried later, or given up after its last attempt. */
@Component
@WorkerOnly
class LotWorker {
    private static final Logger log = LoggerFactory.getLogger(LotWorker.class);

    /**
     * So many attempts more may end without a word: the worker died, or the database did, or a busy machine let the lease run
     * out. A record that kills is found by the mark it leaves, long before.
     */
    private static final int LOST_ATTEMPTS = 20;

    /** As long as a poll: what is more urgent is asked for then, and the queue is not turned over for nothing. */
    private static final Duration FOR_A_PLACE = Duration.ofMillis(500);

    private final Launcher launcher;
    private final Runs runs;
    private final Lots lots;
    private final RunDefinitions definitions;
    private final Job lotJob;
    private final Semaphore places;

    LotWorker(Launcher launcher, Runs runs, Lots lots, RunDefinitions definitions, Job lotJob, JobSettings settings) {
        this.places = new Semaphore(settings.lotsAtOnce());
        this.launcher = launcher;
        this.runs = runs;
        this.lots = lots;
        this.definitions = definitions;
        this.lotJob = lotJob;
    }

    /** The thread that is kept for intake may be given a lot too: then it goes back into the queue. */
    CompletionHandler<Void> work(LotRef lot) {
        if (!hasPlace()) return Workers.again(Duration.ZERO);
        try {
            return workLogged(lot);
        } finally {
            places.release();
        }
    }

    private boolean hasPlace() {
        try {
            return places.tryAcquire(FOR_A_PLACE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Whatever is logged meanwhile says in which run and lot. */
    private CompletionHandler<Void> workLogged(LotRef lot) {
        try (MDC.MDCCloseable run = MDC.putCloseable("run", String.valueOf(lot.run()));
                MDC.MDCCloseable no = MDC.putCloseable("lot", String.valueOf(lot.no()))) {
            return workOn(lot);
        }
    }

    private CompletionHandler<Void> workOn(LotRef lot) {
        JobParameters parameters = Workers.parameters(lot.run())
                .addLong(IngestJobs.LOT, (long) lot.no())
                .toJobParameters();
        int attempt = lots.begin(lot);
        if (attempt == 0) return refused(lot, parameters);
        if (attempt > attempts(lot) + LOST_ATTEMPTS) return killedTooOften(lot, parameters);
        return ended(lot, attempt, launcher.run(lotJob, parameters));
    }

    private int attempts(LotRef lot) {
        return definitions.of(lot.run()).attempts();
    }

    /** Ended before, or the run is being stopped. */
    private CompletionHandler<Void> refused(LotRef lot, JobParameters parameters) {
        if (lots.isAbandoned(lot)) {
            launcher.recover(lotJob, parameters);
            lots.end(lot, "STOPPED");
        }
        return settled(lot);
    }

    /** Every attempt took its worker along, or could not even begin. */
    private CompletionHandler<Void> killedTooOften(LotRef lot, JobParameters parameters) {
        launcher.recover(lotJob, parameters);
        lots.giveUp(
                lot, "its lot was begun " + (attempts(lot) + LOST_ATTEMPTS) + " times, and its worker died each time");
        return settled(lot);
    }

    private CompletionHandler<Void> ended(LotRef lot, int attempt, JobExecution execution) {
        BatchStatus status = execution.getStatus();
        boolean leaving = status == BatchStatus.STOPPED || Lease.shuttingDown();
        if (status == BatchStatus.COMPLETED) lots.end(lot, "DONE");
        else if (!runs.isRunning(lot.run())) lots.end(lot, "STOPPED");
        else if (leaving) {
            lots.release(lot, false);
            return Workers.again(Duration.ZERO);
        } else return setBack(lot, attempt, execution);
        return settled(lot);
    }

    private CompletionHandler<Void> setBack(LotRef lot, int attempt, JobExecution execution) {
        Setback setback = Setback.of(execution);
        if (setback.kind() == Setback.Kind.FAULT)
            execution
                    .getAllFailureExceptions()
                    .forEach(fault -> log.error("lot={} attempt={}", lot.id(), attempt, fault));
        else log.warn("lot={} setback={} reason={}", lot.id(), setback.kind(), setback.reason());
        switch (setback.kind()) {
            case PASSING -> {
                runs.waitsFor(lot.run(), setback.reason());
                return Workers.again(Setback.delay(lots.setBack(lot)));
            }
            case WORLD_UNFIT -> {
                // first the run: another lot that ends just now would take one whose lots have all ended for done
                runs.stop(lot.run(), setback.reason());
                lots.release(lot, false);
                lots.end(lot, "STOPPED");
            }
            case FAULT -> {
                lots.release(lot, true);
                if (attempt < attempts(lot)) return Workers.again(Setback.delay(attempt));
                lots.giveUp(lot, setback.reason());
            }
        }
        return settled(lot);
    }

    private CompletionHandler<Void> settled(LotRef lot) {
        runs.settle(lot.run());
        return Workers.done();
    }
}
