package org.undersigned.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedServicesIT {
    private static final Set<Need> BOTH = EnumSet.allOf(Need.class);

    @Test
    void keepsWhatWasWrittenOverAStopAndAStart(@TempDir Path data) throws Exception {
        try (Running first = EmbeddedServices.start(data.resolve("a folder with spaces"), BOTH)) {
            sql(first, "create table kept (name text)", "insert into kept values ('signatory')");
            put(first, "/kept/_doc/1?refresh=true", "{\"name\":\"signatory\"}");
        }
        try (Running second = EmbeddedServices.start(data.resolve("a folder with spaces"), BOTH)) {
            assertThat(firstRow(second, "select name from kept")).isEqualTo("signatory");
            assertThat(get(second, "/kept/_doc/1")).contains("signatory");
        }
    }

    private static void sql(Running running, String... statements) throws SQLException {
        try (Connection connection = connect(running)) {
            for (String each : statements) connection.createStatement().execute(each);
        }
    }

    private static String firstRow(Running running, String query) throws SQLException {
        try (Connection connection = connect(running);
                ResultSet rows = connection.createStatement().executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static Connection connect(Running running) throws SQLException {
        Database database = running.database().orElseThrow();
        return DriverManager.getConnection(database.url(), database.user(), database.password());
    }

    private static void put(Running running, String path, String json) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(uri(running, path))
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(json))
                .build();
        HttpResponse<String> answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 201);
    }

    private static String get(Running running, String path) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(uri(running, path)).build(), BodyHandlers.ofString())
                .body();
    }

    private static URI uri(Running running, String path) {
        return running.elasticsearch().orElseThrow().resolve(path);
    }
}
