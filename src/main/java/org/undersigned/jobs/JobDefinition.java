package org.undersigned.jobs;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a job goes through and how.
 *
 * @param job its name
 * @param sources files and folders, absolute; folders are walked through
 * @param languages of the OCR, or "auto"
 * @param fromStage do this stage and those after it again, whatever the stage cache holds
 * @param include patterns of file names inside the source folders; none: every file
 * @param check hash every file, also those that look as they did when they were last taken in
 * @param attempts how often a lot is begun before what is left of it fails
 * @param priority its lots go before those of a job with a lower one
 * @param settle watched: a file that is new and has kept its size for so long begins a run by itself
 */
public record JobDefinition(
        String job,
        List<String> sources,
        List<String> languages,
        Optional<Stage> fromStage,
        List<String> include,
        boolean check,
        Limits limits,
        int attempts,
        int priority,
        Overlap overlap,
        Optional<Schedule> schedule,
        Optional<Duration> settle,
        Optional<Notice> notice) {
    /** The job of files named on the command line. */
    public static final String AD_HOC = "ad-hoc";

    static final int ATTEMPTS = 5;

    /** What a run of this job does while another one has not ended. */
    public enum Overlap {
        /** It is refused. */
        REFUSE,
        /** It begins when the other one has ended. */
        QUEUE,
        /** They run side by side. */
        ALLOW
    }

    /** Also reads what an earlier version of this program has written down, which knew fewer components. */
    public JobDefinition {
        sources = List.copyOf(sources);
        languages = languages.isEmpty() ? List.of("auto") : List.copyOf(languages);
        include = List.copyOf(orElse(include, List.of()));
        limits = orElse(limits, Limits.NONE);
        attempts = attempts == 0 ? ATTEMPTS : attempts;
        overlap = orElse(overlap, Overlap.ALLOW);
    }

    /** With nothing out of the ordinary: begins when somebody asks for it. */
    public JobDefinition(String job, List<String> sources, List<String> languages, Optional<Stage> fromStage) {
        this(
                job,
                sources,
                languages,
                fromStage,
                List.of(),
                false,
                Limits.NONE,
                ATTEMPTS,
                0,
                Overlap.ALLOW,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    static JobDefinition parse(JsonMapper json, String written) {
        return json.readerFor(JobDefinition.class)
                .without(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .readValue(written);
    }

    private static <T> T orElse(@Nullable T given, T otherwise) {
        return Objects.requireNonNullElse(given, otherwise);
    }

    /** The same job over some files only. */
    JobDefinition over(List<String> files, Optional<Stage> from, boolean checking, Overlap side) {
        return new JobDefinition(
                job, files, languages, from, List.of(), checking, limits, attempts, priority, side, schedule, settle,
                notice);
    }

    /** The same job, hashing every file. */
    public JobDefinition checked() {
        return new JobDefinition(
                job, sources, languages, fromStage, include, true, limits, attempts, priority, overlap, schedule,
                settle, notice);
    }
}
