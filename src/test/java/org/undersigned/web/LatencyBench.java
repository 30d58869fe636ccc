package org.undersigned.web;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.elasticsearch.client.Request;
import org.elasticsearch.client.Response;
import org.elasticsearch.client.RestClient;
import org.slf4j.LoggerFactory;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.undersigned.embedded.EmbeddedServices;
import org.undersigned.embedded.Need;
import org.undersigned.embedded.Running;
import org.undersigned.intake.Store;
import org.undersigned.jobs.JobSettings;
import org.undersigned.search.OrganisationNames;
import org.undersigned.search.SearchConfiguration;
import org.undersigned.search.StatementIndex;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * How long a search takes in a large made-up archive, at the HTTP API and, in the same run, as the same requests sent to Elasticsearch bare. Run it
 * as a program of its own: the arguments are the number of statements and a folder; with a third one only the pages are measured.
 */
final class LatencyBench {
    private static final int USERS = 20;
    private static final int QUESTIONS_EACH = 40;
    private static final int AT_ONCE = 500;

    /** Taken in turns, so that other work on the machine meets both. */
    private static final int ROUNDS = 2;

    /** Of this process: the archive's server and those who ask. */
    private static final OperatingSystemMXBean OWN =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** People read what they found before they ask again. */
    private static final Duration THINKING = Duration.ofMillis(1_000);

    private LatencyBench() {}

    /** The real search behind the real pages; no database. */
    @Import(SearchConfiguration.class)
    @ComponentScan(
            basePackageClasses = Site.class,
            excludeFilters =
                    @ComponentScan.Filter(
                            type = FilterType.ASSIGNABLE_TYPE,
                            classes = {
                                LedgerRunBook.class,
                                StoredScans.class,
                                StoredAccounts.class,
                                StoredAudit.class,
                                BackgroundAmending.class,
                                WrittenJobs.class,
                                RunningReception.class,
                                Site.Wiring.class
                            }))
    static class Wiring extends Site.Stand {}

    public static void main(String[] arguments) {
        int status = 1;
        try {
            bench(Integer.parseInt(arguments[0]), Path.of(arguments[1]), arguments.length > 2);
            status = 0;
        } catch (Exception failed) {
            LoggerFactory.getLogger(LatencyBench.class).error("the bench failed", failed);
        } finally {
            // users that still ask would keep a bench that failed alive
            System.exit(status);
        }
    }

    private static void bench(int statements, Path folder, boolean onlyPages) throws Exception {
        MadeUpArchive archive = new MadeUpArchive(new Random(20261124), statements);
        with(folder, context -> fill(context.getBean(StatementIndex.class), archive, statements));
        // started anew, the server takes the memory and the compiler that an archive of this size is worth
        with(folder, context -> {
            size(context.getBean(RestClient.class));
            if (!onlyPages) measure(context, archive);
            new PageCosts(context, archive, statements).measure();
        });
    }

    @FunctionalInterface
    private interface Work {
        void on(ConfigurableApplicationContext context) throws Exception;
    }

    private static void with(Path folder, Work work) throws Exception {
        try (Running running = EmbeddedServices.start(folder, EnumSet.of(Need.ELASTICSEARCH), 512);
                ConfigurableApplicationContext context =
                        open(running.elasticsearch().orElseThrow().toString(), folder)) {
            work.on(context);
        }
    }

    private static ConfigurableApplicationContext open(String server, Path folder) {
        return new SpringApplicationBuilder(Wiring.class)
                .web(WebApplicationType.SERVLET)
                .logStartupInfo(false)
                .initializers(context -> {
                    context.getBeanFactory().registerSingleton("accounts", new FakeAccounts());
                    context.getBeanFactory().registerSingleton("store", new Store(folder));
                    context.getBeanFactory()
                            .registerSingleton("settings", new JobSettings(folder, 1, 1, 1, Path.of("jobs")));
                })
                .run(Site.arguments(
                        "--undersigned.elasticsearch.uris=" + server,
                        "--undersigned.limits.searches-per-minute=0",
                        "--logging.level.root=error"));
    }

    private static void fill(StatementIndex index, MadeUpArchive archive, int statements) {
        if (index.count().statements() >= statements) {
            System.out.println("the index is there from an earlier run");
            return;
        }
        long start = System.nanoTime();
        for (int from = 0; from < statements; from += AT_ONCE)
            index.index(
                    IntStream.range(from, Math.min(statements, from + AT_ONCE))
                            .mapToObj(archive::statement)
                            .toList(),
                    from == 0 ? archive.organisations() : List.of());
        index.refresh();
        double read = seconds(start);
        start = System.nanoTime();
        List<OrganisationNames> organisations = archive.organisations();
        for (int from = 0; from < organisations.size(); from += AT_ONCE)
            index.indexOrganisations(organisations.subList(from, Math.min(organisations.size(), from + AT_ONCE)));
        System.out.printf(
                Locale.ROOT,
                "built: %s in %.0f s, organisations counted in %.0f s%n",
                index.count(),
                read,
                seconds(start));
    }

    private static void size(RestClient rest) throws IOException {
        Response answer = rest.performRequest(new Request("GET", "/_cat/indices?h=index,docs.count,store.size"));
        System.out.print(new String(answer.getEntity().getContent().readAllBytes(), StandardCharsets.UTF_8));
    }

    private static void measure(ConfigurableApplicationContext context, MadeUpArchive archive) throws Exception {
        String api = "http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port")
                + "/api/v1/search?size=20&q=";
        HttpClient http = HttpClient.newHttpClient();
        Ask overHttp = question -> {
            HttpRequest request = HttpRequest.newBuilder(
                            URI.create(api + URLEncoder.encode(question, StandardCharsets.UTF_8)))
                    .build();
            HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) throw new IllegalStateException(answer.body());
        };
        BareElasticsearch bare =
                new BareElasticsearch(context.getEnvironment().getRequiredProperty("undersigned.elasticsearch.uris"));
        bare.listen(questions(archive));
        RestClient rest = context.getBean(RestClient.class);
        run("warming up", archive, overHttp, Duration.ZERO, rest);
        for (Duration thinking : List.of(THINKING, Duration.ZERO))
            for (int round = 1; round <= ROUNDS; round++) {
                String how = ", thinking " + thinking.toMillis() + " ms";
                run("bare Elasticsearch" + how, archive, bare::ask, thinking, rest);
                run("HTTP API" + how, archive, overHttp, thinking, rest);
            }
    }

    /** All that any user asks, in the order of {@link #user}. */
    private static List<String> questions(MadeUpArchive archive) {
        List<String> questions = new ArrayList<>();
        for (int user = 0; user < USERS; user++) {
            Random random = new Random(user);
            for (int i = 0; i < QUESTIONS_EACH; i++) {
                random.nextDouble();
                questions.add(archive.question(random));
            }
        }
        return questions.stream().distinct().toList();
    }

    @FunctionalInterface
    private interface Ask {
        void ask(String question) throws IOException, InterruptedException;
    }

    private static void run(String what, MadeUpArchive archive, Ask ask, Duration thinking, RestClient rest)
            throws Exception {
        ExecutorService users = Executors.newFixedThreadPool(USERS);
        List<Callable<List<Double>>> work = IntStream.range(0, USERS)
                .mapToObj(user -> (Callable<List<Double>>) () -> user(user, archive, ask, thinking))
                .toList();
        List<Double> millis = new ArrayList<>();
        long servers = cpuMillis(rest);
        long here = OWN.getProcessCpuTime();
        long start = System.nanoTime();
        for (Future<List<Double>> user : users.invokeAll(work)) millis.addAll(user.get());
        double took = seconds(start);
        users.shutdown();
        millis.sort(Double::compare);
        System.out.printf(
                Locale.ROOT,
                "%-38s %d questions, %5.1f a second, p50 %.0f ms, p95 %.0f ms, p99 %.0f ms; CPU each: Elasticsearch %.1f ms, here %.1f ms%n",
                what,
                millis.size(),
                millis.size() / took,
                at(millis, 0.5),
                at(millis, 0.95),
                at(millis, 0.99),
                (cpuMillis(rest) - servers) / (double) millis.size(),
                (OWN.getProcessCpuTime() - here) / 1e6 / millis.size());
    }

    /** Of the server's process: says what a question costs, however busy the machine is with other things. */
    static long cpuMillis(RestClient rest) throws IOException {
        Response answer = rest.performRequest(new Request("GET", "/_nodes/stats/process"));
        JsonNode nodes = JSON.readTree(answer.getEntity().getContent()).get("nodes");
        return nodes.iterator().next().at("/process/cpu/total_in_millis").asLong();
    }

    /** Each begins at another moment, as people do. */
    private static List<Double> user(int user, MadeUpArchive archive, Ask ask, Duration thinking) throws Exception {
        Random random = new Random(user);
        List<Double> millis = new ArrayList<>();
        for (int i = 0; i < QUESTIONS_EACH; i++) {
            Thread.sleep((long) (thinking.toMillis() * 2 * random.nextDouble()));
            String question = archive.question(random);
            long start = System.nanoTime();
            ask.ask(question);
            millis.add((System.nanoTime() - start) / 1e6);
        }
        return millis;
    }

    static double at(List<Double> sorted, double share) {
        return sorted.get((int) Math.min(sorted.size() - 1, sorted.size() * share));
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }
}
