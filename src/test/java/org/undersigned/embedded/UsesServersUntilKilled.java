package org.undersigned.embedded;

import java.nio.file.Path;
import java.util.EnumSet;

/** A program of its own that uses the servers of a folder and does not end by itself. */
final class UsesServersUntilKilled {

    public static void main(String[] args) throws InterruptedException {
        Running running = EmbeddedServices.start(Path.of(args[0]), EnumSet.allOf(Need.class));
        System.out.println("READY " + running.elasticsearch().orElseThrow());
        Thread.currentThread().join();
    }

    private UsesServersUntilKilled() {}
}
