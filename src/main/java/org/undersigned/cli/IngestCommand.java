package org.undersigned.cli;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.undersigned.jobs.BucketAddress;
import org.undersigned.jobs.JobDefinition;
import org.undersigned.jobs.JobDefinitions;
import org.undersigned.jobs.Ledger;
import org.undersigned.jobs.PagesInWork;
import org.undersigned.jobs.RunSummary;
import org.undersigned.jobs.Runs;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.json.JsonMapper;

/** Runs jobs and waits for them. */
@Command(
        name = "ingest",
        mixinStandardHelpOptions = true,
        description = "reads files into the archive and waits; without a path, runs every job in jobs/")
final class IngestCommand implements Callable<Integer> {
    private final Program program;

    @Mixin
    private DataOption data = new DataOption();

    @Mixin
    private LanguagesOption languages = new LanguagesOption();

    @Parameters(
            paramLabel = "PATH",
            arity = "0..*",
            description = "files and folders, also in buckets: s3://bucket/folder/")
    private List<String> paths = List.of();

    @Option(names = "--job", paramLabel = "NAME", description = "the job of jobs/NAME.yml")
    private Optional<String> job = Optional.empty();

    @Option(names = "--json", description = "print the run's summary as JSON, one line a run")
    private boolean json;

    @Option(names = "--check", description = "hash every file, also those that look as they did when last taken in")
    private boolean check;

    IngestCommand(Program program) {
        this.program = program;
    }

    @Override
    public Integer call() throws InterruptedException {
        if (job.isPresent() && !paths.isEmpty()) throw new WrongUse("give either paths or --job, not both");
        List<String> named = languages.names();
        List<String> sources = paths.stream().map(IngestCommand::source).toList();
        try (ConfigurableApplicationContext context = program.openWorker(data)) {
            List<JobDefinition> definitions = definitions(context.getBean(JobDefinitions.class), sources, named);
            return run(context, definitions);
        }
    }

    private static String source(String given) {
        try {
            if (BucketAddress.is(given)) return BucketAddress.parse(given).toString();
        } catch (IllegalArgumentException e) {
            throw new WrongUse(String.valueOf(e.getMessage()));
        }
        Path path = Path.of(given);
        if (!Files.exists(path)) throw new WrongUse(path + " does not exist; name a file or a folder");
        return path.toAbsolutePath().normalize().toString();
    }

    /** One job by its name. */
    int run(DataOption where, String name, boolean checking, boolean asJson) throws InterruptedException {
        check = checking;
        json = asJson;
        try (ConfigurableApplicationContext context = program.openWorker(where)) {
            return run(context, List.of(context.getBean(JobDefinitions.class).expect(name)));
        }
    }

    private int run(ApplicationContext context, List<JobDefinition> definitions) throws InterruptedException {
        List<RunSummary> runs = runAll(
                context,
                check ? definitions.stream().map(JobDefinition::checked).toList() : definitions);
        print(runs, context.getBean(JsonMapper.class));
        return RunReport.exitCode(runs);
    }

    private List<JobDefinition> definitions(JobDefinitions written, List<String> sources, List<String> named) {
        if (job.isPresent()) return List.of(written.expect(job.get()));
        if (!sources.isEmpty())
            return List.of(new JobDefinition(JobDefinition.AD_HOC, sources, named, Optional.empty()));
        written.written().forEach(file -> file.problem().ifPresent(System.err::println));
        List<JobDefinition> all = written.all();
        if (all.isEmpty()) throw new WrongUse("there is no job in jobs/; name a file or a folder to read");
        return all;
    }

    /** What an earlier worker left unfinished comes first: nothing is read twice. */
    static List<RunSummary> runAll(ApplicationContext context, List<JobDefinition> definitions)
            throws InterruptedException {
        Runs runs = context.getBean(Runs.class);
        Ledger ledger = context.getBean(Ledger.class);
        RunWatch watch = new RunWatch(ledger, context.getBean(PagesInWork.class));
        for (long unfinished : ledger.unfinished()) {
            System.err.println("run " + unfinished + " has not ended yet; it comes first");
            watch.await(unfinished);
        }
        List<RunSummary> summaries = new ArrayList<>();
        for (JobDefinition definition : definitions)
            summaries.add(watch.await(runs.launch(definition, Optional.empty())));
        return summaries;
    }

    private void print(List<RunSummary> runs, JsonMapper mapper) {
        PrintStream out = Output.standard();
        for (RunSummary run : runs) {
            if (json) out.println(mapper.writeValueAsString(run));
            else RunReport.print(run, out);
        }
    }
}
