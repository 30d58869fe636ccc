package org.undersigned.web;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.undersigned.jobs.JobDefinition;
import org.undersigned.jobs.JobDefinitions;

/** What pages ask about the jobs that somebody has written down, and what they may do with them. */
interface JobBook {
    /** All files in the jobs folder, also those that are no definition. */
    List<Kept> jobs();

    /**
     * Begins a run of it now, and returns the run's id.
     *
     * @throws org.undersigned.jobs.Runs.AlreadyRunning where its definition refuses a second one
     */
    long run(JobDefinition definition);

    /** Until it is resumed it begins no run by itself. */
    void pause(JobDefinition definition);

    /** What was missed meanwhile stays missed. */
    void resume(JobDefinition definition);

    /**
     * A job as its file and the database have it.
     *
     * @param next when it begins by itself, the first few times
     * @param lastRun the newest, whoever began it
     */
    record Kept(
            JobDefinitions.Written file, Optional<Instant> pausedSince, List<Instant> next, Optional<Long> lastRun) {
        public Kept {
            next = List.copyOf(next);
        }

        public String job() {
            return file.job();
        }

        /** One for each thing that is wrong: which file, which line, what to do. */
        public List<String> problems() {
            return file.problem().map(text -> text.lines().toList()).orElse(List.of());
        }
    }
}
