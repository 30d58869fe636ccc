package org.undersigned.embedded;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;

/** Asks the embedded node whether its indices can be worked with. */
record ClusterHealth(URI uri) {
    private static final Duration BETWEEN_TRIES = Duration.ofMillis(200);

    /** Waits on the server's side for the indices to open; a server that has just started has none open yet. */
    private static final String QUESTION = "/_cluster/health?wait_for_status=yellow&timeout=30s&filter_path=status";

    static ClusterHealth at(URI uri) {
        return new ClusterHealth(uri);
    }

    boolean answersWithin(Duration limit, BooleanSupplier isRunning) {
        HttpClient client = HttpClient.newHttpClient();
        Instant end = Instant.now().plus(limit);
        while (Instant.now().isBefore(end) && isRunning.getAsBoolean()) {
            if (answers(client)) return true;
            pause();
        }
        return false;
    }

    /** A damaged index answers 408 with status red: the node is up, and which index it is will show when it is used. */
    private boolean answers(HttpClient client) {
        HttpRequest question = HttpRequest.newBuilder(uri.resolve(QUESTION))
                .timeout(Duration.ofSeconds(40))
                .build();
        try {
            int status = client.send(question, BodyHandlers.discarding()).statusCode();
            return status == 200 || status == 408;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new WorldUnfit("Interrupted while waiting for Elasticsearch at " + uri, interrupted);
        }
    }

    private void pause() {
        try {
            Thread.sleep(BETWEEN_TRIES.toMillis());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new WorldUnfit("Interrupted while waiting for Elasticsearch at " + uri, interrupted);
        }
    }
}
