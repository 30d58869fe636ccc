package org.undersigned.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.springframework.context.ConfigurableApplicationContext;
import org.undersigned.organisations.AuthorityFile;
import org.undersigned.organisations.MentionLines;
import org.undersigned.organisations.Organisation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;

/** Looks into the authority file. */
@Command(
        name = "organisations",
        mixinStandardHelpOptions = true,
        description = "lists the organisations that the archive knows, most statements first")
final class OrganisationsCommand implements Callable<Integer> {
    private final Program program;

    @Mixin
    private DataOption data = new DataOption();

    @Option(names = "--limit", paramLabel = "N", defaultValue = "100", description = "at the most (default: 100)")
    private int limit = 100;

    @Option(names = "--json", description = "one line of JSON an organisation, with all names")
    private boolean json;

    OrganisationsCommand(Program program) {
        this.program = program;
    }

    @Override
    public Integer call() {
        try (ConfigurableApplicationContext context = program.open(data)) {
            PrintStream out = Output.standard();
            JsonMapper mapper = context.getBean(JsonMapper.class);
            for (Organisation organisation :
                    context.getBean(AuthorityFile.class).list(0, limit))
                out.println(json ? mapper.writeValueAsString(organisation) : line(organisation));
            return Exit.ALL_WELL;
        }
    }

    private static String line(Organisation organisation) {
        return "%s  %4d statements  %s  %s"
                .formatted(
                        organisation.id(),
                        organisation.statements(),
                        organisation.country().orElse("--"),
                        organisation.name());
    }

    @Command(
            name = "resolve",
            mixinStandardHelpOptions = true,
            description = {
                "JSON lines of names in, JSON lines with their organisation out; needs no services",
                "in: {\"id\",\"asPrinted\"} or {\"id\",\"acronym\",\"name\",\"translation\",\"country\"}"
            })
    int resolve(
            @Option(names = "--in", paramLabel = "F", required = true, description = "file of names") Path in,
            @Option(names = "--out", paramLabel = "F", description = "write there instead of standard output")
                    Optional<Path> out)
            throws IOException {
        if (!Files.isReadable(in)) throw new WrongUse(in + " cannot be read");
        try (BufferedReader lines = Files.newBufferedReader(in);
                Output output = Output.to(out)) {
            new MentionLines().resolve(lines, output.writer());
        } catch (IllegalArgumentException notAMention) {
            throw new WrongUse(in + ", " + notAMention.getMessage());
        }
        return Exit.ALL_WELL;
    }
}
