package org.undersigned.search;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.ErrorCause;
import co.elastic.clients.elasticsearch._types.ShardStatistics;
import co.elastic.clients.transport.rest_client.RestClientOptions;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import org.apache.http.client.config.RequestConfig;
import org.elasticsearch.client.RequestOptions;

/** The server as we call it: passing trouble is waited out, everything else becomes one clear line. */
final class Elastic {
    /** A refused document is quoted by the server at length. */
    private static final int LONGEST_REASON = 300;

    /** A hundred times what a search takes; nobody looks at a page that does not come for longer. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final ElasticsearchClient client;
    private final String where;
    private final Backoff backoff;
    private final boolean isWaitedFor;

    Elastic(ElasticsearchClient client, String where, Backoff backoff) {
        this(client, where, backoff, false);
    }

    private Elastic(ElasticsearchClient client, String where, Backoff backoff, boolean isWaitedFor) {
        this.client = client;
        this.where = where;
        this.backoff = backoff;
        this.isWaitedFor = isWaitedFor;
    }

    /** For readers: a server that hangs is told as one that is away, before they have left. */
    static Elastic whileSomebodyWaits(ElasticsearchClient client, String where) {
        return whileSomebodyWaits(client, where, PATIENCE);
    }

    static Elastic whileSomebodyWaits(ElasticsearchClient client, String where, Duration patience) {
        RequestConfig time = RequestConfig.custom()
                .setConnectTimeout(SearchConfiguration.CONNECT_MILLIS)
                .setSocketTimeout(Math.toIntExact(patience.toMillis()))
                .build();
        RequestOptions options =
                RequestOptions.DEFAULT.toBuilder().setRequestConfig(time).build();
        return new Elastic(
                client.withTransportOptions(new RestClientOptions(options, false)), where, Backoff.prompt(), true);
    }

    /** One call. */
    @FunctionalInterface
    interface Call<T> {
        T on(ElasticsearchClient client) throws IOException;
    }

    /** @param doing what is being done, to follow "Elasticsearch at … cannot" */
    <T> T ask(String doing, Call<T> call) {
        for (int attempt = 1; ; attempt++) {
            try {
                return call.on(client);
            } catch (IOException | ElasticsearchException e) {
                boolean hangs = isWaitedFor && e instanceof SocketTimeoutException;
                if (hangs || Trouble.of(e) != Trouble.PASSING || backoff.exhaustedAfter(attempt))
                    throw unavailable(doing, e);
                backoff.before(attempt);
            }
        }
    }

    /** A server that lost shards still answers 200 with what is left: that is a failure, not a short answer. */
    void expectWhole(String doing, ShardStatistics shards) {
        if (shards.failed().intValue() > 0)
            throw new IndexUnavailable(
                    "Elasticsearch at %s cannot %s: %s of %s shards did not answer; see _cluster/health"
                            .formatted(where, doing, shards.failed(), shards.total()),
                    true);
    }

    private IndexUnavailable unavailable(String doing, Exception e) {
        Trouble trouble = Trouble.of(e);
        String message = "Elasticsearch at %s cannot %s: %s; %s".formatted(where, doing, reason(e), advice(trouble));
        return new IndexUnavailable(message, trouble == Trouble.PASSING, e);
    }

    private static String advice(Trouble trouble) {
        return switch (trouble) {
            case PASSING -> "check that it runs and that undersigned.elasticsearch.uris is right";
            case CREDENTIALS -> "check undersigned.elasticsearch.api-key, username, password and ca-fingerprint";
            case MISSING -> "the index is not there yet: ingest something, or reindex";
            case STRANGE -> "is it Elasticsearch that undersigned.elasticsearch.uris leads to?";
            case TOO_LARGE -> "raise http.max_content_length";
            case REFUSED -> "this is a fault of the program or of the index definition";
        };
    }

    static String reason(Exception e) {
        if (e instanceof ElasticsearchException said) return reason(said.status(), said.error());
        String message = e.getMessage();
        return message == null ? e.getClass().getSimpleName() : oneLine(message);
    }

    static String reason(int status, ErrorCause error) {
        return status + " " + oneLine(error.reason() == null ? String.valueOf(error.type()) : error.reason());
    }

    private static String oneLine(String message) {
        String line = message.lines().findFirst().orElse("");
        return line.length() <= LONGEST_REASON ? line : line.substring(0, LONGEST_REASON) + "…";
    }
}
