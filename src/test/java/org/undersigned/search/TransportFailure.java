package org.undersigned.search;

import co.elastic.clients.transport.TransportException;
import co.elastic.clients.transport.http.TransportHttpClient;
import co.elastic.clients.util.BinaryData;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An answer without a body that the client could read, as a proxy or a server that is too busy gives. */
final class TransportFailure {
    private TransportFailure() {}

    static TransportException of(int status) {
        return new TransportException(new Bare(status), "no body", "es/bulk");
    }

    private record Bare(int statusCode) implements TransportHttpClient.Response {
        @Override
        public TransportHttpClient.Node node() {
            return new TransportHttpClient.Node("http://es:9200");
        }

        @Override
        public @Nullable String header(String name) {
            return null;
        }

        @Override
        public List<String> headers(String name) {
            return List.of();
        }

        @Override
        public @Nullable BinaryData body() {
            return null;
        }

        @Override
        public @Nullable Object originalResponse() {
            return null;
        }

        @Override
        public void close() {}
    }
}
