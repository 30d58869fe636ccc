package org.undersigned.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.undersigned.search.Sample.page;
import static org.undersigned.search.Sample.record;
import static org.undersigned.search.Sample.statement;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.undersigned.intake.Cause;
import org.undersigned.ocr.Origin;
import org.undersigned.search.SearchRequest.Sort;
import org.undersigned.search.SearchResult.FoundPage;
import tools.jackson.databind.JsonNode;

/** The index pages on a real Elasticsearch: what is in it, what is found in it, and what a search says of it. */
class PagesIT extends OnOneIndex {
    private static final String BREAD = "Bread is dear.\nWe the undersigned ask for mills.";
    private static final String WATER = "Water is scarce in the districts.";
    private static final String BOTH = "Loaves of bread and water for all.";

    @Test
    void everyPageIsADocument() throws IOException {
        write(letter("a", BREAD, WATER).dated("2019-05-01"));
        Map<String, JsonNode> rows = rows();
        assertThat(rows.keySet()).containsExactly(record("a") + "/1", record("a") + "/2");
        JsonNode second = Objects.requireNonNull(rows.get(record("a") + "/2"));
        assertThat(second.get("text").stringValue()).isEqualTo(WATER);
        assertThat(second.get("pages").intValue()).isEqualTo(2);
        assertThat(second.get("words").intValue()).isEqualTo(6);
        assertThat(second.get("year").intValue()).isEqualTo(2019);
        assertThat(second.get("files").toString()).isEqualTo("[\"a.pdf\"]");
        assertThat(second.get("dpi").intValue()).isEqualTo(300);
    }

    @Test
    void whatIsReadAgainWithFewerPagesLeavesNoneOfTheOlderOnes() throws IOException {
        write(letter("a", BREAD, WATER, BOTH), letter("b", BREAD));
        write(letter("a", WATER));
        Map<String, JsonNode> rows = rows();
        assertThat(rows.keySet()).containsExactly(record("a") + "/1", record("b") + "/1");
        JsonNode first = Objects.requireNonNull(rows.get(record("a") + "/1"));
        assertThat(first.get("text").stringValue()).isEqualTo(WATER);
        assertThat(index.pagesOfStatements()).isEqualTo(2);
    }

    @Test
    void aDecisionAboutNamesLeavesThePagesAsTheyAre() throws IOException {
        Sample letter = letter("a", BREAD, WATER);
        write(letter);
        Map<String, Long> before = versions();
        index.index(List.of(letter.document()), List.of());
        index.refresh();
        assertThat(versions()).isEqualTo(before).hasSize(2);
    }

    @Test
    void deletingAStatementTakesItsPagesAlong() throws IOException {
        write(letter("a", BREAD, WATER), letter("b", BREAD));
        index.delete(List.of(record("a")));
        index.refresh();
        assertThat(rows().keySet()).containsExactly(record("b") + "/1");
        assertThat(index.count().pages()).isEqualTo(index.pagesOfStatements()).isEqualTo(1);
    }

    @Test
    void aPageThatTheIndexCannotTakeRefusesItsStatementAlone() {
        Sample endless = letter("endless", BREAD);
        List<StatementPage> impossible = List.of(page(1, "x".repeat(40_000), "Text"));
        List<RefusedStatement> refused = index.index(
                List.of(endless.document(), letter("b", BREAD).document()),
                List.of(),
                Map.of(
                        record("endless"),
                        impossible,
                        record("b"),
                        letter("b", BREAD).pages()));
        index.refresh();
        assertThat(refused).extracting(RefusedStatement::record).containsExactly(record("endless"));
        assertThat(index.count().statements()).isEqualTo(1);
    }

    @Test
    void aHitNamesThePageOfEachPlaceThatIsShown() {
        write(letter("a", WATER, BREAD, "Rivers belong to nobody. ".repeat(20), "So we say: Breads for all."));
        SearchResult.Hit hit = hit("bread");
        assertThat(hit.pages()).isEqualTo(4);
        assertThat(hit.foundOn()).extracting(FoundPage::page).containsExactly(2, 4);
        assertThat(marked(hit.foundOn().get(1))).containsExactly("So we say: [Breads] for all.");
        assertThat(hit.fragments())
                .allSatisfy(fragment -> assertThat(hit.pageOf(fragment)).isPresent());
    }

    @Test
    void aPlaceThatEndsOnTheNextPageIsOnThePageWhereTheWordStands() {
        write(letter("a", "Nobody asked us whether", "bread may be dear."));
        assertThat(hit("bread").foundOn()).extracting(FoundPage::page).containsExactly(2);
    }

    @Test
    void aPhraseIsFoundOnThePageWhereItStandsSideBySide() {
        write(letter("a", "The water has risen. Scarce is bread. ".repeat(9), WATER));
        assertThat(hit("\"water is scarce\"").foundOn())
                .extracting(FoundPage::page)
                .containsExactly(2);
    }

    @Test
    void theLikeliestPagesOfALongStatementAreLookedAt() {
        String[] pages =
                Stream.generate(() -> "Water is here and there.").limit(300).toArray(String[]::new);
        pages[217] = "Where is the bread? Water is here, and water is there.";
        write(letter("a", pages));
        assertThat(hit("bread water").foundOn()).extracting(FoundPage::page).contains(218);
    }

    /** The folded field does not know that they belong together, the page's own language does. */
    @Test
    void anInflectedFormIsFoundInThePagesOwnLanguageAndMarkedAsPrinted() {
        Sample mixed = statement("a", "en", "Letter", "Bread. Les libertés syndicales.")
                .onPages(BREAD, "");
        StatementDocument document = mixed.document();
        String french = "Les liberte\u0301s syndicales sont menacées.";
        index.index(
                List.of(document),
                List.of(),
                Map.of(document.record(), List.of(page(1, "en", BREAD), page(2, "fr", french))));
        index.refresh();
        PageResult found = search("syndical liberté");
        assertThat(found.hits()).extracting(PageResult.Hit::page).containsExactly(2);
        assertThat(found.hits().get(0).language()).isEqualTo("fr");
        assertThat(found.hits().get(0).fragments().get(0).marked("[", "]"))
                .isEqualTo("Les [libertés] [syndicales] sont menacées.");
    }

    @Test
    void aWordThatWasMisreadIsFoundOnItsPage() {
        Sample doubtful = letter("a", WATER, "The federat1on asks.").readWith(0.7);
        StatementDocument document = doubtful.document();
        List<StatementPage> pages = doubtful.pages().stream()
                .map(page -> new StatementPage(
                        page.page(), "en", Origin.OCR, 0.7, Optional.empty(), 2480, 3508, 300, page.text()))
                .toList();
        index.index(List.of(document), List.of(), Map.of(document.record(), pages));
        index.refresh();
        SearchResult.Hit hit = hit("federation");
        assertThat(search("federation").hits()).singleElement().satisfies(page -> assertThat(
                        page.fragments().get(0).marked("[", "]"))
                .isEqualTo("The [federat1on] asks."));
        assertThat(hit.why()).extracting(Why.Found::way).containsExactly(Why.MISREAD);
        assertThat(hit.foundOn()).extracting(FoundPage::page).containsExactly(2);
        assertThat(marked(hit.foundOn().get(0))).containsExactly("The [federat1on] asks.");
    }

    @Test
    void aStatementOfOnePageSaysSoWithoutBeingAsked() {
        write(letter("a", BREAD));
        SearchResult.Hit hit = hit("bread");
        assertThat(hit.pages()).isEqualTo(1);
        assertThat(hit.foundOn()).containsExactly(new FoundPage(1, hit.fragments()));
    }

    /** A long one beside many: none may push out the pages of another. */
    @Test
    void eachOfManyHitsHasItsPages() {
        List<Sample> letters = Stream.concat(
                        Stream.of(letter(
                                "a", Stream.generate(() -> BREAD).limit(300).toArray(String[]::new))),
                        Stream.iterate(0, i -> i + 1).limit(25).map(i -> letter("b" + i, WATER, BOTH)))
                .toList();
        write(letters.toArray(Sample[]::new));
        SearchResult found = server.search()
                .search(SearchRequest.of(SearchQuery.parse("bread")).size(50));
        assertThat(found.hits()).hasSize(26).allSatisfy(hit -> {
            assertThat(hit.foundOn()).isNotEmpty();
            if (hit.pages() == 2) assertThat(hit.foundOn().get(0).page()).isEqualTo(2);
        });
    }

    @Test
    void anArchiveFromBeforeThereWerePagesIsSearchedAsEver() throws IOException {
        List<String> old = behind(server.settings.names().pages());
        server.client.indices().delete(delete -> delete.index(old));
        Sample letter = letter("a", BREAD, WATER);
        index.index(List.of(letter.document()), List.of());
        server.client
                .indices()
                .refresh(refresh -> refresh.index(server.settings.names().statements()));
        SearchResult.Hit without = hit("bread");
        assertThat(without.fragments()).isNotEmpty();
        assertThat(without.foundOn()).isEmpty();

        index.ensure();
        index.refresh();
        assertThat(index.count().pages())
                .as("verification sees that they are missing")
                .isZero();
        assertThat(index.pagesOfStatements()).isEqualTo(2);
        assertThat(hit("bread").foundOn()).isEmpty();
        assertThat(search("bread").notes()).singleElement().asString().contains("reindex");

        IndexRebuild rebuild = new IndexRebuild(server.client, server.json, server.settings);
        rebuild.begin();
        rebuild.beside().index(List.of(letter.document()), List.of(), Map.of(record("a"), letter.pages()));
        rebuild.swap();
        assertThat(hit("bread").foundOn()).extracting(FoundPage::page).containsExactly(1);
        assertThat(index.count().pages()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # words of one page, in whatever order
            dear mills                     | a/1
            # the words of two pages of one statement are on no page
            dear scarce                    |
            water                          | a/2 b/1
            water -scarce                  | b/1
            water from:2020                | b/1
            water to:2019                  | a/2
            water lang:fr                  |
            "bread and water"              | b/1
            origin:ocr lang:en             | a/1 a/2 b/1
            origin:text_layer              |
            """)
    void pagesAreFoundByWhatIsPrintedOnThem(String asked, String found) {
        write(letter("a", BREAD, WATER).dated("2019-05-01"), letter("b", BOTH).dated("2021-05-01"));
        List<String> pages = search(asked).hits().stream()
                .map(hit -> Sample.name(hit.record()) + "/" + hit.page())
                .sorted()
                .toList();
        assertThat(String.join(" ", pages)).isEqualTo(found == null ? "" : found);
    }

    @Test
    void whatAsksAboutTheStatementIsSaidToBeLeftOut() {
        write(letter("a", BREAD));
        PageResult found = search("bread signed-by:nobody -country:CI");
        assertThat(found.total()).isEqualTo(1);
        assertThat(found.notes()).singleElement().asString().contains("signed-by:");
    }

    @Test
    void pagesComeInAnswersOfAnySizeWithoutOneTwiceOrMissing() {
        write(letter("a", BOTH, BOTH, BOTH), letter("b", BOTH, WATER, BOTH));
        for (Sort sort : Sort.values()) {
            PageRequest request =
                    new PageRequest(SearchQuery.parse("bread"), Optional.empty(), sort, 2, Optional.empty());
            TreeMap<String, Integer> seen = new TreeMap<>();
            for (PageResult answer = pages(request); ; answer = pages(request)) {
                answer.hits().forEach(hit -> seen.merge(hit.record() + hit.page(), 1, Integer::sum));
                if (answer.next().isEmpty()) break;
                Cursor next = Cursor.of(answer.next().get().toString());
                assertThat(next.isOfPages(sort, request.query())).isTrue();
                request = new PageRequest(request.query(), Optional.empty(), sort, 2, Optional.of(next));
            }
            assertThat(seen).as(sort.name()).hasSize(5);
            assertThat(seen.values()).containsOnly(1);
        }
    }

    @Test
    void oneStatementIsLookedInAlone() {
        write(letter("a", BOTH, WATER), letter("b", BOTH));
        PageRequest request = new PageRequest(
                SearchQuery.parse("water"), Optional.of(record("a")), Sort.RELEVANCE, 20, Optional.empty());
        assertThat(pages(request).hits()).extracting(PageResult.Hit::record).containsOnly(record("a"));
        assertThat(pages(request).total()).isEqualTo(2);
    }

    @Test
    void aPageThatCouldNotBeReadIsThereWithItsCause() throws IOException {
        StatementDocument document = letter("a", BREAD, "").document();
        StatementPage lost =
                new StatementPage(2, "en", Origin.OCR, 0, Optional.of(Cause.OCR_CRASHED), 2480, 3508, 300, "");
        index.index(List.of(document), List.of(), Map.of(document.record(), List.of(page(1, "en", BREAD), lost)));
        index.refresh();
        JsonNode row = Objects.requireNonNull(rows().get(record("a") + "/2"));
        assertThat(row.get("unreadable").stringValue()).isEqualTo("OCR_CRASHED");
        assertThat(row.get("words").intValue()).isZero();
    }

    private static Sample letter(String name, String... pages) {
        return statement(name, "en", "Letter", String.join("\n", pages)).onPages(pages);
    }

    private static void write(Sample... letters) {
        TreeMap<String, List<StatementPage>> pages = new TreeMap<>();
        for (Sample letter : letters) pages.put(letter.document().record(), letter.pages());
        List<StatementDocument> documents =
                Stream.of(letters).map(Sample::document).toList();
        assertThat(index.index(documents, List.of(), pages)).isEmpty();
        index.refresh();
    }

    private static SearchResult.Hit hit(String asked) {
        return server.search().search(SearchQuery.parse(asked)).hits().get(0);
    }

    private static PageResult search(String asked) {
        return pages(PageRequest.of(SearchQuery.parse(asked)));
    }

    private static PageResult pages(PageRequest request) {
        return new PageSearch(server.client, server.settings).search(request);
    }

    private static List<String> marked(FoundPage page) {
        return page.fragments().stream()
                .map(fragment -> fragment.marked("[", "]").lines().findFirst().orElseThrow())
                .toList();
    }

    private static Map<String, JsonNode> rows() throws IOException {
        Map<String, JsonNode> rows = new TreeMap<>();
        server.client
                .search(all -> all.index(server.settings.names().pages()).size(100), JsonNode.class)
                .hits()
                .hits()
                .forEach(hit -> rows.put(hit.id(), hit.source()));
        return rows;
    }

    private static Map<String, Long> versions() throws IOException {
        Map<String, Long> versions = new TreeMap<>();
        server.client
                .search(all -> all.index(server.settings.names().pages()).version(true), Void.class)
                .hits()
                .hits()
                .forEach(hit -> versions.put(hit.id(), hit.version()));
        return versions;
    }

    private static List<String> behind(String alias) throws IOException {
        return List.copyOf(server.client
                .indices()
                .getAlias(get -> get.name(alias))
                .result()
                .keySet());
    }
}
