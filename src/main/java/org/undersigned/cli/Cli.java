package org.undersigned.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.undersigned.embedded.WorldUnfit;
import org.undersigned.jobs.JobDefinitions;
import org.undersigned.jobs.Runs;
import org.undersigned.ocr.OcrUnavailable;
import org.undersigned.search.IndexUnavailable;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line: one subcommand each, results on standard output, everything else on standard error. */
@Command(
        name = "undersigned",
        mixinStandardHelpOptions = true,
        version = "undersigned 0.1.0",
        synopsisSubcommandLabel = "COMMAND",
        description = "an archive of joint statements that knows who signed what",
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {
            "0:all well",
            "1:wrong use",
            "2:the world is not fit: a service, the disk, language data",
            "3:done, but some records were refused, failed or quarantined"
        },
        footer = "Without a command: serve --run-jobs")
public final class Cli {
    private Cli() {}

    /** @return the exit code */
    public static int run(Class<?> application, String... arguments) {
        return commands(application).execute(arguments);
    }

    static CommandLine commands(Class<?> application) {
        Program program = new Program(application);
        return new CommandLine(new Cli())
                .addSubcommand(new ServeCommand(program))
                .addSubcommand(new WorkerCommand(program))
                .addSubcommand(new IngestCommand(program))
                .addSubcommand(new TranscribeCommand())
                .addSubcommand(new ExtractCommand())
                .addSubcommand(new SearchCommand(program))
                .addSubcommand(new JobsCommand(program))
                .addSubcommand(new WhyCommand(program))
                .addSubcommand(new RunsCommand(program))
                .addSubcommand(new RerunCommand(program))
                .addSubcommand(new OrganisationsCommand(program))
                .addSubcommand(new ExportCommand(program))
                .addSubcommand(new ReindexCommand(program))
                .addSubcommand(new AccountsCommand(program))
                .addSubcommand(new AuditCommand(program))
                .addSubcommand(new VerifyCommand(program))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8))
                .setParameterExceptionHandler(Cli::misused)
                .setExecutionExceptionHandler((thrown, command, parsed) -> failed(thrown, command));
    }

    private static int misused(CommandLine.ParameterException thrown, String[] arguments) {
        PrintWriter err = thrown.getCommandLine().getErr();
        err.println(thrown.getMessage());
        err.println("see: " + thrown.getCommandLine().getCommandSpec().qualifiedName() + " --help");
        return Exit.WRONG_USE;
    }

    private static int failed(Exception thrown, CommandLine command) {
        Optional<WorldUnfit> unfit = WorldUnfit.in(thrown);
        if (unfit.isPresent()) return tell(command, unfit.get().getMessage(), Exit.WORLD_UNFIT);
        if (thrown instanceof OcrUnavailable || thrown instanceof IndexUnavailable)
            return tell(command, thrown.getMessage(), Exit.WORLD_UNFIT);
        if (thrown instanceof WrongUse
                || thrown instanceof JobDefinitions.Unusable
                || thrown instanceof Runs.AlreadyRunning) return tell(command, thrown.getMessage(), Exit.WRONG_USE);
        return tell(command, "this should not have happened: " + thrown, Exit.WORLD_UNFIT);
    }

    private static int tell(CommandLine command, @Nullable String message, int exit) {
        command.getErr().println(message);
        return exit;
    }
}
