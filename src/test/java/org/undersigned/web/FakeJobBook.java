package org.undersigned.web;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.undersigned.jobs.JobDefinition;
import org.undersigned.jobs.JobDefinitions;

/** Real job files, and no database behind them. */
final class FakeJobBook implements JobBook {
    final List<String> paused = new ArrayList<>();
    final List<String> begun = new ArrayList<>();
    JobDefinitions files = JobDefinitions.in(Path.of("nowhere"));

    @Override
    public List<Kept> jobs() {
        return files.written().stream()
                .map(file -> new Kept(
                        file,
                        paused.contains(file.job())
                                ? Optional.of(Instant.parse("2026-03-01T10:00:00Z"))
                                : Optional.empty(),
                        file.definition()
                                .flatMap(JobDefinition::schedule)
                                .map(schedule -> schedule.after(Instant.parse("2026-03-01T12:00:00Z"), 3)
                                        .toList())
                                .orElse(List.of()),
                        Optional.of(7L)))
                .toList();
    }

    @Override
    public long run(JobDefinition definition) {
        begun.add(definition.job());
        return 99;
    }

    @Override
    public void pause(JobDefinition definition) {
        paused.add(definition.job());
    }

    @Override
    public void resume(JobDefinition definition) {
        paused.remove(definition.job());
    }
}
