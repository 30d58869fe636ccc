package org.undersigned.jobs;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/**
 * Intake of one run, some files at a time, each time in a transaction of its own: their lots are worked on while the rest is
 * still taken in, and what was broken off goes on after what is written down.
 */
class IntakeTasklet implements Tasklet {
    private static final int FILES_AT_ONCE = 200;

    /** Some seconds of a slow disk or a slow network. */
    private static final long BYTES_AT_ONCE = 256L << 20;

    private final JobDefinition definition;
    private final long run;
    private final Deliveries deliveries;
    private final Manifest manifest;
    private final Sources sources;
    private @Nullable Iterator<Found> files;

    IntakeTasklet(long run, JobDefinition definition, Deliveries deliveries, Manifest manifest, Sources sources) {
        this.run = run;
        this.definition = definition;
        this.deliveries = deliveries;
        this.manifest = manifest;
        this.sources = sources;
    }

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext chunk)
            throws IOException, InterruptedException {
        if (Lease.shuttingDown()) return leave(contribution);
        List<Found> some = next();
        if (some.isEmpty()) {
            manifest.complete(run);
            return RepeatStatus.FINISHED;
        }
        boolean goesOn = manifest.add(run, definition.priority(), deliveries.lots(definition, some));
        return goesOn ? RepeatStatus.CONTINUABLE : leave(contribution);
    }

    private static RepeatStatus leave(StepContribution contribution) {
        contribution.getStepExecution().setTerminateOnly();
        return RepeatStatus.CONTINUABLE;
    }

    private List<Found> next() throws IOException {
        Iterator<Found> rest = files;
        if (rest == null) {
            Set<String> taken = manifest.files(run);
            rest = sources.files(definition).stream()
                    .filter(file -> !taken.contains(file.name()))
                    .iterator();
            files = rest;
        }
        List<Found> some = new ArrayList<>();
        long bytes = 0;
        while (rest.hasNext() && some.size() < FILES_AT_ONCE && bytes < BYTES_AT_ONCE) {
            Found file = rest.next();
            some.add(file);
            bytes += file.original().look().map(Look::bytes).orElse(0L);
        }
        return some;
    }
}
