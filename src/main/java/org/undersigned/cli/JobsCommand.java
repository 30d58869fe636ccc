package org.undersigned.cli;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.StandardEnvironment;
import org.undersigned.jobs.JobDefinition;
import org.undersigned.jobs.JobDefinitions;
import org.undersigned.jobs.Schedule;
import org.undersigned.jobs.Schedules;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.json.JsonMapper;

/** The jobs that somebody has written down. */
@Command(
        name = "jobs",
        mixinStandardHelpOptions = true,
        description = "lists the jobs in jobs/ with what they read and when they begin by themselves")
final class JobsCommand implements Callable<Integer> {
    private static final int TIMES_SHOWN = 3;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm z");

    private final Program program;

    @Mixin
    private DataOption data = new DataOption();

    @Option(names = "--json", description = "one line of JSON a job")
    private boolean json;

    JobsCommand(Program program) {
        this.program = program;
    }

    /** A job as its file and the database have it. */
    record Listed(
            String job,
            Optional<String> problem,
            List<String> sources,
            Optional<String> cron,
            boolean paused,
            List<Instant> next,
            Optional<Long> lastRun) {}

    @Override
    public Integer call() {
        return list(data, json);
    }

    @Command(name = "list", mixinStandardHelpOptions = true, description = "the same as jobs alone")
    int list(
            @Mixin DataOption where, @Option(names = "--json", description = "one line of JSON a job") boolean asJson) {
        try (ConfigurableApplicationContext context = program.open(where)) {
            Schedules schedules = context.getBean(Schedules.class);
            Map<String, Schedules.State> states =
                    schedules.states().stream().collect(Collectors.toMap(Schedules.State::job, Function.identity()));
            List<JobDefinitions.Written> written =
                    context.getBean(JobDefinitions.class).written();
            JsonMapper mapper = context.getBean(JsonMapper.class);
            PrintStream out = Output.standard();
            for (JobDefinitions.Written file : written) {
                Listed job = listed(file, Optional.ofNullable(states.get(file.job())));
                out.println(asJson ? mapper.writeValueAsString(job) : line(job, file.definition()));
            }
            return written.stream().allMatch(file -> file.problem().isEmpty()) ? Exit.ALL_WELL : Exit.WRONG_USE;
        }
    }

    private static Listed listed(JobDefinitions.Written file, Optional<Schedules.State> state) {
        return new Listed(
                file.job(),
                file.problem(),
                file.definition().map(JobDefinition::sources).orElse(List.of()),
                file.definition().flatMap(JobDefinition::schedule).map(Schedule::cron),
                state.flatMap(Schedules.State::paused).isPresent(),
                file.definition()
                        .flatMap(JobDefinition::schedule)
                        .map(schedule ->
                                schedule.after(Instant.now(), TIMES_SHOWN).toList())
                        .orElse(List.of()),
                state.flatMap(Schedules.State::lastRun));
    }

    private static String line(Listed job, Optional<JobDefinition> definition) {
        if (job.problem().isPresent())
            return job.job() + "  CANNOT BE USED\n  " + job.problem().get().replace("\n", "\n  ");
        ZoneId zone =
                definition.flatMap(JobDefinition::schedule).map(Schedule::zone).orElse(ZoneId.systemDefault());
        String begins = definition
                .flatMap(JobDefinition::settle)
                .map(settle -> "watched")
                .orElse(
                        job.next().isEmpty()
                                ? "when asked for"
                                : job.next().stream()
                                        .map(time -> TIME.format(time.atZone(zone)))
                                        .collect(Collectors.joining(", ")));
        return "%s  %s  %s%s"
                .formatted(job.job(), String.join(", ", job.sources()), begins, job.paused() ? "  PAUSED" : "");
    }

    @Command(
            name = "validate",
            mixinStandardHelpOptions = true,
            description = "tells what is wrong with the files in jobs/; needs no services")
    int validate(
            @Parameters(paramLabel = "FOLDER", arity = "0..1", description = "instead of jobs/")
                    Optional<Path> folder) {
        Path jobs = folder.orElse(Path.of(new StandardEnvironment().getProperty("undersigned.jobs", "jobs")));
        if (!Files.isDirectory(jobs)) throw new WrongUse(jobs + " is no folder; name the one with the job files");
        List<JobDefinitions.Written> written = JobDefinitions.in(jobs).written();
        List<String> problems =
                written.stream().flatMap(file -> file.problem().stream()).toList();
        problems.forEach(Output.standard()::println);
        if (problems.isEmpty()) Output.standard().println(written.size() + " jobs, all can be used");
        return problems.isEmpty() ? Exit.ALL_WELL : Exit.WRONG_USE;
    }

    @Command(
            name = "run",
            mixinStandardHelpOptions = true,
            description = "runs a job now and waits: the same as ingest --job NAME")
    int run(
            @Parameters(paramLabel = "NAME", description = "the job of jobs/NAME.yml") String job,
            @Mixin DataOption where,
            @Option(names = "--check", description = "hash every file, also those that look unchanged") boolean check,
            @Option(names = "--json", description = "print the run's summary as JSON") boolean asJson)
            throws InterruptedException {
        return new IngestCommand(program).run(where, job, check, asJson);
    }

    @Command(
            name = "pause",
            mixinStandardHelpOptions = true,
            description = "a job begins no run by itself until it is resumed")
    int pause(
            @Parameters(paramLabel = "NAME", description = "the job of jobs/NAME.yml") String job,
            @Mixin DataOption where) {
        return change(where, job, Schedules::pause);
    }

    @Command(
            name = "resume",
            mixinStandardHelpOptions = true,
            description = "a paused job begins runs by itself again; what it missed stays missed")
    int resume(
            @Parameters(paramLabel = "NAME", description = "the job of jobs/NAME.yml") String job,
            @Mixin DataOption where) {
        return change(where, job, Schedules::resume);
    }

    private int change(DataOption where, String job, BiConsumer<Schedules, String> change) {
        try (ConfigurableApplicationContext context = program.open(where)) {
            Schedules schedules = context.getBean(Schedules.class);
            schedules.plan(context.getBean(JobDefinitions.class).expect(job));
            change.accept(schedules, job);
            return Exit.ALL_WELL;
        }
    }
}
