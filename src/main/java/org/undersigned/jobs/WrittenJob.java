package org.undersigned.jobs;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Optional;

/**
 * A job definition as somebody writes it; src/docs/job.schema.json says the same to editors.
 *
 * @param source files or folders, relative to the folder that holds the jobs folder
 * @param include patterns of file names, as *.pdf
 * @param watch look for new files by oneself, and take them when they have kept their size for so long, as 30s
 * @param languages as fra+eng, or auto
 */
record WrittenJob(
        @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
        Optional<List<String>> source,

        @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
        Optional<List<String>> include,

        Optional<String> watch,
        Optional<String> languages,
        Optional<WrittenSchedule> schedule,
        Optional<WrittenLimits> limits,
        Optional<Integer> attempts,
        Optional<Integer> priority,
        Optional<JobDefinition.Overlap> overlap,
        @JsonProperty("notify") Optional<WrittenNotice> notice) {

    record WrittenSchedule(Optional<String> cron, Optional<String> zone) {}

    record WrittenLimits(Optional<Integer> pages, Optional<Integer> secondsPerPage) {}

    record WrittenNotice(
            Optional<String> webhook,

            @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
            Optional<List<String>> mail,

            Optional<Notice.When> on) {}
}
