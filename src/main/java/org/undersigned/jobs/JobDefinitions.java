package org.undersigned.jobs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The jobs somebody has written down: one YAML file each, named after its job. A bad file disables its own job only. */
public class JobDefinitions {
    private static final String SUFFIX = ".yml";

    private final Path folder;

    private JobDefinitions(Path folder) {
        this.folder = folder;
    }

    /** Also for looking at job files without starting anything. */
    public static JobDefinitions in(Path folder) {
        return new JobDefinitions(folder);
    }

    /** A definition cannot be used: which file, what is wrong, what to write. */
    public static final class Unusable extends RuntimeException {
        Unusable(String message) {
            super(message);
        }
    }

    /** A file in the jobs folder: a definition, or why it is none. */
    public record Written(String job, Optional<JobDefinition> definition, Optional<String> problem) {}

    /** All files, in the order of their names. */
    public List<Written> written() {
        if (!Files.isDirectory(folder)) return List.of();
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(SUFFIX))
                    .sorted()
                    .map(this::look)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("the jobs in " + folder + " cannot be listed: " + e.getMessage(), e);
        }
    }

    /** Those that can be used, in the order of their names. */
    public List<JobDefinition> all() {
        return written().stream().flatMap(file -> file.definition().stream()).toList();
    }

    /** @throws Unusable where there is no such job, or it cannot be read */
    public JobDefinition expect(String job) {
        Path file = folder.resolve(job + SUFFIX);
        if (!Files.isRegularFile(file)) throw new Unusable("there is no job " + job + ": " + file + " does not exist");
        return read(job, file);
    }

    /** A folder that is not there is no list of jobs, and not one without any. */
    boolean isThere() {
        return Files.isDirectory(folder);
    }

    private Written look(Path file) {
        String name = file.getFileName().toString();
        String job = name.substring(0, name.length() - SUFFIX.length());
        try {
            return new Written(job, Optional.of(read(job, file)), Optional.empty());
        } catch (Unusable problem) {
            return new Written(job, Optional.empty(), Optional.ofNullable(problem.getMessage()));
        }
    }

    private JobDefinition read(String job, Path file) {
        Path base = Optional.ofNullable(folder.toAbsolutePath().getParent()).orElse(folder.toAbsolutePath());
        return JobFile.read(job, file, base);
    }
}
