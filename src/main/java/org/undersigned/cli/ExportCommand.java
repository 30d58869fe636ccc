package org.undersigned.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.springframework.context.ConfigurableApplicationContext;
import org.undersigned.organisations.SpreadsheetCell;
import org.undersigned.search.Archive;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Writes everything out, row by row: nothing is held in memory. */
@Command(name = "export", mixinStandardHelpOptions = true, description = "everything out, streaming")
final class ExportCommand implements Callable<Integer> {
    /** What to export. */
    enum What {
        statements,
        organisations,
        signatures
    }

    /** How to write it. */
    enum Format {
        jsonl,
        csv
    }

    private final Program program;

    @Mixin
    private DataOption data = new DataOption();

    @Parameters(paramLabel = "WHAT", description = "${COMPLETION-CANDIDATES}")
    private What what = What.statements;

    @Option(
            names = "--format",
            paramLabel = "F",
            defaultValue = "jsonl",
            description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE})")
    private Format format = Format.jsonl;

    @Option(names = "--out", paramLabel = "F", description = "write there instead of standard output")
    private Optional<Path> out = Optional.empty();

    ExportCommand(Program program) {
        this.program = program;
    }

    @Override
    public Integer call() {
        try (ConfigurableApplicationContext context = program.open(data);
                Output output = Output.to(out);
                Stream<?> rows = rows(context.getBean(Archive.class))) {
            JsonMapper json = context.getBean(JsonMapper.class);
            if (format == Format.jsonl) rows.forEach(row -> output.line(json.writeValueAsString(row)));
            else csv(rows.map(row -> (ObjectNode) json.valueToTree(row)), output);
            return Exit.ALL_WELL;
        }
    }

    private Stream<?> rows(Archive archive) {
        return switch (what) {
            case statements -> archive.statements();
            case organisations -> archive.organisations();
            case signatures -> archive.signatures();
        };
    }

    /**
     * Columns are those of the first row; all rows have the same. Lists are joined, what is nested is written as JSON, and no text is a
     * formula.
     */
    private static void csv(Stream<ObjectNode> rows, Output output) {
        try {
            CSVPrinter printer = new CSVPrinter(output.writer(), CSVFormat.RFC4180);
            boolean[] headed = {false};
            rows.forEach(row -> {
                if (!headed[0]) print(printer, List.copyOf(row.propertyNames()));
                headed[0] = true;
                print(printer, row.valueStream().map(ExportCommand::cell).toList());
            });
            printer.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void print(CSVPrinter printer, List<String> cells) {
        try {
            printer.printRecord(cells);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String cell(JsonNode value) {
        if (value.isNull()) return "";
        if (value.isArray() && value.valueStream().allMatch(JsonNode::isValueNode))
            return SpreadsheetCell.harmless(String.join(
                    "; ", value.valueStream().map(JsonNode::asString).toList()));
        if (value.isString()) return SpreadsheetCell.harmless(value.asString());
        return value.isValueNode() ? value.asString() : value.toString();
    }
}
