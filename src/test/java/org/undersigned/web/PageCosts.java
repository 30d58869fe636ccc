package org.undersigned.web;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.elasticsearch.client.RestClient;
import org.springframework.context.ConfigurableApplicationContext;
import org.undersigned.organisations.AuthorityFile;
import org.undersigned.search.Kindred;
import org.undersigned.search.OrganisationNames;
import org.undersigned.search.SearchQuery;
import org.undersigned.search.SearchRequest;
import org.undersigned.search.StatementSearch;

/** What single pages of a large archive cost, one after the other, and of that what the dearer questions behind them do. */
final class PageCosts {
    private static final int TIMES = 100;

    /** As after a year of reading. */
    private static final int NAMES_TO_REVIEW = 3_000;

    private final ConfigurableApplicationContext context;
    private final MadeUpArchive archive;
    private final int statements;
    private final String site;
    private final RestClient rest;
    private final HttpClient http = HttpClient.newHttpClient();
    private final OperatingSystemMXBean own = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private final Random random = new Random(7);

    PageCosts(ConfigurableApplicationContext context, MadeUpArchive archive, int statements) {
        this.context = context;
        this.archive = archive;
        this.statements = statements;
        this.site = "http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port");
        this.rest = context.getBean(RestClient.class);
    }

    @FunctionalInterface
    private interface Step {
        void take() throws IOException, InterruptedException;
    }

    void measure() throws IOException, InterruptedException {
        OpenNames.file(context.getBean(AuthorityFile.class), NAMES_TO_REVIEW);
        for (String round : List.of("warming up", "measured")) {
            System.out.println(round + ", " + TIMES + " times each:");
            pages();
            questions();
        }
    }

    private void pages() throws IOException, InterruptedException {
        List<String> ids = organisations();
        alone("start page", () -> get("/"));
        alone("search page, one word", () -> get("/search?q=" + word()));
        alone("search page, everything", () -> get("/search?q="));
        alone(
                "page of a statement",
                () -> get("/statements/"
                        + archive.statement(random.nextInt(statements)).record()));
        alone("page of any organisation", () -> get("/organisations/" + ids.get(random.nextInt(ids.size()))));
        alone("page of one that signed most", () -> get("/organisations/" + ids.get(random.nextInt(20))));
        alone("list of organisations", () -> get("/organisations"));
        alone("review page", () -> get("/review"));
    }

    private void questions() throws IOException, InterruptedException {
        List<String> ids = organisations();
        Kindred kindred = context.getBean(Kindred.class);
        StatementSearch search = context.getBean(StatementSearch.class);
        alone("  kin of a statement", () -> kindred.kin(archive.statement(random.nextInt(statements))));
        alone(
                "  unsigned, 40 others",
                () -> kindred.unsigned(
                        random.ints(40, 0, ids.size()).mapToObj(ids::get).toList(),
                        2,
                        List.of(ids.get(0)),
                        LocalDate.of(1980, 1, 1),
                        LocalDate.of(2024, 1, 1),
                        10));
        alone(
                "  unsigned, 40 that signed most",
                () -> kindred.unsigned(
                        random.ints(40, 0, 60).mapToObj(ids::get).distinct().toList(),
                        3,
                        List.of(ids.get(100)),
                        LocalDate.of(1980, 1, 1),
                        LocalDate.of(2024, 1, 1),
                        10));
        alone("  search with facets", () -> search.search(SearchRequest.of(SearchQuery.parse(word()))));
        alone(
                "  search without",
                () -> search.search(SearchRequest.of(SearchQuery.parse(word())).withoutFacets()));
    }

    private List<String> organisations() {
        return archive.organisations().stream().map(OrganisationNames::id).toList();
    }

    /** Of those questions that are one word. */
    private String word() {
        String question = archive.question(random);
        while (question.contains(" ") || question.contains(":")) question = archive.question(random);
        return question;
    }

    private void get(String path) throws IOException, InterruptedException {
        HttpResponse<String> page = http.send(
                HttpRequest.newBuilder(URI.create(site + path)).build(), HttpResponse.BodyHandlers.ofString());
        if (page.statusCode() != 200) throw new IllegalStateException(path + " " + page.statusCode());
    }

    private void alone(String what, Step step) throws IOException, InterruptedException {
        List<Double> millis = new ArrayList<>();
        long servers = LatencyBench.cpuMillis(rest);
        long here = own.getProcessCpuTime();
        for (int i = 0; i < TIMES; i++) {
            long start = System.nanoTime();
            step.take();
            millis.add((System.nanoTime() - start) / 1e6);
        }
        double cpuHere = (own.getProcessCpuTime() - here) / 1e6 / TIMES;
        double cpuThere = (LatencyBench.cpuMillis(rest) - servers) / (double) TIMES;
        millis.sort(Double::compare);
        System.out.printf(
                Locale.ROOT,
                "%-32s p50 %4.0f ms, p99 %4.0f ms; CPU %5.1f ms here, %5.1f ms of Elasticsearch%n",
                what,
                LatencyBench.at(millis, 0.5),
                LatencyBench.at(millis, 0.99),
                cpuHere,
                cpuThere);
    }
}
