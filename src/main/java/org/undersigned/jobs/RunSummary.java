package org.undersigned.jobs;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A run and its equation: what ingest --json and runs show print.
 *
 * @param pagesRead pages that went through OCR in this run
 * @param causes how many records each cause has
 * @param detail why the run as a whole failed or was stopped
 * @param waitsFor what keeps it from going on at the moment; it will by itself
 */
public record RunSummary(
        String run,
        String job,
        State state,
        int found,
        int indexed,
        int unchanged,
        int refused,
        int failed,
        int quarantined,
        int pages,
        int pagesRead,
        double seconds,
        Optional<String> detail,
        Optional<String> waitsFor,
        Map<String, Integer> causes,
        List<Failure> failures) {

    /** Where a run stands. */
    public enum State {
        RUNNING,
        COMPLETED,
        FAILED,
        STOPPED
    }

    /** A record that is not in the index, why, and what to do. */
    public record Failure(
            String file,
            Outcome outcome,
            String cause,
            Optional<Integer> page,
            String advice,
            Optional<String> detail) {}

    /** The same with these failures, and how many there are of each cause. */
    RunSummary with(List<Failure> those) {
        Map<String, Integer> counted = new LinkedHashMap<>();
        those.forEach(failure -> counted.merge(failure.cause(), 1, Integer::sum));
        return new RunSummary(
                run,
                job,
                state,
                found,
                indexed,
                unchanged,
                refused,
                failed,
                quarantined,
                pages,
                pagesRead,
                seconds,
                detail,
                waitsFor,
                counted,
                those);
    }

    /** Every record found has exactly one outcome. */
    @JsonIgnore
    public boolean isBalanced() {
        return found == done();
    }

    /** Records that have an outcome. */
    public int done() {
        return indexed + unchanged + notIndexed();
    }

    /** Records that ended outside the index. */
    public int notIndexed() {
        return refused + failed + quarantined;
    }

    /** The equation in words. */
    @JsonIgnore
    public String equation() {
        return "%d found = %d indexed + %d unchanged + %d refused + %d failed + %d quarantined%s"
                .formatted(
                        found,
                        indexed,
                        unchanged,
                        refused,
                        failed,
                        quarantined,
                        isBalanced() ? "" : "  DOES NOT BALANCE");
    }
}
