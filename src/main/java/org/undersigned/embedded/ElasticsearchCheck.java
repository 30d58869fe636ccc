package org.undersigned.embedded;

import java.io.IOException;
import java.net.UnknownHostException;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import javax.net.ssl.SSLException;
import org.apache.http.ConnectionClosedException;
import org.apache.http.NoHttpResponseException;
import org.elasticsearch.client.Request;
import org.elasticsearch.client.ResponseException;
import org.elasticsearch.client.RestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Finds out whether an Elasticsearch cluster can be worked with, and says in one line why not. It asks for health and
 * nodes, as the embedded server has no front page to answer {@code GET /}.
 */
public final class ElasticsearchCheck {
    private static final String HEALTH = "/_cluster/health?timeout=10s";
    private static final String VERSIONS = "/_nodes?filter_path=nodes.*.version";

    /** The client speaks to the last line of 8 and to all of 9. */
    private static final List<String> GOOD_VERSIONS = List.of("8.19.", "9.");

    private final RestClient client;
    private final String where;

    private ElasticsearchCheck(RestClient client) {
        this.client = client;
        this.where = client.getNodes().stream()
                .map(node -> node.getHost().toURI())
                .collect(Collectors.joining(", ", "Elasticsearch at ", " "));
    }

    /** @throws WorldUnfit if it is unreachable, refuses the credentials, is of a wrong version or has no master */
    public static void expectUsable(RestClient client) {
        ElasticsearchCheck check = new ElasticsearchCheck(client);
        check.ask(HEALTH);
        check.expectGoodVersions(check.ask(VERSIONS));
    }

    private JsonNode ask(String path) {
        try {
            return JsonMapper.shared()
                    .readTree(client.performRequest(new Request("GET", path))
                            .getEntity()
                            .getContent());
        } catch (ResponseException answered) {
            throw refused(answered);
        } catch (IOException failed) {
            throw unreachable(failed);
        }
    }

    private void expectGoodVersions(JsonNode answer) {
        StreamSupport.stream(answer.path("nodes").spliterator(), false)
                .map(node -> node.path("version").asString(""))
                .filter(version -> GOOD_VERSIONS.stream().noneMatch(version::startsWith))
                .min(Comparator.naturalOrder())
                .ifPresent(version -> {
                    throw new WorldUnfit(where + "is version " + version
                            + "; 8.19 or 9.x is needed: upgrade it, or correct undersigned.elasticsearch.uris");
                });
    }

    private WorldUnfit refused(ResponseException answered) {
        int status = answered.getResponse().getStatusLine().getStatusCode();
        return new WorldUnfit(
                where
                        + switch (status) {
                            case 401 ->
                                "refuses the credentials (401); check undersigned.elasticsearch.api-key,"
                                        + " or username and password";
                            case 403 ->
                                "does not let these credentials see the cluster (403); give them the cluster"
                                        + " privilege \"monitor\"";
                            case 408, 429, 502, 503, 504 ->
                                "is not ready (" + status + "); check that the cluster has"
                                        + " a master and is not overloaded";
                            default ->
                                "does not answer like Elasticsearch (" + status + " to " + HEALTH
                                        + "); correct undersigned.elasticsearch.uris";
                        },
                answered);
    }

    private WorldUnfit unreachable(IOException failed) {
        if (isCausedBy(failed, SSLException.class))
            return new WorldUnfit(
                    where + "has a certificate that is not trusted or speaks no TLS (" + failed.getMessage()
                            + "); check undersigned.elasticsearch.ca-fingerprint and https in"
                            + " undersigned.elasticsearch.uris",
                    failed);
        if (isCausedBy(failed, ConnectionClosedException.class) || isCausedBy(failed, NoHttpResponseException.class))
            return new WorldUnfit(
                    where + "closes the connection; if it speaks TLS, write https in undersigned.elasticsearch.uris",
                    failed);
        if (isCausedBy(failed, UnknownHostException.class))
            return new WorldUnfit(where + "has an unknown host name; correct undersigned.elasticsearch.uris", failed);
        return new WorldUnfit(
                where + "cannot be reached (" + failed.getMessage()
                        + "); start it, or correct undersigned.elasticsearch.uris",
                failed);
    }

    private static boolean isCausedBy(Throwable failure, Class<? extends Throwable> type) {
        for (Throwable each = failure; each != null; each = each.getCause()) if (type.isInstance(each)) return true;
        return false;
    }
}
