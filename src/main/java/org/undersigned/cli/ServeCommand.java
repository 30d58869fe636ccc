package org.undersigned.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.undersigned.jobs.JobDefinitions;
import org.undersigned.jobs.RunSummary;
import org.undersigned.jobs.Runs;
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
            if (runJobs) runOnce(context);
            Thread.currentThread().join();
            return Exit.ALL_WELL;
        }
    }

    /** A job that began by itself just now is served all the same. */
    private static void runOnce(ApplicationContext context) throws InterruptedException {
        List<JobDefinitions.Written> written =
                context.getBean(JobDefinitions.class).written();
        written.forEach(file -> file.problem().ifPresent(System.err::println));
        for (JobDefinitions.Written file : written)
            try {
                for (RunSummary run :
                        IngestCommand.runAll(context, file.definition().stream().toList()))
                    RunReport.print(run, Output.standard());
            } catch (Runs.AlreadyRunning elsewhere) {
                System.err.println(elsewhere.getMessage());
            }
    }
}
