package org.undersigned.web;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.json.jackson.Jackson3JsonpMapper;
import co.elastic.clients.transport.ElasticsearchTransport;
import co.elastic.clients.transport.rest_client.RestClientTransport;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.http.HttpEntity;
import org.apache.http.HttpEntityEnclosingRequest;
import org.apache.http.HttpHost;
import org.apache.http.HttpRequestInterceptor;
import org.elasticsearch.client.RestClient;
import org.undersigned.search.SearchQuery;
import org.undersigned.search.SearchSettings;
import org.undersigned.search.StatementSearch;
import tools.jackson.databind.json.JsonMapper;

/**
 * The requests that a question becomes, written down while it is asked once and then sent again as they are: what Elasticsearch alone
 * takes, without a client that writes and reads JSON.
 */
final class BareElasticsearch {
    private final String server;
    private final HttpClient http = HttpClient.newHttpClient();
    private final Map<String, List<Sent>> sent = new ConcurrentHashMap<>();
    private final List<Sent> heard = new ArrayList<>();

    /** One request as it went over the wire. */
    private record Sent(String method, String path, String type, byte[] body) {}

    BareElasticsearch(String server) {
        this.server = server;
    }

    /** Asks each once, one after the other. */
    void listen(List<String> questions) throws IOException {
        HttpRequestInterceptor listening = (request, context) -> heard.add(sent(request));
        try (RestClient rest = RestClient.builder(HttpHost.create(server))
                .setHttpClientConfigCallback(client -> client.addInterceptorLast(listening))
                .build()) {
            ElasticsearchTransport transport = new RestClientTransport(
                    rest, new Jackson3JsonpMapper(JsonMapper.builder().build()));
            StatementSearch search = new StatementSearch(new ElasticsearchClient(transport), SearchSettings.at(server));
            for (String question : questions) {
                heard.clear();
                search.search(SearchQuery.parse(question));
                sent.put(question, List.copyOf(heard));
            }
        }
    }

    void ask(String question) throws IOException, InterruptedException {
        for (Sent request : Objects.requireNonNull(sent.get(question))) {
            HttpResponse<byte[]> answer = http.send(
                    HttpRequest.newBuilder(URI.create(server + request.path()))
                            .header("Content-Type", request.type())
                            .method(request.method(), HttpRequest.BodyPublishers.ofByteArray(request.body()))
                            .build(),
                    HttpResponse.BodyHandlers.ofByteArray());
            if (answer.statusCode() != 200) throw new IllegalStateException("status " + answer.statusCode());
        }
    }

    private static Sent sent(org.apache.http.HttpRequest request) throws IOException {
        byte[] body = new byte[0];
        String type = "application/json";
        if (request instanceof HttpEntityEnclosingRequest full && full.getEntity() != null) {
            HttpEntity entity = full.getEntity();
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            entity.writeTo(bytes);
            body = bytes.toByteArray();
            // the client says json on the outside of lines of json too
            if (request.getRequestLine().getUri().contains("/_msearch")) type = "application/x-ndjson";
        }
        return new Sent(
                request.getRequestLine().getMethod(), request.getRequestLine().getUri(), type, body);
    }
}
