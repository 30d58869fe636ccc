package org.undersigned.cli;

import java.io.PrintStream;
import java.util.List;
import java.util.concurrent.Callable;
import org.springframework.context.ConfigurableApplicationContext;
import org.undersigned.jobs.Ledger;
import org.undersigned.jobs.RunSummary;
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
            @Parameters(paramLabel = "ID") long run,
            @Mixin DataOption where,
            @Option(names = "--json", description = "the run's summary as JSON") boolean asJson) {
        try (ConfigurableApplicationContext context = program.open(where)) {
            RunSummary summary = context.getBean(Ledger.class)
                    .find(run)
                    .orElseThrow(() -> new WrongUse("there is no run " + run + "; see: undersigned runs"));
            if (asJson)
                Output.standard().println(context.getBean(JsonMapper.class).writeValueAsString(summary));
            else RunReport.print(summary, Output.standard());
            return Exit.ALL_WELL;
        }
    }
}
