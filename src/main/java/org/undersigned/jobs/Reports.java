package org.undersigned.jobs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Keeps the reports of every run that has ended under data/runs/ID. */
@Component
public class Reports {
    private final Path root;
    private final JsonMapper json;

    Reports(JobSettings settings, JsonMapper json) {
        this.root = settings.data().resolve("runs");
        this.json = json;
    }

    public String of(RunSummary run, Report report) {
        return report.of(run, json);
    }

    /** In all formats; whole or not at all. */
    void keep(RunSummary run) {
        Path folder = root.resolve(run.run());
        try {
            Files.createDirectories(folder);
            for (Report report : Report.values()) {
                Path part = Files.createTempFile(folder, report.name(), ".part");
                Files.writeString(part, of(run, report));
                Files.move(part, folder.resolve(report.fileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the reports of run " + run.run() + " cannot be kept in " + folder, e);
        }
    }

    void forget(long run) {
        Path folder = root.resolve(String.valueOf(run));
        if (!Files.isDirectory(folder)) return;
        try (Stream<Path> left = Files.list(folder)) { // also what a killed keep left behind
            for (Path file : left.toList()) Files.deleteIfExists(file);
            Files.deleteIfExists(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("the reports of run " + run + " cannot be deleted in " + folder, e);
        }
    }
}
