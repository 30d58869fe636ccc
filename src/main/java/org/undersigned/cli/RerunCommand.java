package org.undersigned.cli;

import java.io.Console;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.springframework.context.ConfigurableApplicationContext;
import org.undersigned.intake.Cause;
import org.undersigned.jobs.Ledger;
import org.undersigned.jobs.PagesInWork;
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
        description = "goes through a run again: all of it, its failures, one cause, some files or one lot")
final class RerunCommand implements Callable<Integer> {
    private static final int SHOWN = 10;

    private final Program program;

    @Mixin
    private DataOption data = new DataOption();

    @Parameters(paramLabel = "ID", arity = "0..1", description = "the run; or else give --since")
    private Optional<Long> run = Optional.empty();

    @Option(names = "--since", paramLabel = "D", description = "what all runs since this day found, as 2026-11-01")
    private Optional<LocalDate> since = Optional.empty();

    @Option(names = "--failed", description = "only what was refused, failed or quarantined")
    private boolean failed;

    @Option(names = "--cause", paramLabel = "C", description = "only failures of this cause, such as ENCRYPTED")
    private Optional<String> cause = Optional.empty();

    @Option(names = "--file", paramLabel = "GLOB", description = "only files whose name or path fits, as '*-fr.pdf'")
    private Optional<String> file = Optional.empty();

    @Option(names = "--lot", paramLabel = "N", description = "only this lot")
    private Optional<Integer> lot = Optional.empty();

    @Option(
            names = "--from-stage",
            paramLabel = "S",
            description = "do this stage and those after it again: ocr, structure, signatories, organisations, search")
    private Optional<String> fromStage = Optional.empty();

    @Option(names = "--yes", description = "do not ask first")
    private boolean yes;

    @Option(names = "--json", description = "print the new run's summary as JSON")
    private boolean json;

    RerunCommand(Program program) {
        this.program = program;
    }

    @Override
    public Integer call() throws InterruptedException {
        if (run.isPresent() == since.isPresent()) throw new WrongUse("give either the ID of a run or --since");
        if (since.isPresent() && lot.isPresent()) throw new WrongUse("--lot needs the ID of a run");
        try (ConfigurableApplicationContext context = program.openWorker(data)) {
            Ledger ledger = context.getBean(Ledger.class);
            Map<Rerun, List<String>> reruns = chosen(ledger);
            reruns.forEach(RerunCommand::tell);
            if (reruns.isEmpty()) System.err.println("nothing to go through again");
            if (reruns.isEmpty() || !isWanted()) return Exit.ALL_WELL;
            List<RunSummary> summaries = new ArrayList<>();
            for (Map.Entry<Rerun, List<String>> rerun : reruns.entrySet())
                summaries.add(new RunWatch(ledger, context.getBean(PagesInWork.class))
                        .await(context.getBean(Runs.class).launch(rerun.getKey(), rerun.getValue())));
            print(summaries, context.getBean(JsonMapper.class));
            return RunReport.exitCode(summaries);
        }
    }

    private Map<Rerun, List<String>> chosen(Ledger ledger) {
        if (since.isPresent())
            return ledger.filesSince(
                    since.get().atStartOfDay(ZoneId.systemDefault()).toInstant(), rerun(0));
        long id = run.orElseThrow();
        if (ledger.progress(id).isEmpty()) throw new WrongUse("there is no run " + id + "; see: undersigned runs");
        Map<Rerun, List<String>> one = new LinkedHashMap<>();
        List<String> files = ledger.files(rerun(id));
        if (!files.isEmpty()) one.put(rerun(id), files);
        return one;
    }

    private Rerun rerun(long id) {
        return new Rerun(
                id,
                failed || cause.isPresent(),
                cause.map(name -> constant(Cause.class, name)),
                lot,
                fromStage.map(name -> constant(Stage.class, name)),
                file);
    }

    private static void tell(Rerun rerun, List<String> files) {
        System.err.println("run " + rerun.run() + ": " + files.size() + " records to go through again"
                + rerun.fromStage()
                        .map(stage -> ", anew from the stage " + stage)
                        .orElse(""));
        files.stream().limit(SHOWN).forEach(name -> System.err.println("  " + name));
        if (files.size() > SHOWN) System.err.println("  and " + (files.size() - SHOWN) + " more");
    }

    /** Scripts are not asked. */
    private boolean isWanted() {
        Console console = System.console();
        if (yes || console == null) return true;
        String answer = console.readLine("Go on? [y/N] ");
        return answer != null && answer.strip().toLowerCase(Locale.ROOT).startsWith("y");
    }

    private void print(List<RunSummary> runs, JsonMapper mapper) {
        for (RunSummary summary : runs) {
            if (json) Output.standard().println(mapper.writeValueAsString(summary));
            else RunReport.print(summary, Output.standard());
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
