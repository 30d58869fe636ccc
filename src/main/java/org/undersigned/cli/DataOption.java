package org.undersigned.cli;

import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Where the program keeps what it makes. */
final class DataOption {
    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "folder for the store, the stage outputs and the embedded services (default: ./data)")
    Optional<Path> folder = Optional.empty();
}
