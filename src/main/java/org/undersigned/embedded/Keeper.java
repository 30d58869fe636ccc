package org.undersigned.embedded;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;

/**
 * A small shell process that outlives a program which is killed outright, and then stops the servers it leaves behind.
 * Only touched under the {@link StartLock}, which a shell cannot take: so whoever enters dismisses it first.
 */
record Keeper(EmbeddedFolder folder) {
    private static final Duration LIMIT = Duration.ofSeconds(20);

    void start() {
        Path script = folder.root().resolve("keeper.sh");
        try (InputStream in = Keeper.class.getResourceAsStream("keeper.sh")) {
            if (in == null) throw new FileNotFoundException("keeper.sh");
            Files.copy(in, script, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failed) {
            throw new WorldUnfit("The file " + script + " cannot be written: " + failed.getMessage(), failed);
        }
        // Its own process group, so that Ctrl-C does not end it with the program; no terminal, so that it holds none.
        String launch = "set -m; bash \"$0\" \"$1\" </dev/null >/dev/null 2>&1 & echo $! >\"$2\"";
        new Command(
                        List.of(
                                "bash",
                                "-c",
                                launch,
                                script.toString(),
                                folder.root().toString(),
                                pidFile().toString()),
                        folder.logs().resolve("keeper.log"))
                .run(LIMIT);
    }

    /** @return whether it had begun to stop the servers, which then cannot be joined */
    boolean dismiss() {
        new PidFile(pidFile()).livingWriter().ifPresent(process -> {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            Ending.of(process).atOnce(LIMIT);
        });
        try {
            Files.deleteIfExists(pidFile());
            return Files.deleteIfExists(folder.root().resolve("stopping"));
        } catch (IOException failed) {
            throw new WorldUnfit("The folder " + folder.root() + " cannot be written: " + failed.getMessage(), failed);
        }
    }

    private Path pidFile() {
        return folder.root().resolve("keeper.pid");
    }
}
