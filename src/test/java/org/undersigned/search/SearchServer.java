package org.undersigned.search;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import java.util.UUID;
import org.elasticsearch.client.RestClient;
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

    static SearchServer open() {
        return at(System.getProperty("undersigned.elasticsearch.uris"));
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

    @Override
    public void close() throws Exception {
        for (String alias : settings.names().all())
            for (String index :
                    client.indices().getAlias(get -> get.name(alias)).result().keySet())
                client.indices().delete(delete -> delete.index(index));
        rest.close();
    }
}
