package org.undersigned.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The processes that use the servers of a data folder, one file each. */
record Users(Path folder) {

    /** @return the file that stands for this use; leaving means deleting it */
    Path enter() {
        long pid = ProcessHandle.current().pid();
        try {
            Path file = Files.createTempFile(folder, pid + "-", "");
            return Files.writeString(file, pid + "\n");
        } catch (IOException failed) {
            throw new WorldUnfit("The folder " + folder + " cannot be written: " + failed.getMessage(), failed);
        }
    }

    void leave(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Forgets users that died without leaving. */
    boolean isAnyoneThere() {
        boolean anyone = false;
        for (Path file : files()) {
            if (new PidFile(file).livingWriter().isPresent()) anyone = true;
            else leave(file);
        }
        return anyone;
    }

    private List<Path> files() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
