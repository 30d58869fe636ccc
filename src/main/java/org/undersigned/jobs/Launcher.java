package org.undersigned.jobs;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.stereotype.Component;

/** Brings a Spring Batch job to its end, whatever an earlier worker left. Only for the holder of the lease: nobody else runs it. */
@Component
class Launcher {
    private final JobRepository repository;
    private final JobOperator operator;

    Launcher(JobRepository repository, JobOperator operator) {
        this.repository = repository;
        this.operator = operator;
    }

    JobExecution run(Job job, JobParameters parameters) {
        try {
            Optional<JobExecution> last = last(job, parameters);
            if (last.isEmpty()) return startAnew(job, parameters);
            if (last.get().getStatus() == BatchStatus.COMPLETED) return last.get();
            if (diedRunning(last.get())) operator.recover(last.get());
            else if (last.get().getStatus() == BatchStatus.UNKNOWN) markFailed(last.get());
            return operator.restart(expect(last.get().getId()));
        } catch (JobExecutionException e) {
            throw new IllegalStateException(job.getName() + " " + parameters + " could not be run", e);
        }
    }

    /**
     * Batch restarts nothing of which it does not know whether it was rolled back, as when the database was stopped in the
     * middle of a commit. Here nothing can be half done: each record's outcome is written in the transaction of its handful.
     */
    private void markFailed(JobExecution unknown) {
        for (StepExecution step : unknown.getStepExecutions()) {
            if (step.getStatus() != BatchStatus.UNKNOWN) continue;
            step.setStatus(BatchStatus.FAILED);
            step.setExitStatus(ExitStatus.FAILED);
            repository.update(step);
        }
        unknown.setStatus(BatchStatus.FAILED);
        unknown.setExitStatus(ExitStatus.FAILED);
        repository.update(unknown);
    }

    /** Ends the execution of a dead worker without starting a new one. */
    void recover(Job job, JobParameters parameters) {
        last(job, parameters).filter(Launcher::diedRunning).ifPresent(operator::recover);
    }

    private JobExecution startAnew(Job job, JobParameters parameters) throws JobExecutionException {
        JobInstance orphan = repository.getJobInstance(job.getName(), parameters);
        // A worker died between instance and execution: Batch would never start such an instance again.
        if (orphan != null) repository.deleteJobInstance(orphan);
        return operator.start(job, parameters);
    }

    private Optional<JobExecution> last(Job job, JobParameters parameters) {
        JobInstance instance = repository.getJobInstance(job.getName(), parameters);
        return instance == null ? Optional.empty() : Optional.ofNullable(repository.getLastJobExecution(instance));
    }

    /** Read afresh: recovering has changed its version. */
    private JobExecution expect(long id) {
        @Nullable JobExecution execution = repository.getJobExecution(id);
        if (execution == null) throw new IllegalStateException("job execution " + id + " has gone");
        return execution;
    }

    private static boolean diedRunning(JobExecution execution) {
        return execution.isRunning()
                || execution.getStatus().isRunning()
                || execution.getStepExecutions().stream()
                        .anyMatch(step -> step.getStatus().isRunning());
    }
}
