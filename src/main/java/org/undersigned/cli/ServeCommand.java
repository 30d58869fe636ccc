package org.undersigned.cli;

import java.util.concurrent.Callable;
import org.springframework.context.ConfigurableApplicationContext;
import org.undersigned.jobs.JobDefinitions;
import org.undersigned.jobs.RunSummary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Serves the pages and the API, and works on lots, until it is stopped. */
@Command(name = "serve", mixinStandardHelpOptions = true, description = "web pages, API and a worker")
final class ServeCommand implements Callable<Integer> {
    private final Program program;

    @Mixin
    private DataOption data = new DataOption();

    @Option(names = "--run-jobs", description = "first run every job in jobs/ once")
    private boolean runJobs;

    ServeCommand(Program program) {
        this.program = program;
    }

    @Override
    public Integer call() throws InterruptedException {
        try (ConfigurableApplicationContext context = program.openServer(data)) {
            String port = context.getEnvironment().getProperty("local.server.port", "8080");
            System.err.println("serving http://localhost:" + port + "  (Ctrl-C stops it)");
            if (runJobs)
                for (RunSummary run : IngestCommand.runAll(
                        context, context.getBean(JobDefinitions.class).all())) RunReport.print(run, Output.standard());
            Thread.currentThread().join();
            return Exit.ALL_WELL;
        }
    }
}
