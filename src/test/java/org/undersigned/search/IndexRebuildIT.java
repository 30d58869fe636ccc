package org.undersigned.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.undersigned.search.Sample.record;
import static org.undersigned.search.Sample.statement;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.transport.ElasticsearchTransport;
import co.elastic.clients.transport.Endpoint;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
        theIndicesAreAllOfGeneration("000002");
    }

    private void theIndicesAreAllOfGeneration(String generation) throws IOException {
        assertThat(server.client
                        .indices()
                        .get(get -> get.index(server.settings.prefix() + "*"))
                        .result()
                        .keySet())
                .hasSize(server.settings.names().all().size())
                .allMatch(name -> name.endsWith("-v" + IndexNames.DEFINITION + "-" + generation));
    }

    @Test
    void whatAKilledRebuildHadSwappedAndNotDeletedIsDeletedByTheNext() throws Exception {
        String own = server.settings.names().pages();
        server.client.indices().create(create -> create.index(IndexNames.generation(own, 0)));
        server.client.indices().create(create -> create.index(own + "-views"));

        rebuild().begin();
        rebuild().swap();

        assertThat(server.client
                        .indices()
                        .get(get -> get.index(own + "-v*"))
                        .result()
                        .keySet())
                .containsExactlyInAnyOrder(IndexNames.generation(own, 2), own + "-views");
        server.client.indices().delete(delete -> delete.index(own + "-views"));
    }

    /** A swap that was done is not known to whoever asked for it, who asks again. */
    @ParameterizedTest
    @ValueSource(strings = {"es/indices.update_aliases", "es/indices.delete", "es/indices.create"})
    void anAnswerThatIsLostIsNoFailure(String endpoint) throws Exception {
        IndexRebuild rebuild =
                new IndexRebuild(new ElasticsearchClient(losing(endpoint)), server.json, server.settings);
        rebuild.begin();
        rebuild.beside().index(List.of(letter("a"), letter("b"), letter("c")), List.of());

        rebuild.swap();

        assertThat(found()).isEqualTo(3);
        theIndicesAreAllOfGeneration("000002");
    }

    /** Every first answer of these: what was asked for is done. */
    private ElasticsearchTransport losing(String endpoint) {
        ElasticsearchTransport real = server.client._transport();
        AtomicBoolean lost = new AtomicBoolean();
        return (ElasticsearchTransport) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {ElasticsearchTransport.class},
                (proxy, method, arguments) -> {
                    Object answer = answer(method, real, arguments);
                    if (method.getName().equals("performRequest")
                            && ((Endpoint<?, ?, ?>) arguments[1]).id().equals(endpoint)
                            && lost.compareAndSet(false, true)) throw new IOException("the connection was reset");
                    return answer;
                });
    }

    private static Object answer(Method method, Object real, Object[] arguments) throws Throwable {
        try {
            return method.invoke(real, arguments);
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause();
        }
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
