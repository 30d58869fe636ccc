package org.undersigned.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.undersigned.jobs.RunSummary;

/** The records of a run that one cause kept out of the index. */
record FailureGroup(String cause, String advice, List<RunSummary.Failure> shown, int more) {
    /** A page stays a page; the API has all of them. */
    private static final int MOST_SHOWN = 100;

    FailureGroup {
        shown = List.copyOf(shown);
    }

    /** The largest group first. */
    static List<FailureGroup> of(RunSummary run) {
        Map<String, List<RunSummary.Failure>> byCause = run.failures().stream()
                .collect(Collectors.groupingBy(RunSummary.Failure::cause, LinkedHashMap::new, Collectors.toList()));
        return byCause.values().stream()
                .sorted((a, b) -> b.size() - a.size())
                .map(FailureGroup::of)
                .toList();
    }

    private static FailureGroup of(List<RunSummary.Failure> failures) {
        int shown = Math.min(MOST_SHOWN, failures.size());
        return new FailureGroup(
                failures.get(0).cause(), failures.get(0).advice(), failures.subList(0, shown), failures.size() - shown);
    }

    public int size() {
        return shown.size() + more;
    }
}
