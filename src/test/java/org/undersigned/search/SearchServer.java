package org.undersigned.search;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch.core.bulk.BulkOperation;
import co.elastic.clients.elasticsearch.core.search.Hit;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.elasticsearch.client.RestClient;
import org.undersigned.embedded.EmbeddedServices;
import org.undersigned.embedded.Need;
import org.undersigned.embedded.Running;
import tools.jackson.databind.json.JsonMapper;

/** A real Elasticsearch, with indices of its own for each test class that opens it. */
final class SearchServer implements AutoCloseable {
    final JsonMapper json = JsonMapper.builder().build();
    final SearchSettings settings;
    final ElasticsearchClient client;
    private final RestClient rest;

    private SearchServer(SearchSettings settings) {
        this.settings = settings;
        SearchConfiguration wiring = new SearchConfiguration();
        this.rest = wiring.elasticsearchRestClient(settings);
        this.client = wiring.elasticsearchClient(wiring.elasticsearchTransport(rest, json));
    }

    /** The server that {@code -Dundersigned.test.elasticsearch} names, or else the embedded one, once for all tests. */
    static SearchServer open() {
        String given = System.getProperty("undersigned.test.elasticsearch");
        return at(given == null ? Embedded.URI : given);
    }

    static SearchServer at(String uri) {
        String own = "t" + UUID.randomUUID().toString().substring(0, 8) + "-";
        return new SearchServer(SearchSettings.at(uri).withPrefix(own));
    }

    StatementIndex index() {
        return new StatementIndex(client, json, settings);
    }

    StatementSearch search() {
        return new StatementSearch(client, settings);
    }

    Archive archive() {
        return new Archive(client, settings);
    }

    Kindred kindred() {
        return new Kindred(client, settings);
    }

    /** Takes every document out; quicker than new indices. */
    void empty() throws IOException {
        List<BulkOperation> deletes = new ArrayList<>();
        index().refresh();
        for (Hit<Void> hit : client.search(
                        all -> all.index(settings.names().all()).size(1_000), Void.class)
                .hits()
                .hits())
            deletes.add(BulkOperation.of(
                    op -> op.delete(gone -> gone.index(hit.index()).id(hit.id()))));
        if (!deletes.isEmpty()) client.bulk(bulk -> bulk.operations(deletes));
        index().refresh();
    }

    /** Started by the first test that needs it; stopped with the JVM, since no test knows that it is the last. */
    private static final class Embedded {
        static final String URI = start();

        private static String start() {
            Running running =
                    EmbeddedServices.start(Path.of("target", "search-it"), EnumSet.of(Need.ELASTICSEARCH), 512);
            Runtime.getRuntime().addShutdownHook(new Thread(running::close));
            return running.elasticsearch().orElseThrow().toString();
        }
    }

    @Override
    public void close() throws Exception {
        for (String alias : settings.names().all())
            for (String index :
                    client.indices().getAlias(get -> get.name(alias)).result().keySet())
                client.indices().delete(delete -> delete.index(index));
        rest.close();
    }
}
