package org.undersigned.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What lies where under {@code embedded/} in the data folder. */
record EmbeddedFolder(Path root) {

    /** Below this neither server could do anything but fail later, and less clearly. */
    private static final long LEAST_FREE_BYTES = 600L << 20;

    /** Makes the folder, and finds out now whether it can be used. */
    static EmbeddedFolder in(Path data) {
        Path root = data.toAbsolutePath().normalize().resolve("embedded");
        try {
            Files.createDirectories(root);
            EmbeddedFolder folder = new EmbeddedFolder(root.toRealPath());
            for (Path each : folder.parts()) Files.createDirectories(each);
            Files.delete(Files.createTempFile(root, "probe", ".tmp"));
            folder.expectSpace();
            return folder;
        } catch (IOException unwritable) {
            throw new WorldUnfit(
                    "The data folder " + data.toAbsolutePath().normalize() + " cannot be written ("
                            + unwritable.getClass().getSimpleName() + ": " + unwritable.getMessage()
                            + "); make it writable or choose another with --data",
                    unwritable);
        }
    }

    private void expectSpace() throws IOException {
        long free = Files.getFileStore(root).getUsableSpace();
        if (free < LEAST_FREE_BYTES)
            throw new WorldUnfit("The disk of the data folder " + root.getParent() + " is full: " + (free >> 20)
                    + " MB free, " + (LEAST_FREE_BYTES >> 20)
                    + " MB needed; free some space or choose another folder with --data");
    }

    private List<Path> parts() {
        return List.of(servers(), logs(), users(), temporary(), postgresql(), elasticsearch());
    }

    Path lock() {
        return root.resolve("start.lock");
    }

    Path users() {
        return root.resolve("users");
    }

    Path servers() {
        return root.resolve("servers");
    }

    Path logs() {
        return root.resolve("logs");
    }

    Path temporary() {
        return root.resolve("tmp");
    }

    Path postgresql() {
        return root.resolve("postgresql");
    }

    Path elasticsearch() {
        return root.resolve("elasticsearch");
    }
}
