package org.undersigned.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.undersigned.search.Sample.page;
import static org.undersigned.search.Sample.record;
import static org.undersigned.search.Sample.statement;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.undersigned.ocr.Box;

class StatementIndexIT extends OnOneIndex {
    private static final OrganisationNames MILLERS =
            new OrganisationNames("o-1", "Union of Millers", List.of(), List.of("UM"), List.of("IE"), List.of());

    @Test
    void ensuringTwiceChangesNothing() {
        index.index(List.of(letter("a").document()), List.of());
        index.ensure();
        index.refresh();
        assertThat(index.count().statements()).isEqualTo(1);
    }

    @Test
    void aStatementComesBackAsItWentIn() {
        StatementDocument document = letter("a").document();
        assertThat(index.index(List.of(document), List.of(MILLERS))).isEmpty();
        assertThat(server.archive().find(record("a"))).contains(document);
        assertThat(server.archive().find(record("other"))).isEmpty();
    }

    @Test
    void aStatementIsMeantByTheStartOfItsRecordOrByItsFile() {
        index.index(List.of(letter("aa").document(), letter("ab").document()), List.of());
        index.refresh();
        assertThat(server.archive().records(record("aa"))).containsExactly(record("aa"));
        assertThat(server.archive().records(record("a"))).hasSize(2);
        assertThat(server.archive().records("ab.pdf")).containsExactly(record("ab"));
        assertThat(server.archive().records("ac.pdf")).isEmpty();
    }

    @Test
    void indexingAgainReplacesAndLeavesNoStaleSignature() {
        index.index(List.of(letter("a").signed("Second", "", "", "").document()), List.of(MILLERS));
        index.index(List.of(letter("a").document()), List.of(MILLERS));
        index.index(List.of(letter("a").document()), List.of(MILLERS));
        index.refresh();
        assertThat(index.count()).isEqualTo(new StatementIndex.Totals(1, 1, 1, 0));
    }

    @Test
    void deletingTakesTheSignaturesAlong() {
        index.index(List.of(letter("a").document(), letter("b").document()), List.of(MILLERS));
        index.delete(List.of(record("a"), record("never indexed")));
        index.refresh();
        assertThat(index.count()).isEqualTo(new StatementIndex.Totals(1, 1, 1, 0));
    }

    @Test
    void aStatementThatTheIndexCannotTakeIsReportedAndTheOthersGoOn() {
        // a keyword of more bytes than the index can hold
        StatementDocument impossible =
                statement("endless", "x".repeat(40_000), "Letter", "Text").document();
        List<RefusedStatement> refused = index.index(
                List.of(letter("a").document(), impossible, letter("b").document()), List.of());
        index.refresh();
        assertThat(refused).singleElement().satisfies(one -> {
            assertThat(one.record()).isEqualTo(record("endless"));
            assertThat(one.reason()).contains("language").hasSizeLessThan(400).hasLineCount(1);
        });
        assertThat(index.count().statements()).isEqualTo(2);
    }

    @Test
    void ofAStatementThatTheIndexCannotTakeNoRowStays() {
        index.index(
                List.of(letter("b").document()),
                List.of(MILLERS),
                Map.of(record("b"), List.of(page(1, "en", "Bread is dear."))));
        Map<String, List<StatementPage>> impossible = new HashMap<>();
        for (String name : List.of("a", "b"))
            impossible.put(record(name), List.of(page(1, "en", "Bread"), page(2, "x".repeat(40_000), "Text")));

        List<RefusedStatement> refused = index.index(
                Stream.of("a", "b")
                        .map(name -> letter(name).signed("Second", "", "", "").document())
                        .toList(),
                List.of(MILLERS),
                impossible);
        index.refresh();

        assertThat(refused).extracting(RefusedStatement::record).containsExactlyInAnyOrder(record("a"), record("b"));
        assertThat(index.count()).isEqualTo(new StatementIndex.Totals(1, 1, 1, 1));
    }

    @Test
    void organisationsAreCountedFromTheirSignatures() {
        index.index(
                List.of(
                        letter("a").dated("2019-05-01").document(),
                        letter("b").dated("2021-03-02").document()),
                List.of(MILLERS));
        index.indexOrganisations(List.of(MILLERS));
        OrganisationRow row = server.search().organisation("o-1").orElseThrow();
        assertThat(row.statements()).isEqualTo(2);
        assertThat(row.signatures()).isEqualTo(2);
        assertThat(row.firstSeen()).contains(LocalDate.of(2019, 5, 1));
        assertThat(row.lastSeen()).contains(LocalDate.of(2021, 3, 2));
    }

    @Test
    void anOrganisationOfUndatedStatementsWasSeenOnNoDay() {
        index.index(List.of(letter("a").document()), List.of(MILLERS));
        index.indexOrganisations(List.of(MILLERS));
        OrganisationRow row = server.search().organisation("o-1").orElseThrow();
        assertThat(row.statements()).isEqualTo(1);
        assertThat(row.firstSeen()).isEmpty();
        assertThat(row.lastSeen()).isEmpty();
    }

    @Test
    void aLaterLotRenewsNamesAndLeavesCounts() {
        index.index(List.of(letter("a").document()), List.of(MILLERS));
        index.indexOrganisations(List.of(MILLERS));
        OrganisationNames renamed = new OrganisationNames(
                "o-1", "Millers United", List.of("Union of Millers"), List.of("UM"), List.of("IE"), List.of());
        index.index(List.of(letter("b").document()), List.of(renamed));
        index.refresh();
        OrganisationRow row = server.search().organisation("o-1").orElseThrow();
        assertThat(row.name()).isEqualTo("Millers United");
        assertThat(row.statements()).isEqualTo(1);
    }

    @Test
    void aMergedOrganisationIsFoundUnderBothIds() {
        OrganisationNames other =
                new OrganisationNames("o-2", "Millers' Union", List.of(), List.of(), List.of("IE"), List.of());
        index.index(
                List.of(
                        letter("a").document(),
                        letter("b").signed("Millers' Union", "", "IE", "o-2").document()),
                List.of(MILLERS, other));
        OrganisationNames merged = new OrganisationNames(
                "o-1", "Union of Millers", List.of("Millers' Union"), List.of("UM"), List.of("IE"), List.of("o-2"));
        index.indexOrganisations(List.of(merged));
        assertThat(index.count().organisations()).isEqualTo(1);
        OrganisationRow row = server.search().organisation("o-2").orElseThrow();
        assertThat(row.id()).isEqualTo("o-1");
        assertThat(row.statements()).isEqualTo(2);
        assertThat(row.signatures()).isEqualTo(3);
    }

    @Test
    void everythingIsExportedPageByPageAsItWasAtTheStart() {
        List<StatementDocument> many = IntStream.range(0, 120)
                .mapToObj(i -> letter("letter " + i).document())
                .toList();
        index.index(many, List.of(MILLERS));
        index.refresh();
        try (Stream<StatementDocument> all = server.archive().statements()) {
            List<String> records = all.peek(one -> index.delete(List.of(one.record())))
                    .map(StatementDocument::record)
                    .toList();
            assertThat(records)
                    .containsExactlyInAnyOrderElementsOf(
                            many.stream().map(StatementDocument::record).toList());
        }
        try (Stream<OrganisationRow> organisations = server.archive().organisations()) {
            assertThat(organisations)
                    .singleElement()
                    .extracting(OrganisationRow::name)
                    .isEqualTo("Union of Millers");
        }
    }

    @Test
    void whatAQueryFindsIsMarkedInTheWholeTextAndInTheList() {
        index.index(
                List.of(statement("a", "en", "Letter", "Bread is dear.\nLoaves <b>of</b> bread are dearer.")
                        .signed("Union of Millers", "UM", "IE", "o-1")
                        .signed("Guild of Bakers", "", "", "")
                        .document()),
                List.of(MILLERS));
        index.refresh();
        StatementSearch.Marked marked = server.search().marked(record("a"), SearchQuery.parse("\"loaf of bread\" um"));
        assertThat(server.search()
                        .marked(record("a"), SearchQuery.parse("breads um"))
                        .text()
                        .orElseThrow()
                        .marked("[", "]"))
                .isEqualTo("Letter\n[Bread] is dear.\nLoaves <b>of</b> [bread] are dearer.");
        assertThat(marked.signatories())
                .extracting(SearchResult.FoundSignatory::position)
                .containsExactly(1);
        assertThat(server.search()
                        .marked(record("a"), SearchQuery.parse("nowhere"))
                        .text())
                .isEmpty();
    }

    @Test
    void anEntryIsLedBackToItsPlace() {
        index.index(List.of(letter("a").document()), List.of(MILLERS));
        assertThat(server.archive().holds(record("a"))).isTrue();
        assertThat(server.archive().holds(record("b"))).isFalse();
        assertThat(server.archive().place(record("a"), 1, 1))
                .contains(new Archive.Place(1, Optional.of(new Box(10, 20, 300, 40))));
        assertThat(server.archive().place(record("a"), 1, 2)).isEmpty();
    }

    @Test
    void aSignatureRowSaysWhoSignedWhatAndWhere() {
        index.index(List.of(letter("a").dated("2019-05-01").document()), List.of(MILLERS));
        index.refresh();
        try (Stream<SignatureRow> rows = server.archive().signatures()) {
            assertThat(rows).singleElement().satisfies(row -> {
                assertThat(row.record()).isEqualTo(record("a"));
                assertThat(row.organisationId()).contains("o-1");
                assertThat(row.year()).contains(2019);
                assertThat(row.box()).isPresent();
                assertThat(row.person()).isEqualTo(Optional.empty());
            });
        }
    }

    @Test
    void aServerThatIsNotThereIsSaidInOneLine() throws Exception {
        SearchServer nobody = SearchServer.at("http://localhost:1");
        assertThatThrownBy(() -> nobody.search().search(SearchQuery.parse("x")))
                .isInstanceOf(IndexUnavailable.class)
                .hasMessageContaining("http://localhost:1")
                .hasMessageContaining("undersigned.elasticsearch.uris")
                .satisfies(e -> assertThat(((IndexUnavailable) e).passing()).isTrue())
                .message()
                .hasLineCount(1);
        nobody.client._transport().close();
    }

    @Test
    void anIndexThatIsNotThereIsSaidInOneLine() {
        StatementSearch elsewhere = new StatementSearch(server.client, server.settings.withPrefix("nowhere-"));
        assertThatThrownBy(() -> elsewhere.search(SearchQuery.parse("x")))
                .isInstanceOf(IndexUnavailable.class)
                .hasMessageContaining("ingest");
    }

    private static Sample letter(String name) {
        return statement(name, "en", "Letter on bread", "Bread is dear.").signed("Union of Millers", "UM", "IE", "o-1");
    }
}
