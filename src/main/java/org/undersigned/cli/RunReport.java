package org.undersigned.cli;

import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.undersigned.jobs.RunSummary;

/** A run in words: its equation, and its failures grouped by cause with what to do about them. */
final class RunReport {
    private RunReport() {}

    static void print(RunSummary run, PrintStream out) {
        out.printf(
                "run %s  job %s  %s  %d pages, %d read by OCR, %.1f s%n",
                run.run(), run.job(), run.state(), run.pages(), run.pagesRead(), run.seconds());
        run.detail().ifPresent(detail -> out.println("  " + detail));
        out.println("  " + run.equation());
        Map<String, List<RunSummary.Failure>> byCause = run.failures().stream()
                .collect(Collectors.groupingBy(RunSummary.Failure::cause, java.util.TreeMap::new, Collectors.toList()));
        byCause.forEach((cause, failures) -> print(cause, failures, out));
    }

    private static void print(String cause, List<RunSummary.Failure> failures, PrintStream out) {
        out.printf("  %s (%d): %s%n", cause, failures.size(), failures.get(0).advice());
        for (RunSummary.Failure failure : failures)
            out.printf(
                    "    %s %s%s%n",
                    failure.outcome(),
                    failure.file(),
                    failure.page().map(page -> ", page " + page).orElse(""));
    }

    static int exitCode(List<RunSummary> runs) {
        if (runs.stream().anyMatch(run -> run.state() != RunSummary.State.COMPLETED)) return Exit.WORLD_UNFIT;
        return runs.stream().anyMatch(run -> !run.failures().isEmpty()) ? Exit.SOME_FAILED : Exit.ALL_WELL;
    }
}
