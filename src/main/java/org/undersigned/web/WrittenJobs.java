package org.undersigned.web;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.undersigned.jobs.JobDefinition;
import org.undersigned.jobs.JobDefinitions;
import org.undersigned.jobs.Runs;
import org.undersigned.jobs.Schedules;

/** Jobs as their files and the database have them. */
@Component
@ServerOnly
final class WrittenJobs implements JobBook {
    private static final int TIMES_SHOWN = 3;

    private final JobDefinitions definitions;
    private final Schedules schedules;
    private final Runs runs;
    private final Clock clock;

    WrittenJobs(JobDefinitions definitions, Schedules schedules, Runs runs, Clock clock) {
        this.definitions = definitions;
        this.schedules = schedules;
        this.runs = runs;
        this.clock = clock;
    }

    @Override
    public List<Kept> jobs() {
        Map<String, Schedules.State> states =
                schedules.states().stream().collect(Collectors.toMap(Schedules.State::job, Function.identity()));
        return definitions.written().stream()
                .map(file -> kept(file, Optional.ofNullable(states.get(file.job()))))
                .toList();
    }

    private Kept kept(JobDefinitions.Written file, Optional<Schedules.State> state) {
        return new Kept(
                file,
                state.flatMap(Schedules.State::paused),
                file.definition().map(this::next).orElse(List.of()),
                state.flatMap(Schedules.State::lastRun));
    }

    private List<Instant> next(JobDefinition definition) {
        return definition
                .schedule()
                .map(schedule -> schedule.after(clock.instant(), TIMES_SHOWN).toList())
                .orElse(List.of());
    }

    @Override
    public long run(JobDefinition definition) {
        return runs.launch(definition, Optional.empty());
    }

    @Override
    public void pause(JobDefinition definition) {
        schedules.plan(definition);
        schedules.pause(definition.job());
    }

    @Override
    public void resume(JobDefinition definition) {
        schedules.plan(definition);
        schedules.resume(definition.job());
    }
}
