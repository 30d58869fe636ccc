package org.undersigned.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/**
 * Both servers refuse to run as root. For root they are put into a user namespace in which the same user has an
 * ordinary number; files stay root's.
 */
record OrdinaryUser(List<String> prefix) {
    /** An explicit mapping: without one Elasticsearch's own agent cannot attach to its process. */
    private static final List<String> USER_NAMESPACE = List.of("unshare", "-U", "--map-user=1000", "--map-group=1000");

    private static final String ADVICE = "; run as an ordinary user, or configure spring.datasource.url and"
            + " undersigned.elasticsearch.uris so that nothing has to be started";

    /** @param folder where the servers will work */
    static OrdinaryUser forServersIn(EmbeddedFolder folder) {
        if (!isRoot(folder.root())) return new OrdinaryUser(List.of());
        OrdinaryUser user = new OrdinaryUser(USER_NAMESPACE);
        user.expectAccessTo(folder);
        return user;
    }

    List<String> run(List<String> command) {
        return Stream.concat(prefix.stream(), command.stream()).toList();
    }

    /** Root without root's powers: another user's closed folder is closed to it. */
    private void expectAccessTo(EmbeddedFolder folder) {
        Path log = folder.logs().resolve("user-namespace.log");
        Command probe = new Command(run(List.of("test", "-w", folder.root().toString())), log);
        int exit = probe.run(Duration.ofSeconds(20));
        if (exit == 0) return;
        String said = probe.said();
        if (said.isBlank())
            throw new WorldUnfit("Servers started by root cannot use the folder " + folder.root()
                    + ", which belongs to another user; choose a folder of root's with --data, or run as its owner");
        throw new WorldUnfit("PostgreSQL and Elasticsearch refuse to run as root, and no user namespace can be made ("
                + said + ")" + ADVICE);
    }

    private static boolean isRoot(Path folder) {
        try {
            Path mine = Files.createTempFile(folder, "who", ".tmp");
            Object uid = Files.getAttribute(mine, "unix:uid");
            Files.delete(mine);
            return uid.equals(0);
        } catch (IOException failed) {
            throw new WorldUnfit("The folder " + folder + " cannot be written: " + failed.getMessage(), failed);
        } catch (UnsupportedOperationException notUnix) {
            throw new WorldUnfit("The servers can be started on Linux and macOS only" + ADVICE, notUnix);
        }
    }
}
