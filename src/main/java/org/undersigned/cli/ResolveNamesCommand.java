package org.undersigned.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.undersigned.organisations.MentionLines;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Tells names that are no archive's: the resolver by itself, from file to file. */
@Command(
        name = "resolve",
        mixinStandardHelpOptions = true,
        description = {
            "JSON lines of names in, JSON lines with their organisation out; needs no services",
            "in: {\"id\",\"asPrinted\"} or {\"id\",\"acronym\",\"name\",\"translation\",\"country\"}"
        })
final class ResolveNamesCommand implements Callable<Integer> {
    @Option(names = "--in", paramLabel = "F", required = true, description = "file of names")
    private Path in = Path.of("");

    @Option(
            names = "--authority",
            paramLabel = "F",
            description = "what is known already, as export writes it (default: nothing)")
    private Optional<Path> authority = Optional.empty();

    @Option(names = "--out", paramLabel = "F", description = "write there instead of standard output")
    private Optional<Path> out = Optional.empty();

    @Override
    public Integer call() throws IOException {
        if (!Files.isReadable(in)) throw new WrongUse(in + " cannot be read");
        MentionLines mentions = new MentionLines();
        if (authority.isPresent())
            AuthorityInput.read(authority.get(), "").organisations().forEach(mentions::know);
        try (BufferedReader lines = Files.newBufferedReader(in);
                Output output = Output.to(out)) {
            mentions.resolve(lines, output.writer());
        } catch (IllegalArgumentException notAMention) {
            throw new WrongUse(in + ", " + notAMention.getMessage());
        }
        return Exit.ALL_WELL;
    }
}
