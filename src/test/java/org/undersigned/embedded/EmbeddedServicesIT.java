package org.undersigned.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedServicesIT {
    private static final Set<Need> BOTH = EnumSet.allOf(Need.class);

    private final Path temporary;

    EmbeddedServicesIT(@TempDir Path temporary) {
        this.temporary = temporary;
    }

    @Test
    void outlivesTheProgramThatWasKilledAndKeepsItsDataOverAStop() throws Exception {
        Path data = temporary.resolve("a folder with spaces");
        Process killed = program(data);
        String uri = readyLine(killed);
        killed.destroyForcibly().waitFor();

        try (Running adopted = EmbeddedServices.start(data, BOTH)) {
            assertThat("READY " + adopted.elasticsearch().orElseThrow()).isEqualTo(uri);
            Asking asking = new Asking(adopted);
            asking.sql("create table kept (name text)", "insert into kept values ('signatory')");
            asking.elasticsearch("PUT", "/kept/_doc/1?refresh=true", "{\"name\":\"signatory\"}");
        }
        assertThat(servers(data)).noneMatch(Server::isRunning);

        try (Running again = EmbeddedServices.start(data, BOTH)) {
            Asking asking = new Asking(again);
            assertThat(asking.firstValue("select name from kept")).isEqualTo("signatory");
            assertThat(asking.elasticsearch("GET", "/kept/_doc/1", "")
                            .path("_source")
                            .path("name")
                            .asString())
                    .isEqualTo("signatory");
        }
    }

    /** The serial collector leaves garbage until memory is short; a breaker that counts it refuses all until somebody restarts the node. */
    @Test
    void garbageIsNotCountedAsMemoryInUse() throws Exception {
        try (Running running = EmbeddedServices.start(temporary, EnumSet.of(Need.ELASTICSEARCH))) {
            String breaker = "indices.breaker.total.use_real_memory";
            assertThat(new Asking(running)
                            .elasticsearch("GET", "/_nodes/settings?flat_settings", "")
                            .findValue(breaker)
                            .asString())
                    .isEqualTo("false");
        }
    }

    @Test
    void sharesOneServerAndStopsItWithTheLastUser() throws Exception {
        Set<Need> database = EnumSet.of(Need.POSTGRESQL);
        Running first = EmbeddedServices.start(temporary, database);
        try (Running second = EmbeddedServices.start(temporary, database)) {
            assertThat(second.database()).isEqualTo(first.database());
            assertThat(second.elasticsearch()).isEmpty();
            first.close();
            first.close();
            assertThat(new Asking(second).firstValue("select 'still here'")).isEqualTo("still here");
        }
        assertThat(servers(temporary)).noneMatch(Server::isRunning);
    }

    @Test
    void startsAServerAgainThatWasKilledWhileInUse() throws Exception {
        try (Running running = EmbeddedServices.start(temporary, EnumSet.of(Need.POSTGRESQL))) {
            Asking asking = new Asking(running);
            asking.sql("create table kept (name text)", "insert into kept values ('committed')");
            Path pidFile =
                    EmbeddedFolder.in(temporary).postgresql().resolve("data").resolve("postmaster.pid");
            new PidFile(pidFile).livingWriter().orElseThrow().destroyForcibly();
            Awaitility.await().atMost(Duration.ofMinutes(1)).ignoreExceptions().untilAsserted(() -> assertThat(
                            asking.firstValue("select name from kept"))
                    .isEqualTo("committed"));
        }
    }

    /** By days, each written over after a week: one file would grow for ever. */
    @Test
    void whatTheDatabaseSaysIsInAFileOfTheDay() throws Exception {
        try (Running running = EmbeddedServices.start(temporary, EnumSet.of(Need.POSTGRESQL))) {
            Asking asking = new Asking(running);
            assertThatThrownBy(() -> asking.sql("select nonsense")).isInstanceOf(SQLException.class);
            assertThat(asking.firstValue("show log_truncate_on_rotation")).isEqualTo("on");
            assertThat(asking.firstValue("show log_rotation_age")).isEqualTo("1d");
        }
        Path logs = EmbeddedFolder.in(temporary).logs();
        try (Stream<Path> files = Files.list(logs)) {
            assertThat(files.filter(file -> file.getFileName().toString().matches("postgresql-[A-Z][a-z]{2}\\.log")))
                    .singleElement()
                    .satisfies(file -> assertThat(file).content().contains("nonsense"));
        }
        assertThat(logs.resolve("postgresql.log")).content().doesNotContain("nonsense");
    }

    @Test
    void letsTheDatabaseKeepItsWord() throws Exception {
        Asking asking = new Asking(SharedServices.running());
        assertThat(asking.firstValue("show fsync")).isEqualTo("on");
        assertThat(asking.firstValue("show synchronous_commit")).isEqualTo("on");
        assertThat(asking.firstValue("show full_page_writes")).isEqualTo("on");
        assertThat(asking.firstValue("show server_version")).startsWith("18.");
    }

    private static Process program(Path data) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        UsesServersUntilKilled.class.getName(),
                        data.toString())
                .redirectErrorStream(true)
                .start();
    }

    private static String readyLine(Process program) throws IOException {
        BufferedReader said = program.inputReader();
        for (String line = said.readLine(); line != null; line = said.readLine())
            if (line.startsWith("READY")) return line;
        throw new AssertionError("the program ended without being ready");
    }

    private static Server[] servers(Path data) {
        EmbeddedFolder folder = EmbeddedFolder.in(data);
        OrdinaryUser user = OrdinaryUser.forServersIn(folder);
        return new Server[] {new PostgresServer(folder, user), new ElasticsearchServer(folder, user, 512)};
    }
}
