package org.undersigned.embedded;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Elasticsearch on a data folder: a single node on the loopback interface, with the analysis plugin of the build. */
final class ElasticsearchServer implements Server {
    private static final Duration START_LIMIT = Duration.ofMinutes(3);

    /** It needs a second or two; what it acknowledged is in its transaction log, so killing it loses nothing. */
    private static final Duration STOP_LIMIT = Duration.ofSeconds(20);

    private final EmbeddedFolder folder;
    private final OrdinaryUser ordinaryUser;
    private final int heapMegabytes;
    private final PidFile pidFile;

    ElasticsearchServer(EmbeddedFolder folder, OrdinaryUser ordinaryUser, int heapMegabytes) {
        this.folder = folder;
        this.ordinaryUser = ordinaryUser;
        this.heapMegabytes = heapMegabytes;
        this.pidFile = new PidFile(folder.elasticsearch().resolve("pid"));
    }

    URI uri() {
        return URI.create("http://127.0.0.1:" + Port.remembered(portFile()));
    }

    @Override
    public boolean isRunning() {
        return pidFile.livingWriter().isPresent();
    }

    @Override
    public void start() {
        if (!isRunning() && !launch() && !launch())
            throw new WorldUnfit("Elasticsearch did not start (" + Command.lastOf(startLog()) + "); see " + log());
        if (!ClusterHealth.at(uri()).answersWithin(START_LIMIT, this::isRunning)) {
            stop();
            throw new WorldUnfit("Elasticsearch at " + uri() + " does not answer; see " + log());
        }
    }

    @Override
    public void stop() {
        pidFile.livingWriter().ifPresent(process -> Ending.of(process).within(STOP_LIMIT));
    }

    /** @return whether it runs; a second try takes another port if some program was faster to take the first */
    private boolean launch() {
        Path home = ElasticsearchHome.in(folder);
        int port = Port.choose(portFile());
        NodeSize size = NodeSize.forIndex(folder.elasticsearch().resolve("data"), heapMegabytes);
        ElasticsearchConfiguration configuration = new ElasticsearchConfiguration(folder, size, port);
        configuration.write();
        List<String> server = List.of(
                "bash",
                home.resolve("bin").resolve("elasticsearch").toString(),
                "--daemonize",
                "--pidfile",
                pidFile.path().toString());
        Command start =
                new Command(ownProcessGroup(ordinaryUser.run(server)), startLog(), environment(configuration.folder()));
        return start.run(START_LIMIT) == 0;
    }

    /** Ctrl-C goes to the whole process group of the terminal: the server must not be in it, others may be using it. */
    private static List<String> ownProcessGroup(List<String> command) {
        return Stream.concat(Stream.of("bash", "-c", "set -m; \"$@\" & wait $!", "bash"), command.stream())
                .toList();
    }

    /** The launcher's own options are split at spaces, so that only a relative folder is safe in them. */
    private Map<String, String> environment(Path configuration) {
        return Map.of(
                "ES_JAVA_HOME", System.getProperty("java.home"),
                "ES_PATH_CONF", configuration.toString(),
                "ES_TMPDIR", folder.temporary().toString(),
                "ES_JAVA_OPTS", "",
                "CLI_JAVA_OPTS", "-XX:TieredStopAtLevel=1 -Djava.io.tmpdir=" + ElasticsearchHome.TEMPORARY_FROM_HOME);
    }

    private Path portFile() {
        return folder.elasticsearch().resolve("port");
    }

    @Override
    public String toString() {
        return "elasticsearch";
    }

    private Path startLog() {
        return folder.logs().resolve("elasticsearch-start.log");
    }

    private Path log() {
        return folder.logs().resolve("elasticsearch.log");
    }
}
