package org.undersigned.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.springframework.context.ConfigurableApplicationContext;
import org.undersigned.intake.Cause;
import org.undersigned.jobs.Ledger;
import org.undersigned.jobs.Rerun;
import org.undersigned.jobs.RunSummary;
import org.undersigned.jobs.Runs;
import org.undersigned.jobs.Stage;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.json.JsonMapper;

/** Goes through a run, or a part of it, once more: as a new run, so that the old one's account stays as it was. */
@Command(
        name = "rerun",
        mixinStandardHelpOptions = true,
        description = "goes through a run again: all of it, its failures, one cause or one lot")
final class RerunCommand implements Callable<Integer> {
    private final Program program;

    @Mixin
    private DataOption data = new DataOption();

    @Parameters(paramLabel = "ID", description = "the run")
    private long run;

    @Option(names = "--failed", description = "only what was refused, failed or quarantined")
    private boolean failed;

    @Option(names = "--cause", paramLabel = "C", description = "only failures of this cause, such as ENCRYPTED")
    private Optional<String> cause = Optional.empty();

    @Option(names = "--lot", paramLabel = "N", description = "only this lot")
    private Optional<Integer> lot = Optional.empty();

    @Option(
            names = "--from-stage",
            paramLabel = "S",
            description = "do this stage and those after it again: ocr, structure, signatories, organisations, search")
    private Optional<String> fromStage = Optional.empty();

    @Option(names = "--json", description = "print the new run's summary as JSON")
    private boolean json;

    RerunCommand(Program program) {
        this.program = program;
    }

    @Override
    public Integer call() throws InterruptedException {
        Rerun rerun = new Rerun(
                run,
                failed || cause.isPresent(),
                cause.map(name -> constant(Cause.class, name)),
                lot,
                fromStage.map(name -> constant(Stage.class, name)));
        try (ConfigurableApplicationContext context = program.openWorker(data)) {
            Ledger ledger = context.getBean(Ledger.class);
            if (ledger.find(run).isEmpty()) throw new WrongUse("there is no run " + run + "; see: undersigned runs");
            List<String> files = ledger.files(rerun);
            System.err.println("run " + run + ": " + files.size() + " records to go through again");
            if (files.isEmpty()) return Exit.ALL_WELL;
            RunSummary summary =
                    new RunWatch(ledger).await(context.getBean(Runs.class).launch(rerun, files));
            if (json)
                Output.standard().println(context.getBean(JsonMapper.class).writeValueAsString(summary));
            else RunReport.print(summary, Output.standard());
            return RunReport.exitCode(List.of(summary));
        }
    }

    private static <E extends Enum<E>> E constant(Class<E> type, String name) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(name.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new WrongUse(name + " is none of "
                        + Arrays.toString(type.getEnumConstants()).toLowerCase(Locale.ROOT)));
    }
}
