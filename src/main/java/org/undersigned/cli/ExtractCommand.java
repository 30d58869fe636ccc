package org.undersigned.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.undersigned.intake.RecordRefused;
import org.undersigned.jobs.Extraction;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.json.JsonMapper;

/** Reads files to statement JSON without any service. */
@Command(
        name = "extract",
        mixinStandardHelpOptions = true,
        description =
                "files (or transcripts as JSON) to statement JSON, one line each, what came in a mail too; needs no services")
final class ExtractCommand implements Callable<Integer> {
    @Mixin
    private LanguagesOption languages = new LanguagesOption();

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "files to read")
    private List<Path> files = List.of();

    @Option(names = "--out", paramLabel = "F", description = "write there instead of standard output")
    private Optional<Path> out = Optional.empty();

    @Override
    public Integer call() throws InterruptedException {
        for (Path file : files) if (!Files.exists(file)) throw new WrongUse(file + " does not exist");
        List<String> named = languages.names();
        JsonMapper json = new JsonMapper();
        List<RecordRefused> refusals = new ArrayList<>();
        try (Output output = Output.to(out);
                Extraction extraction = new Extraction(json)) {
            for (Path file : files)
                extraction.extract(
                        file, named, statement -> output.line(json.writeValueAsString(statement)), refused -> {
                            System.err.println(refused.why() + ": " + refused.getMessage());
                            refusals.add(refused);
                        });
        }
        return refusals.isEmpty() ? Exit.ALL_WELL : Exit.SOME_FAILED;
    }
}
