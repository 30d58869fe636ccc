package org.undersigned.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import org.apache.http.HttpHost;
import org.elasticsearch.client.RestClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ElasticsearchCheckTest {

    @ParameterizedTest
    @ValueSource(strings = {"8.19.0", "8.19.21", "9.0.0", "9.4.2"})
    void acceptsTheVersionsTheClientSpeaksTo(String version) throws IOException {
        assertThatCode(() -> check(200, version)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        # a version too old, or not known yet
        200 | 8.15.3  | is version 8.15.3; 8.19 or 9.x is needed
        200 | 7.17.9  | is version 7.17.9
        200 | 10.0.0  | is version 10.0.0
        # not let in
        401 | 8.19.21 | refuses the credentials
        403 | 8.19.21 | cluster privilege "monitor"
        # no master elected
        503 | 8.19.21 | is not ready (503)
        # some other server
        404 | 8.19.21 | does not answer like Elasticsearch
        """)
    void saysInOneLineWhatIsWrong(int status, String version, String message) {
        assertThatExceptionOfType(WorldUnfit.class)
                .isThrownBy(() -> check(status, version))
                .satisfies(unfit -> assertThat(unfit.getMessage())
                        .contains("Elasticsearch at http://127.0.0.1", message)
                        .hasLineCount(1));
    }

    @Test
    void saysThatNobodyListens() throws IOException {
        int port;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        try (RestClient client = client(port)) {
            assertThatExceptionOfType(WorldUnfit.class)
                    .isThrownBy(() -> ElasticsearchCheck.expectUsable(client))
                    .withMessageContaining("cannot be reached");
        }
    }

    private static void check(int status, String version) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            byte[] body = ("{\"nodes\":{\"a\":{\"version\":\"" + version + "\"}}}").getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        try (RestClient client = client(server.getAddress().getPort())) {
            ElasticsearchCheck.expectUsable(client);
        } finally {
            server.stop(0);
        }
    }

    private static RestClient client(int port) {
        return RestClient.builder(new HttpHost("127.0.0.1", port)).build();
    }
}
