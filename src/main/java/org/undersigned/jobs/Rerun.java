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
 */
public record Rerun(
        long run, boolean failures, Optional<Cause> cause, Optional<Integer> lot, Optional<Stage> fromStage) {}
