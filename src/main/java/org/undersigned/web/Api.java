package org.undersigned.web;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.undersigned.intake.Cause;
import org.undersigned.jobs.RunSummary;
import org.undersigned.search.Cursor;
import org.undersigned.search.OrganisationPage;
import org.undersigned.search.OrganisationRow;
import org.undersigned.search.PageResult;
import org.undersigned.search.SearchResult;
import org.undersigned.search.StatementDocument;

/** The same for programs: what the command line prints with --json. Errors are problem+json. */
@RestController
@ServerOnly
@RequestMapping("/api/v1")
final class Api {
    private static final String RECORD = "[0-9a-f]{64}";
    private static final int MOST_RUNS = 200;
    private static final int MOST_ORGANISATIONS = 500;

    private final Catalogue catalogue;
    private final OrganisationFiles organisations;
    private final RunBook runs;
    private final Reruns reruns;
    private final Leaves leaves;

    Api(Catalogue catalogue, OrganisationFiles organisations, RunBook runs, Reruns reruns, Leaves leaves) {
        this.catalogue = catalogue;
        this.organisations = organisations;
        this.runs = runs;
        this.reruns = reruns;
        this.leaves = leaves;
    }

    @GetMapping("/search")
    @Costly(Costly.Kind.SEARCH)
    SearchResult search(@RequestParam MultiValueMap<String, String> parameters) {
        return catalogue.search(Question.in(parameters).request());
    }

    @GetMapping("/statements/" + StatementPages.RECORD)
    StatementDocument statement(@PathVariable String record) {
        return catalogue.statement(record).orElseThrow(() -> NotThere.statement(record));
    }

    /** For what was typed so far: any part of any name, whatever the accents, or an acronym. */
    @GetMapping("/organisations")
    ResponseEntity<List<OrganisationRow>> organisations(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "20") int size,
            @RequestParam Optional<String> after) {
        expectSize("organisations", size, MOST_ORGANISATIONS);
        Optional<Cursor> from = after.map(Question::cursor);
        if (from.isPresent() && !from.get().isOfOrganisations(q))
            throw new WrongQuestion("The page to go on after is one of another list: begin again.");
        OrganisationPage page = catalogue.organisations(q.strip(), size, from);
        return listed(page.rows(), page.next().map(Cursor::toString));
    }

    /** Where on the pages a search finds something in a statement: boxes of words, and entries of the lists. */
    @GetMapping("/statements/" + StatementPages.RECORD + "/pages")
    List<Leaf> pages(@PathVariable String record, @RequestParam MultiValueMap<String, String> parameters) {
        return leaves.of(statement(record), Question.in(parameters));
    }

    /** Single pages on which the words of a query stand: of all statements, or of one. */
    @GetMapping("/pages")
    @Costly(Costly.Kind.SEARCH)
    PageResult pages(@RequestParam MultiValueMap<String, String> parameters, @RequestParam Optional<String> record) {
        record.filter(asked -> !asked.matches(RECORD) || !catalogue.holds(asked))
                .ifPresent(asked -> {
                    throw NotThere.statement(asked);
                });
        return catalogue.search(Question.in(parameters).pages(record));
    }

    @GetMapping("/organisations/{id}")
    OrganisationFile organisation(
            @PathVariable String id,
            @RequestParam(name = "as-of") @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) Optional<LocalDate> day) {
        return organisations.find(id, day).orElseThrow(() -> NotThere.organisation(id));
    }

    @GetMapping("/runs")
    ResponseEntity<List<RunSummary>> runs(
            @RequestParam(defaultValue = "" + MOST_RUNS) int size, @RequestParam Optional<String> after) {
        expectSize("runs", size, MOST_RUNS);
        List<RunSummary> page = runs.before(after.map(Api::run), size);
        return listed(
                page,
                page.size() < size
                        ? Optional.empty()
                        : Optional.of(page.get(size - 1).run()));
    }

    private static long run(String after) {
        if (!after.matches("\\d{1,18}"))
            throw new WrongQuestion("The page to go on after was not given out by this archive: begin again.");
        return Long.parseLong(after);
    }

    private static void expectSize(String what, int size, int most) {
        if (size < 1 || size > most)
            throw new WrongQuestion("The size of a list of " + what + " is 1 to " + most + ".");
    }

    /** With the address of the next page, which is the same question after what this one ended with. */
    private static <T> ResponseEntity<List<T>> listed(List<T> page, Optional<String> next) {
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok();
        next.map(cursor -> ServletUriComponentsBuilder.fromCurrentRequest()
                        .scheme(null)
                        .host(null)
                        .port(null)
                        .replaceQueryParam("after", cursor)
                        .toUriString())
                .ifPresent(address -> answer.header(HttpHeaders.LINK, "<" + address + ">; rel=\"next\""));
        return answer.body(page);
    }

    /** Goes through the failures of a run again, all of them or those of one cause. */
    @PostMapping("/runs/" + RunPages.RUN + "/rerun")
    ResponseEntity<Map<String, Long>> rerun(@PathVariable long run, @RequestParam Optional<Cause> cause) {
        long begun = reruns.begin(run, cause);
        return ResponseEntity.accepted()
                .location(URI.create("/api/v1/runs/" + begun))
                .body(Map.of("run", begun));
    }

    @GetMapping("/runs/" + RunPages.RUN)
    RunSummary run(@PathVariable long run) {
        return runs.find(run).orElseThrow(() -> NotThere.run(run));
    }
}
