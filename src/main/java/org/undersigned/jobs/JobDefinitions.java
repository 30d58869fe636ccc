package org.undersigned.jobs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The jobs somebody has written down: one YAML file each, named after its job. */
@Component
public class JobDefinitions {
    private static final String SUFFIX = ".yml";

    private final Path folder;
    private final YAMLMapper yaml = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    JobDefinitions(JobSettings settings) {
        this.folder = settings.jobs();
    }

    /** As written in a file: source is a file or folder, relative to the folder that holds the jobs folder. */
    private record Written(String source, Optional<String> languages) {}

    /** A definition cannot be used: which file, what is wrong, what to write. */
    public static final class Unusable extends RuntimeException {
        Unusable(String message) {
            super(message);
        }
    }

    /** In the order of their names. */
    public List<JobDefinition> all() {
        if (!Files.isDirectory(folder)) return List.of();
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(SUFFIX))
                    .sorted()
                    .map(this::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("the jobs in " + folder + " cannot be listed: " + e.getMessage(), e);
        }
    }

    /** @throws Unusable where there is no such job, or it cannot be read */
    public JobDefinition expect(String job) {
        Path file = folder.resolve(job + SUFFIX);
        if (!Files.isRegularFile(file)) throw new Unusable("there is no job " + job + ": " + file + " does not exist");
        return read(file);
    }

    private JobDefinition read(Path file) {
        String name = file.getFileName().toString();
        try {
            Written written = yaml.readValue(file, Written.class);
            if (written == null || written.source() == null || written.source().isBlank())
                throw new Unusable(file + " names no source; write a line such as: source: input-scans");
            Path base = Optional.ofNullable(folder.toAbsolutePath().getParent()).orElse(folder.toAbsolutePath());
            Path source = base.resolve(written.source()).normalize();
            if (!Files.exists(source)) throw new Unusable(file + ": its source " + source + " does not exist");
            return new JobDefinition(
                    name.substring(0, name.length() - SUFFIX.length()),
                    List.of(source.toString()),
                    List.of(written.languages().orElse("auto").split("\\+", -1)),
                    Optional.empty());
        } catch (UnrecognizedPropertyException e) {
            throw new Unusable(file + ", line " + line(file, e.getPropertyName()) + ": " + e.getPropertyName()
                    + " is not a setting; these are: " + e.getKnownPropertyIds());
        } catch (JacksonException e) {
            throw new Unusable(file + ", line " + e.getLocation().getLineNr() + ": " + e.getOriginalMessage());
        }
    }

    /** The parser only says where it was when it noticed, which is further down. */
    private static long line(Path file, String setting) {
        try (Stream<String> lines = Files.lines(file)) {
            return 1
                    + lines.takeWhile(line -> !line.strip().startsWith(setting)).count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
