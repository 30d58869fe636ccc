package org.undersigned.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.springframework.context.ConfigurableApplicationContext;
import org.undersigned.jobs.Verification;
import org.undersigned.web.StoredAudit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Checks the fixity of every stored file, the totals, that nothing is orphaned, and that the audit log is whole. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description = "fixity of every stored file, totals, orphans; exit 3 where something is wrong")
final class VerifyCommand implements Callable<Integer> {
    private final Program program;

    @Mixin
    private DataOption data = new DataOption();

    VerifyCommand(Program program) {
        this.program = program;
    }

    @Override
    public Integer call() throws IOException {
        try (ConfigurableApplicationContext context = program.open(data)) {
            Verification.Report report = context.getBean(Verification.class).verify();
            List<String> problems = new ArrayList<>(report.problems());
            problems.addAll(context.getBean(StoredAudit.class).problems());
            PrintStream out = Output.standard();
            out.printf(
                    "%d stored files checked, %d records indexed, %d statements in the index, %d problems%n",
                    report.filesChecked(), report.recordsIndexed(), report.statementsInIndex(), problems.size());
            problems.forEach(out::println);
            return problems.isEmpty() ? Exit.ALL_WELL : Exit.SOME_FAILED;
        }
    }
}
