package org.undersigned.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;

/** One pair of servers for all integration tests of a run: starting them takes longer than most tests. */
public final class SharedServices {
    private static final Running RUNNING = start();

    public static Running running() {
        return RUNNING;
    }

    private static Running start() {
        try {
            Path data = Files.createTempDirectory("undersigned-it-");
            Running running = EmbeddedServices.start(data, EnumSet.allOf(Need.class));
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                running.close();
                delete(data);
            }));
            return running;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void delete(Path data) {
        try {
            Unpacked.delete(data);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private SharedServices() {}
}
