package org.undersigned.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.undersigned.jobs.Ledger;
import org.undersigned.jobs.Recovery;
import org.undersigned.jobs.Report;
import org.undersigned.jobs.Reports;
import org.undersigned.jobs.RunSummary;
import org.undersigned.jobs.Runs;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.json.JsonMapper;

/** Shows runs and what became of their records. */
@Command(name = "runs", mixinStandardHelpOptions = true, description = "lists the runs, newest first")
final class RunsCommand implements Callable<Integer> {
    private static final int LISTED = 50;

    private final Program program;

    @Mixin
    private DataOption data = new DataOption();

    @Option(names = "--failed", description = "only runs with records that were refused, failed or quarantined")
    private boolean failed;

    @Option(names = "--json", description = "one line of JSON a run")
    private boolean json;

    RunsCommand(Program program) {
        this.program = program;
    }

    @Override
    public Integer call() {
        try (ConfigurableApplicationContext context = program.open(data)) {
            Ledger ledger = context.getBean(Ledger.class);
            List<RunSummary> runs = failed ? ledger.recentWithFailures(LISTED) : ledger.recent(LISTED);
            PrintStream out = Output.standard();
            JsonMapper mapper = context.getBean(JsonMapper.class);
            for (RunSummary run : runs)
                out.println(
                        json
                                ? mapper.writeValueAsString(run)
                                : "%s  %s  %s  %s".formatted(run.run(), run.job(), run.state(), run.equation()));
            return Exit.ALL_WELL;
        }
    }

    @Command(name = "show", mixinStandardHelpOptions = true, description = "one run with its failures by cause")
    int show(
            @Parameters(paramLabel = "ID", description = "the run") long run,
            @Mixin DataOption where,
            @Option(names = "--json", description = "the run's summary as JSON") boolean asJson) {
        try (ConfigurableApplicationContext context = program.open(where)) {
            RunSummary summary = expect(context, run);
            if (asJson)
                Output.standard().println(context.getBean(JsonMapper.class).writeValueAsString(summary));
            else RunReport.print(summary, Output.standard());
            return Exit.ALL_WELL;
        }
    }

    @Command(
            name = "report",
            mixinStandardHelpOptions = true,
            description = "the report of a run; those of ended runs are also kept under runs/ID in the data folder")
    int report(
            @Parameters(paramLabel = "ID", description = "the run") long run,
            @Mixin DataOption where,
            @Option(
                            names = "--format",
                            paramLabel = "F",
                            defaultValue = "html",
                            description = "html (default), json or csv")
                    Report format,
            @Option(names = "--out", paramLabel = "F", description = "write there instead of standard output")
                    Optional<Path> out) {
        try (ConfigurableApplicationContext context = program.open(where);
                Output output = Output.to(out)) {
            output.line(context.getBean(Reports.class)
                    .of(expect(context, run), format)
                    .stripTrailing());
            return Exit.ALL_WELL;
        }
    }

    @Command(
            name = "stop",
            mixinStandardHelpOptions = true,
            description = "a run begins nothing more; what is in work is finished; runs resume goes on")
    int stop(@Parameters(paramLabel = "ID", description = "the run") long run, @Mixin DataOption where) {
        return change(where, run, context -> context.getBean(Runs.class).stop(run));
    }

    @Command(
            name = "resume",
            mixinStandardHelpOptions = true,
            description = "a stopped or failed run goes on where it was, as soon as a worker is there")
    int resume(@Parameters(paramLabel = "ID", description = "the run") long run, @Mixin DataOption where) {
        return change(where, run, context -> {
            if (!context.getBean(Runs.class).resume(run))
                throw new WrongUse("run " + run + " has nothing left to go on with; see: undersigned rerun");
        });
    }

    @Command(
            name = "abandon",
            mixinStandardHelpOptions = true,
            description = "what a run has still to do fails, with the cause ABANDONED, so that it adds up")
    int abandon(@Parameters(paramLabel = "ID", description = "the run") long run, @Mixin DataOption where) {
        return change(where, run, context -> {
            if (!context.getBean(Runs.class).abandon(run)) throw new WrongUse("run " + run + " is completed");
        });
    }

    @Command(
            name = "recover",
            mixinStandardHelpOptions = true,
            description = "puts back into the queue what stands in none, as after a restored backup")
    int recover(@Mixin DataOption where) {
        try (ConfigurableApplicationContext context = program.open(where)) {
            System.err.println(context.getBean(Recovery.class).recover() + " steps put back into the queue");
            return Exit.ALL_WELL;
        }
    }

    private int change(DataOption where, long run, Consumer<ApplicationContext> change) {
        try (ConfigurableApplicationContext context = program.open(where)) {
            expect(context, run);
            change.accept(context);
            RunSummary now = context.getBean(Ledger.class).progress(run).orElseThrow();
            System.err.println("run " + run + ": " + now.state() + "  " + now.equation());
            return Exit.ALL_WELL;
        }
    }

    private static RunSummary expect(ApplicationContext context, long run) {
        return context.getBean(Ledger.class)
                .find(run)
                .orElseThrow(() -> new WrongUse("there is no run " + run + "; see: undersigned runs"));
    }
}
