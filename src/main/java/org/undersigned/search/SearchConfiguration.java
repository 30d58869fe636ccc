package org.undersigned.search;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.json.jackson.Jackson3JsonpMapper;
import co.elastic.clients.transport.ElasticsearchTransport;
import co.elastic.clients.transport.TransportUtils;
import co.elastic.clients.transport.rest_client.RestClientTransport;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import javax.net.ssl.SSLContext;
import org.apache.http.Header;
import org.apache.http.HttpHost;
import org.apache.http.message.BasicHeader;
import org.elasticsearch.client.RestClient;
import org.elasticsearch.client.RestClientBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import tools.jackson.databind.json.JsonMapper;

/**
 * Wires the client to the configured server, and this room's doors to the client. All of it is made when first asked for:
 * what only looks at runs needs no Elasticsearch.
 */
@Lazy
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SearchSettings.class)
public class SearchConfiguration {
    static final int CONNECT_MILLIS = 2_000;

    /** A full bulk on a busy node takes seconds; past this the node is as good as gone. */
    private static final int ANSWER_MILLIS = 60_000;

    @Bean
    RestClient elasticsearchRestClient(SearchSettings settings) {
        RestClientBuilder builder = RestClient.builder(
                settings.uris().stream().map(HttpHost::create).toArray(HttpHost[]::new));
        builder.setDefaultHeaders(credentials(settings));
        builder.setRequestConfigCallback(
                config -> config.setConnectTimeout(CONNECT_MILLIS).setSocketTimeout(ANSWER_MILLIS));
        if (!settings.caFingerprint().isBlank()) {
            SSLContext trusted = TransportUtils.sslContextFromCaFingerprint(settings.caFingerprint());
            builder.setHttpClientConfigCallback(http -> http.setSSLContext(trusted));
        }
        return builder.build();
    }

    @Bean
    ElasticsearchTransport elasticsearchTransport(RestClient rest, JsonMapper json) {
        return new RestClientTransport(rest, new Jackson3JsonpMapper(json));
    }

    @Bean
    ElasticsearchClient elasticsearchClient(ElasticsearchTransport transport) {
        return new ElasticsearchClient(transport);
    }

    /** Sees to its indices before anything is written. */
    @Bean(initMethod = "ensure")
    StatementIndex statementIndex(ElasticsearchClient client, JsonMapper json, SearchSettings settings) {
        return new StatementIndex(client, json, settings);
    }

    @Bean
    StatementSearch statementSearch(ElasticsearchClient client, SearchSettings settings) {
        return new StatementSearch(client, settings);
    }

    @Bean
    PageSearch pageSearch(ElasticsearchClient client, SearchSettings settings) {
        return new PageSearch(client, settings);
    }

    /** Works also where the index in use is not there or of another definition: that is what it is for. */
    @Bean
    IndexRebuild indexRebuild(ElasticsearchClient client, JsonMapper json, SearchSettings settings) {
        return new IndexRebuild(client, json, settings);
    }

    @Bean
    Archive archive(ElasticsearchClient client, SearchSettings settings) {
        return new Archive(client, settings);
    }

    @Bean
    Kindred kindred(ElasticsearchClient client, SearchSettings settings) {
        return new Kindred(client, settings);
    }

    /** Sent with the first request already: the client would otherwise be refused once before it logs in. */
    private static Header[] credentials(SearchSettings settings) {
        if (!settings.apiKey().isBlank()) return authorization("ApiKey " + settings.apiKey());
        if (settings.username().isBlank()) return new Header[0];
        byte[] login = (settings.username() + ":" + settings.password()).getBytes(StandardCharsets.UTF_8);
        return authorization("Basic " + Base64.getEncoder().encodeToString(login));
    }

    private static Header[] authorization(String value) {
        return new Header[] {new BasicHeader("Authorization", value)};
    }
}
