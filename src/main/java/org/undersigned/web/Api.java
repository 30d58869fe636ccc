package org.undersigned.web;

import java.util.List;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.undersigned.jobs.RunSummary;
import org.undersigned.search.SearchResult;
import org.undersigned.search.StatementDocument;

/** The same for programs: what the command line prints with --json. Errors are problem+json. */
@RestController
@ServerOnly
@RequestMapping("/api/v1")
final class Api {
    private static final int MOST_RUNS = 200;

    private final Catalogue catalogue;
    private final OrganisationFiles organisations;
    private final RunBook runs;

    Api(Catalogue catalogue, OrganisationFiles organisations, RunBook runs) {
        this.catalogue = catalogue;
        this.organisations = organisations;
        this.runs = runs;
    }

    @GetMapping("/search")
    SearchResult search(@RequestParam MultiValueMap<String, String> parameters) {
        return catalogue.search(Question.in(parameters).request());
    }

    @GetMapping("/statements/" + StatementPages.RECORD)
    StatementDocument statement(@PathVariable String record) {
        return catalogue.statement(record).orElseThrow(() -> NotThere.statement(record));
    }

    @GetMapping("/organisations/{id}")
    OrganisationFile organisation(@PathVariable String id) {
        return organisations.find(id).orElseThrow(() -> NotThere.organisation(id));
    }

    @GetMapping("/runs")
    List<RunSummary> runs() {
        return runs.recent(MOST_RUNS);
    }

    @GetMapping("/runs/" + RunPages.RUN)
    RunSummary run(@PathVariable long run) {
        return runs.find(run).orElseThrow(() -> NotThere.run(run));
    }
}
