package org.undersigned.jobs;

import java.util.Optional;
import org.undersigned.intake.Cause;

/**
 * Which part of an earlier run to go through again.
 *
 * @param failures only what was refused, failed or quarantined
 * @param cause only failures of this cause
 * @param lot only this lot, from 1
 * @param fromStage do this stage and those after it again, whatever the stage cache holds
 * @param file only files whose path or name fits this pattern, as *-fr.pdf
 */
public record Rerun(
        long run,
        boolean failures,
        Optional<Cause> cause,
        Optional<Integer> lot,
        Optional<Stage> fromStage,
        Optional<String> file) {
    public Rerun(long run, boolean failures, Optional<Cause> cause, Optional<Integer> lot, Optional<Stage> fromStage) {
        this(run, failures, cause, lot, fromStage, Optional.empty());
    }

    Rerun of(long another) {
        return new Rerun(another, failures, cause, lot, fromStage, file);
    }

    /** Whether a file's path, or its name alone, fits the pattern. */
    boolean fits(String path) {
        return Include.of(file.stream().toList()).fits(path);
    }
}
