package org.undersigned.jobs;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.undersigned.organisations.SpreadsheetCell;
import tools.jackson.databind.json.JsonMapper;

/** What became of a run, to be kept with it or sent on: for programs (JSON), for tables (CSV) and for people (one HTML page). */
public enum Report {
    JSON {
        @Override
        String of(RunSummary run, JsonMapper json) {
            return json.writerWithDefaultPrettyPrinter().writeValueAsString(run) + "\n";
        }
    },
    /** One line for each record that is not in the index. */
    CSV {
        @Override
        String of(RunSummary run, JsonMapper json) {
            StringWriter text = new StringWriter();
            try (CSVPrinter csv = new CSVPrinter(text, CSVFormat.RFC4180)) {
                csv.printRecord("run", "file", "outcome", "cause", "page", "advice", "detail");
                for (RunSummary.Failure failure : run.failures())
                    csv.printRecord(
                            run.run(),
                            SpreadsheetCell.harmless(failure.file()),
                            failure.outcome(),
                            failure.cause(),
                            failure.page().map(String::valueOf).orElse(""),
                            failure.advice(),
                            SpreadsheetCell.harmless(failure.detail().orElse("")));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return text.toString();
        }
    },
    HTML {
        @Override
        String of(RunSummary run, JsonMapper json) {
            return ReportPage.of(run);
        }
    };

    abstract String of(RunSummary run, JsonMapper json);

    String fileName() {
        return "report." + name().toLowerCase(Locale.ROOT);
    }

    /** Failures that have a cause in common, the most frequent cause first. */
    static Map<String, List<RunSummary.Failure>> byCause(RunSummary run) {
        Map<String, List<RunSummary.Failure>> groups = run.failures().stream()
                .collect(Collectors.groupingBy(RunSummary.Failure::cause, LinkedHashMap::new, Collectors.toList()));
        return groups.entrySet().stream()
                .sorted((a, b) -> b.getValue().size() - a.getValue().size())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a, LinkedHashMap::new));
    }
}
