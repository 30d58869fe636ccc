package org.undersigned.jobs;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.web.util.HtmlUtils;

/** The report of a run as one page that needs nothing beside it. */
final class ReportPage {
    private static final String STYLE = """
            body{font:16px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;color:#1d1d1f}
            h1{font-size:1.5rem}h2{font-size:1.1rem;margin-top:2rem}
            table{border-collapse:collapse;width:100%}td,th{text-align:left;padding:.3rem .6rem;border-bottom:1px solid #ddd}
            td.n,th.n{text-align:right}code{font-size:.9em;overflow-wrap:anywhere}.bad{color:#a00}""";

    private ReportPage() {}

    static String of(RunSummary run) {
        StringBuilder page = new StringBuilder();
        page.append("<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>")
                .append(escaped("Run " + run.run() + " of " + run.job()))
                .append("</title><style>")
                .append(STYLE)
                .append("</style></head><body>\n<h1>")
                .append(escaped("Run " + run.run() + " of job " + run.job() + ": " + run.state()))
                .append("</h1>\n");
        run.detail()
                .ifPresent(detail ->
                        page.append("<p class=\"bad\">").append(escaped(detail)).append("</p>\n"));
        page.append("<p>")
                .append(escaped(run.equation()))
                .append("<br>")
                .append(work(run))
                .append("</p>\n");
        causes(run, page);
        failures(run.failures(), page);
        return page.append("</body></html>\n").toString();
    }

    private static String work(RunSummary run) {
        return String.format(
                Locale.ROOT, "%d pages, %d read by OCR, in %.1f seconds", run.pages(), run.pagesRead(), run.seconds());
    }

    private static void causes(RunSummary run, StringBuilder page) {
        Map<String, List<RunSummary.Failure>> groups = Report.byCause(run);
        if (groups.isEmpty()) return;
        page.append("<h2>Causes</h2>\n<table><tr><th>cause<th class=\"n\">records<th>what to do<th>for example</tr>\n");
        groups.forEach((cause, failures) -> page.append("<tr><td>")
                .append(escaped(cause))
                .append("<td class=\"n\">")
                .append(failures.size())
                .append("<td>")
                .append(escaped("The file " + failures.get(0).advice()))
                .append("<td><code>")
                .append(escaped(failures.get(0).file()))
                .append("</code></tr>\n"));
        page.append("</table>\n");
    }

    private static void failures(List<RunSummary.Failure> failures, StringBuilder page) {
        if (failures.isEmpty()) return;
        page.append(
                "<h2>Records that are not in the index</h2>\n<table><tr><th>file<th>outcome<th>cause<th class=\"n\">page</tr>\n");
        for (RunSummary.Failure failure : failures)
            page.append("<tr><td><code>")
                    .append(escaped(failure.file()))
                    .append("</code><td>")
                    .append(failure.outcome())
                    .append("<td>")
                    .append(escaped(failure.cause()))
                    .append("<td class=\"n\">")
                    .append(failure.page().map(String::valueOf).orElse(""))
                    .append("</tr>\n");
        page.append("</table>\n");
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
