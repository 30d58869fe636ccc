package org.undersigned.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.undersigned.search.Sample.record;
import static org.undersigned.search.Sample.statement;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class IndexRebuildIT {
    private SearchServer server;
    private StatementIndex index;

    @BeforeEach
    void fill() {
        server = SearchServer.open();
        index = server.index();
        index.ensure();
        index.index(List.of(letter("a"), letter("b")), List.of());
        index.refresh();
    }

    @AfterEach
    void drop() throws Exception {
        server.close();
    }

    @Test
    void searchingGoesOnUntilTheSwapAndAfterIt() {
        IndexRebuild rebuild = rebuild();
        assertThat(rebuild.begin()).isFalse();
        rebuild.beside().index(List.of(letter("a")), List.of());
        assertThat(found()).as("the old one answers").isEqualTo(2);
        rebuild.beside().index(List.of(letter("b"), letter("c")), List.of());
        rebuild.swap();
        assertThat(found()).as("the new one answers").isEqualTo(3);
        index.index(List.of(letter("d")), List.of());
        index.refresh();
        assertThat(found()).as("and is written to").isEqualTo(4);
    }

    @Test
    void goesOnWhereItWasStopped() {
        rebuild().begin();
        rebuild().beside().index(List.of(letter("a")), List.of());
        IndexRebuild again = rebuild();
        assertThat(again.begin()).isTrue();
        assertThat(again.missing(List.of(record("a"), record("b")))).containsExactly(record("b"));
        again.swap();
        assertThat(rebuild().begin()).as("a new one begins from nothing").isFalse();
        rebuild().swap();
    }

    @Test
    void theIndexKeepsItsIdentitySoThatNothingCountsAsNew() {
        String before = index.identity();
        rebuild().begin();
        rebuild().swap();
        assertThat(index.identity()).isEqualTo(before);
    }

    @Test
    void theOldIndicesAreDeletedAndTheGenerationIsTheNext() throws Exception {
        rebuild().begin();
        rebuild().swap();
        assertThat(server.client
                        .indices()
                        .get(get -> get.index(server.settings.prefix() + "*"))
                        .result()
                        .keySet())
                .hasSize(server.settings.names().all().size())
                .allMatch(name -> name.endsWith("-v" + IndexNames.DEFINITION + "-000002"));
    }

    private IndexRebuild rebuild() {
        return new IndexRebuild(server.client, server.json, server.settings);
    }

    private long found() {
        return server.search().search(SearchQuery.parse("bread")).total();
    }

    private static StatementDocument letter(String name) {
        return statement(name, "en", "Letter on bread", "Bread is dear.")
                .signed("Union of Millers", "UM", "IE", "o-1")
                .document();
    }
}
