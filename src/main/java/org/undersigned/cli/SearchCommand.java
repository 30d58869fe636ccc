package org.undersigned.cli;

import java.io.PrintStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.context.ConfigurableApplicationContext;
import org.undersigned.search.Condition;
import org.undersigned.search.Fragment;
import org.undersigned.search.SearchQuery;
import org.undersigned.search.SearchRequest;
import org.undersigned.search.SearchResult;
import org.undersigned.search.StatementSearch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.json.JsonMapper;

/** Searches the archive. */
@Command(
        name = "search",
        mixinStandardHelpOptions = true,
        description = {
            "finds statements, whatever their language and spelling",
            "a query may hold \"phrases\", -not, org:, signed-by: (twice: both signed), country:, lang:, kind:, from:, to:,"
                    + " origin: (text_layer, ocr, mixed) and sure: (high, fair, low)"
        })
final class SearchCommand implements Callable<Integer> {
    private final Program program;

    @Mixin
    private DataOption data = new DataOption();

    @Parameters(paramLabel = "QUERY", arity = "0..*", description = "words to look for")
    private List<String> words = List.of();

    @Option(names = "--organisation", paramLabel = "X", description = "lists it, under any name, acronym or id")
    private Optional<String> organisation = Optional.empty();

    @Option(names = "--from", paramLabel = "D", description = "not older: 2022, 2022-01 or 2022-01-21")
    private Optional<String> from = Optional.empty();

    @Option(names = "--to", paramLabel = "D", description = "not younger")
    private Optional<String> to = Optional.empty();

    @Option(names = "--country", paramLabel = "CC", description = "with a signatory from there: code or name")
    private Optional<String> country = Optional.empty();

    @Option(names = "--language", paramLabel = "xx", description = "written in it: two letters, as fr")
    private Optional<String> language = Optional.empty();

    @Option(names = "--limit", paramLabel = "N", defaultValue = "20", description = "hits at the most (default: 20)")
    private int limit = 20;

    @Option(names = "--json", description = "the whole answer as JSON")
    private boolean json;

    SearchCommand(Program program) {
        this.program = program;
    }

    @Override
    public Integer call() {
        if (limit < 0 || limit > SearchRequest.LARGEST_PAGE)
            throw new WrongUse(
                    "--limit " + limit + ": 0 to " + SearchRequest.LARGEST_PAGE + "; export is for everything");
        SearchQuery query = query();
        try (ConfigurableApplicationContext context = program.open(data)) {
            SearchResult found = context.getBean(StatementSearch.class)
                    .search(SearchRequest.of(query).size(limit));
            PrintStream out = Output.standard();
            if (json) out.println(context.getBean(JsonMapper.class).writeValueAsString(found));
            else print(found, out);
            return Exit.ALL_WELL;
        }
    }

    private SearchQuery query() {
        SearchQuery query = SearchQuery.parse(String.join(" ", words));
        for (Condition condition : conditions()) query = query.and(condition);
        return query;
    }

    private List<Condition> conditions() {
        return Stream.of(
                        organisation.<Condition>map(Condition.Organisation::new).stream(),
                        meant("from", from, "2022, 2022-01 or 2022-01-21"),
                        meant("to", to, "2022, 2022-01 or 2022-01-21"),
                        meant("country", country, "a code or a name, as CI or Turkey"),
                        meant("language", language, "two letters, as fr"))
                .flatMap(Function.identity())
                .toList();
    }

    /** Means what it means in a query; only that what cannot be used is wrong here, and not left out. */
    private static Stream<Condition> meant(String key, Optional<String> given, String expected) {
        if (given.isEmpty()) return Stream.empty();
        List<Condition> conditions =
                SearchQuery.parse(key + ":\"" + given.get() + "\"").conditions();
        if (conditions.size() != 1) throw new WrongUse("--" + key + " " + given.get() + ": give " + expected);
        return conditions.stream();
    }

    private static void print(SearchResult found, PrintStream out) {
        found.notes().forEach(System.err::println);
        out.println(found.total() + (found.total() == 1 ? " statement" : " statements"));
        for (SearchResult.Hit hit : found.hits()) {
            out.printf(
                    "%n%s  %s  %s  %d signatories%n",
                    hit.date().map(LocalDate::toString).orElse("undated"),
                    hit.language(),
                    marked(hit.title()),
                    hit.signatureCount());
            out.println(
                    "  " + String.join(", ", hit.files()) + "  " + hit.record().substring(0, 12));
            printText(hit, out);
            hit.signatories().forEach(signatory -> out.println("  ✍ " + marked(signatory.asPrinted())));
        }
    }

    /** Of a statement of several pages with the page, where it is known. */
    private static void printText(SearchResult.Hit hit, PrintStream out) {
        for (Fragment fragment : hit.fragments()) {
            Optional<Integer> page = hit.pages() == 1 ? Optional.empty() : hit.pageOf(fragment);
            out.println("  … " + page.map(no -> "page " + no + ": ").orElse("") + marked(fragment));
        }
    }

    private static String marked(Fragment fragment) {
        return fragment.marked("»", "«").replace('\n', ' ');
    }
}
