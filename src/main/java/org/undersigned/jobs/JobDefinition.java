package org.undersigned.jobs;

import java.util.List;
import java.util.Optional;

/**
 * What a job goes through and how.
 *
 * @param job its name
 * @param sources files and folders, absolute; folders are walked through
 * @param languages of the OCR, or "auto"
 * @param fromStage do this stage and those after it again, whatever the stage cache holds
 */
public record JobDefinition(String job, List<String> sources, List<String> languages, Optional<Stage> fromStage) {
    /** The job of files named on the command line. */
    public static final String AD_HOC = "ad-hoc";

    public JobDefinition {
        sources = List.copyOf(sources);
        languages = languages.isEmpty() ? List.of("auto") : List.copyOf(languages);
    }
}
