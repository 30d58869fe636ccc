package org.undersigned.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.springframework.context.ConfigurableApplicationContext;
import org.undersigned.web.Audit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The log of who did what: written out, and proved to be whole. */
@Command(
        name = "audit",
        mixinStandardHelpOptions = true,
        description = "writes the audit log out, one line of JSON an entry")
final class AuditCommand implements Callable<Integer> {
    /** Made when it is first needed: it takes as long as reading half a page, and most calls of the program need none. */
    private static final class Json {
        private static final JsonMapper MAPPER = JsonMapper.builder().build();
    }

    private final Program program;

    @Mixin
    private DataOption data = new DataOption();

    @Option(names = "--out", paramLabel = "F", description = "write there instead of standard output")
    private Optional<Path> out = Optional.empty();

    AuditCommand(Program program) {
        this.program = program;
    }

    @Override
    public Integer call() {
        try (ConfigurableApplicationContext context = program.open(data);
                Output output = Output.to(out)) {
            context.getBean(Audit.class).all().forEach(entry -> output.line(Json.MAPPER.writeValueAsString(entry)));
            return Exit.ALL_WELL;
        }
    }

    @Command(
            name = "verify",
            mixinStandardHelpOptions = true,
            description = "proves that a log that was written out is whole; needs no services")
    int verify(@Parameters(paramLabel = "FILE", description = "what audit wrote") Path file) throws IOException {
        if (!Files.isReadable(file)) throw new WrongUse(file + " cannot be read");
        PrintStream standard = Output.standard();
        try (Stream<String> lines = Files.lines(file)) {
            List<String> problems = Audit.problems(lines.map(line -> Json.MAPPER.readValue(line, Audit.Entry.class))
                    .iterator());
            problems.forEach(standard::println);
            standard.println(problems.isEmpty() ? "the log is whole" : problems.size() + " problems");
            return problems.isEmpty() ? Exit.ALL_WELL : Exit.SOME_FAILED;
        } catch (JacksonException notALog) {
            throw new WrongUse(file + " is no audit log: " + notALog.getOriginalMessage());
        }
    }
}
