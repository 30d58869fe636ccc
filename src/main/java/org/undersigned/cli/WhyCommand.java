package org.undersigned.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.context.ConfigurableApplicationContext;
import org.undersigned.jobs.Chains;
import org.undersigned.jobs.EvidenceChain;
import org.undersigned.search.Archive;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.json.JsonMapper;

/** Shows what a statement and its signatories rest on, back to the ink. */
@Command(
        name = "why",
        mixinStandardHelpOptions = true,
        description = "the evidence chain of a statement, or of one entry of its lists")
final class WhyCommand implements Callable<Integer> {
    private static final Pattern ENTRY = Pattern.compile("(?:(\\d{1,4})\\.)?(\\d{1,6})");

    private final Program program;

    @Mixin
    private DataOption data = new DataOption();

    @Parameters(
            index = "0",
            paramLabel = "STATEMENT",
            description = "the first characters of its SHA-256, or its file's name")
    private String statement = "";

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "ENTRY",
            description = "its place in the list, as 7; of the second list: 2.7")
    private Optional<String> entry = Optional.empty();

    @Option(names = "--crop", paramLabel = "F", description = "write the entry's piece of the scan there, as PNG")
    private Optional<Path> crop = Optional.empty();

    @Option(names = "--json", description = "the chain as JSON")
    private boolean json;

    WhyCommand(Program program) {
        this.program = program;
    }

    @Override
    public Integer call() throws InterruptedException, IOException {
        if (crop.isPresent() && entry.isEmpty()) throw new WrongUse("--crop needs an entry, as in: why STATEMENT 7");
        Optional<Matcher> place = entry.map(WhyCommand::place);
        try (ConfigurableApplicationContext context = program.open(data)) {
            String record = record(context.getBean(Archive.class));
            Chains chains = context.getBean(Chains.class);
            EvidenceChain chain =
                    chains.of(record).orElseThrow(() -> new WrongUse("the archive does not hold " + record));
            if (place.isPresent()) chain = of(chain, place.get());
            if (crop.isPresent()) write(crop.get(), chains, chain);
            PrintStream out = Output.standard();
            if (json) out.println(context.getBean(JsonMapper.class).writeValueAsString(chain));
            else new ChainReport(out).print(chain);
            return Exit.ALL_WELL;
        }
    }

    private static void write(Path file, Chains chains, EvidenceChain chain) throws IOException {
        Optional<byte[]> png =
                chains.crop(chain.scan().record(), chain.entries().get(0).mention());
        byte[] piece = png.orElseThrow(() -> new WrongUse("this entry has no place on a page that could be shown"));
        try (OutputStream output = Output.bytesTo(Optional.of(file))) {
            output.write(piece);
        }
    }

    private static Matcher place(String entry) {
        Matcher place = ENTRY.matcher(entry);
        if (!place.matches()) throw new WrongUse(entry + " is no place in a list; write 7, or 2.7 for the second list");
        return place;
    }

    private String record(Archive archive) {
        List<String> meant = archive.records(statement);
        if (meant.isEmpty())
            throw new WrongUse("no statement begins or is called " + statement + "; see: undersigned search");
        if (meant.size() > 1)
            throw new WrongUse(statement + " may mean " + String.join(", ", meant) + "; write more of it");
        return meant.get(0);
    }

    private EvidenceChain of(EvidenceChain chain, Matcher place) {
        int list = place.group(1) == null ? 1 : Integer.parseInt(place.group(1));
        EvidenceChain one = chain.of(list, Integer.parseInt(place.group(2)));
        if (one.entries().isEmpty())
            throw new WrongUse("there is no entry " + place.group() + "; the statement has "
                    + chain.entries().size());
        return one;
    }
}
