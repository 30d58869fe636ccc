package org.undersigned.cli;

import java.io.PrintStream;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import org.springframework.context.ConfigurableApplicationContext;
import org.undersigned.jobs.Reindex;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Builds the index anew beside the old one and puts it in its place. */
@Command(
        name = "reindex",
        mixinStandardHelpOptions = true,
        description = {
            "builds the index anew from what was read, beside the one in use, and swaps them",
            "searches and runs go on meanwhile; stopped, it goes on where it was when it is started again"
        })
final class ReindexCommand implements Callable<Integer> {
    private static final int BETWEEN_LINES = 1_000;

    private final Program program;

    @Mixin
    private DataOption data = new DataOption();

    ReindexCommand(Program program) {
        this.program = program;
    }

    @Override
    public Integer call() throws InterruptedException, SQLException {
        try (ConfigurableApplicationContext context = program.open(data)) {
            Reindex.Report report = context.getBean(Reindex.class).rebuild(ReindexCommand::tell);
            PrintStream out = Output.standard();
            out.printf(
                    "%d statements indexed anew in %.1f s%s, %d problems%n",
                    report.statements(),
                    report.seconds(),
                    report.resumed() ? " (the rest was there from a reindex that was stopped)" : "",
                    report.problems().size());
            report.problems().forEach(out::println);
            return report.problems().isEmpty() ? Exit.ALL_WELL : Exit.SOME_FAILED;
        } catch (Reindex.AlreadyUnderWay busy) {
            System.err.println(busy.getMessage());
            return Exit.WORLD_UNFIT;
        }
    }

    private static void tell(long statements) {
        if (statements % BETWEEN_LINES == 0) System.err.println(statements + " statements looked at");
    }
}
