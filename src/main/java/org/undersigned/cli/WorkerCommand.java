package org.undersigned.cli;

import java.util.concurrent.Callable;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Takes lots, nothing else, until it is stopped. */
@Command(name = "worker", mixinStandardHelpOptions = true, description = "takes lots of any run, nothing else")
final class WorkerCommand implements Callable<Integer> {
    private final Program program;

    @Mixin
    private DataOption data = new DataOption();

    WorkerCommand(Program program) {
        this.program = program;
    }

    @Override
    public Integer call() throws InterruptedException {
        try (ConfigurableApplicationContext context = program.openWorker(data)) {
            System.err.println("working  (Ctrl-C stops it)");
            Thread.currentThread().join();
            return Exit.ALL_WELL;
        }
    }
}
