package org.undersigned.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import org.undersigned.organisations.AuthorityDraft;
import org.undersigned.organisations.AuthorityExport;
import org.undersigned.organisations.AuthorityFile;
import org.undersigned.organisations.Calibration;
import org.undersigned.organisations.Organisation;
import org.undersigned.organisations.Relation;
import org.undersigned.organisations.ReviewQueue;
import org.undersigned.organisations.Verdict;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.json.JsonMapper;

/** The authority file: looked into, decided about, edited. */
@Command(
        name = "organisations",
        mixinStandardHelpOptions = true,
        subcommands = ResolveNamesCommand.class,
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

    /** What is done with an open program. */
    private interface Deed {
        void with(ConfigurableApplicationContext context) throws IOException, InterruptedException;
    }

    private int open(DataOption where, Deed deed) throws IOException, InterruptedException {
        try (ConfigurableApplicationContext context = program.open(where)) {
            deed.with(context);
            return Exit.ALL_WELL;
        }
    }

    private static void expectLimit(int most) {
        if (most < 1) throw new WrongUse("--limit " + most + ": give 1 or more");
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        return list(data, limit, json);
    }

    @Command(name = "list", mixinStandardHelpOptions = true, description = "the same as organisations alone")
    int list(
            @Mixin DataOption where,
            @Option(
                            names = "--limit",
                            paramLabel = "N",
                            defaultValue = "100",
                            description = "at the most (default: 100)")
                    int most,
            @Option(names = "--json", description = "one line of JSON an organisation, with all names") boolean asJson)
            throws IOException, InterruptedException {
        expectLimit(most);
        return open(where, context -> {
            PrintStream out = Output.standard();
            JsonMapper mapper = context.getBean(JsonMapper.class);
            for (Organisation organisation :
                    context.getBean(AuthorityFile.class).list(0, most))
                out.println(asJson ? mapper.writeValueAsString(organisation) : AuthorityReport.line(organisation));
        });
    }

    @Command(
            name = "show",
            mixinStandardHelpOptions = true,
            description = "one organisation: every form it is printed in, every mention with the reasons")
    int show(
            @Parameters(paramLabel = "ID", description = "of today, or one merged into it") String id,
            @Mixin DataOption where,
            @Option(
                            names = "--as-of",
                            paramLabel = "DAY",
                            description = "what stood for it on that day, by the relations that are known")
                    Optional<LocalDate> day,
            @Option(names = "--json", description = "as JSON") boolean asJson)
            throws IOException, InterruptedException {
        return open(where, context -> {
            Organisation organisation = new AuthorityDecisions(context).expect(id);
            AuthorityFile authority = context.getBean(AuthorityFile.class);
            if (day.isPresent()) new RelationReport(Output.standard(), authority).asOf(organisation, day.get());
            else if (asJson)
                Output.standard().println(context.getBean(JsonMapper.class).writeValueAsString(organisation));
            else new AuthorityReport(Output.standard()).show(organisation, authority);
        });
    }

    @Command(
            name = "review",
            mixinStandardHelpOptions = true,
            description = "what could not be told, first what settles most signatures")
    int review(
            @Mixin DataOption where,
            @Option(names = "--limit", paramLabel = "N", defaultValue = "20", description = "at the most (default: 20)")
                    int most,
            @Option(names = "--json", description = "one line of JSON a question") boolean asJson)
            throws IOException, InterruptedException {
        expectLimit(most);
        return open(where, context -> {
            AuthorityReport report = new AuthorityReport(Output.standard());
            JsonMapper mapper = context.getBean(JsonMapper.class);
            for (ReviewQueue.Question question : new ReviewQueue(context.getBean(AuthorityFile.class)).top(most))
                if (asJson) Output.standard().println(mapper.writeValueAsString(question));
                else report.ask(question);
        });
    }

    @Command(
            name = "calibration",
            mixinStandardHelpOptions = true,
            description =
                    "from which score on a match stands without a person, and how right people judged such matches")
    int calibration(@Mixin DataOption where, @Option(names = "--json", description = "as JSON") boolean asJson)
            throws IOException, InterruptedException {
        return open(where, context -> {
            Calibration calibration = context.getBean(AuthorityFile.class).calibration();
            if (asJson)
                Output.standard().println(context.getBean(JsonMapper.class).writeValueAsString(calibration));
            else new CalibrationReport(Output.standard()).tell(calibration);
        });
    }

    @Command(
            name = "judge",
            mixinStandardHelpOptions = true,
            description = "says whether what is printed so is that organisation; holds for every mention printed so")
    int judge(
            @Parameters(index = "0", paramLabel = "FORM", description = "as review and show print it") String form,
            @Parameters(index = "1", paramLabel = "ID", description = "the organisation") String id,
            @Parameters(index = "2", arity = "0..1", paramLabel = "VERDICT", description = "same, different or unsure")
                    Optional<Verdict> verdict,
            @Mixin Author author,
            @Option(names = "--take-back", description = "undoes the judgement") boolean takeBack,
            @Mixin DataOption where)
            throws IOException, InterruptedException {
        if (verdict.isPresent() == takeBack) throw new WrongUse("say same, different or unsure, or --take-back");
        return open(where, context -> {
            AuthorityDecisions decisions = new AuthorityDecisions(context);
            if (takeBack) decisions.takeBack(form, id, author.by);
            else decisions.judge(form, id, verdict.orElseThrow(), author.by, author.why);
        });
    }

    @Command(
            name = "merge",
            mixinStandardHelpOptions = true,
            description = "one organisation becomes another; its id leads there from now on")
    int merge(
            @Parameters(index = "0", paramLabel = "ID", description = "the one that ends") String id,
            @Parameters(index = "1", arity = "0..1", paramLabel = "INTO", description = "the one that stays")
                    Optional<String> into,
            @Mixin Author author,
            @Option(names = "--undo", description = "the id stands for itself again") boolean undo,
            @Mixin DataOption where)
            throws IOException, InterruptedException {
        if (into.isPresent() == undo) throw new WrongUse("say into which organisation, or --undo");
        return open(where, context -> {
            AuthorityDecisions decisions = new AuthorityDecisions(context);
            if (undo) decisions.unmerge(id, author.by);
            else decisions.merge(id, into.orElseThrow(), author.by, author.why);
        });
    }

    @Command(
            name = "split",
            mixinStandardHelpOptions = true,
            description = "moves what is printed so to a new organisation, with a new id")
    int split(
            @Parameters(index = "0", paramLabel = "ID", description = "the organisation") String id,
            @Parameters(index = "1..*", arity = "1..*", paramLabel = "FORM", description = "as show prints it")
                    List<String> forms,
            @Mixin Author author,
            @Mixin DataOption where)
            throws IOException, InterruptedException {
        return open(where, context -> new AuthorityDecisions(context).split(id, forms, author.by, author.why));
    }

    @Command(
            name = "relate",
            mixinStandardHelpOptions = true,
            description =
                    "what became of an organisation, on which day and by which source; without KIND: all that is known")
    int relate(
            @Parameters(index = "0", arity = "0..1", paramLabel = "ID", description = "the organisation")
                    Optional<String> id,
            @Parameters(index = "1", arity = "0..1", paramLabel = "KIND", description = "${COMPLETION-CANDIDATES}")
                    Relation.@Nullable Kind kind,
            @Parameters(index = "2", arity = "0..1", paramLabel = "TO", description = "what it became")
                    Optional<String> to,
            @Option(names = "--on", paramLabel = "DAY", description = "the day, or FIRST..LAST where it is not known")
                    Optional<String> on,
            @Option(names = "--source", paramLabel = "TEXT", defaultValue = "", description = "where that is said")
                    String source,
            @Mixin Author author,
            @Option(names = "--undo", description = "takes it back") boolean undo,
            @Mixin DataOption where)
            throws IOException, InterruptedException {
        if (kind == null && undo) throw new WrongUse("say what is taken back: ID KIND [TO]");
        return open(where, context -> {
            AuthorityDecisions decisions = new AuthorityDecisions(context);
            if (kind != null && undo) decisions.unrelate(id.orElseThrow(), kind, to, author.by);
            else if (kind != null) decisions.relate(id.orElseThrow(), kind, to, on.orElse(""), source, author.by);
            new RelationReport(Output.standard(), context.getBean(AuthorityFile.class)).list(id);
        });
    }

    /** How an authority file is written. */
    enum Format {
        csv,
        yaml,
        ftm,
        skos
    }

    @Command(
            name = "export",
            mixinStandardHelpOptions = true,
            description = "the authority file: csv and yaml can be edited and imported; FollowTheMoney; SKOS in Turtle")
    int export(
            @Option(
                            names = "--format",
                            paramLabel = "F",
                            defaultValue = "csv",
                            description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE})")
                    Format format,
            @Option(names = "--out", paramLabel = "F", description = "write there instead of standard output")
                    Optional<Path> out,
            @Mixin DataOption where)
            throws IOException, InterruptedException {
        return open(where, context -> {
            AuthorityExport export = new AuthorityExport(context.getBean(AuthorityFile.class));
            try (Output output = Output.to(out)) {
                switch (format) {
                    case csv -> export.csv(output.writer());
                    case yaml -> export.yaml(output.writer());
                    case ftm -> export.followTheMoney(output.writer());
                    case skos -> export.skos(output.writer());
                }
            }
        });
    }

    @Command(
            name = "import",
            mixinStandardHelpOptions = true,
            description = "enters an edited authority file (.csv, .yml): all of it, or nothing where a line is wrong")
    int enter(
            @Parameters(paramLabel = "F", description = "as export writes it, edited") Path file,
            @Mixin Author author,
            @Mixin DataOption where)
            throws IOException, InterruptedException {
        AuthorityDraft draft = AuthorityInput.read(file, author.by);
        return open(where, context -> new AuthorityDecisions(context).enter(draft, file, author.by));
    }
}
