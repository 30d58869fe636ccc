package org.undersigned.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.undersigned.Undersigned;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;

/** What the command line says before any service is started. */
class CliTest {
    private static Stream<CommandLine> commands() {
        return withSubcommands(Cli.commands(Undersigned.class));
    }

    private static Stream<CommandLine> withSubcommands(CommandLine command) {
        return Stream.concat(
                Stream.of(command), command.getSubcommands().values().stream().flatMap(CliTest::withSubcommands));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void everyCommandOptionAndParameterSaysWhatItIsFor(CommandLine command) {
        String name = command.getCommandSpec().qualifiedName();
        assertThat(command.getCommandSpec().usageMessage().description())
                .as(name)
                .isNotEmpty();
        for (ArgSpec argument : command.getCommandSpec().args()) {
            assertThat(argument.description()).as(name + " " + argument).isNotEmpty();
            // picocli's own name of a value that has none
            if (argument.typeInfo().getType() != boolean.class)
                assertThat(argument.paramLabel()).as(name + " " + argument).doesNotStartWith("<");
        }
    }

    @Test
    void helpTellsTheExitCodes() {
        assertThat(Cli.commands(Undersigned.class).getUsageMessage())
                .contains("1   wrong use", "2   the world is not fit", "3   done, but some records");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        # what cannot be meant is told, and not searched for in vain
        search --from 2022x                      | --from 2022x: give 2022, 2022-01 or 2022-01-21
        search --to 2022-13                      | --to 2022-13: give 2022, 2022-01 or 2022-01-21
        search --country Atlantis                | --country Atlantis: give a code or a name
        search --language french                 | --language french: give two letters, as fr
        search --limit -1                        | --limit -1: 0 to
        organisations --limit 0                  | --limit 0: give 1 or more
        organisations review --limit -1          | --limit -1: give 1 or more
        rerun                                    | give either the ID of a run or --since
        rerun --since 2026-01-01 --lot 3         | --lot needs the ID of a run
        ingest --job sample input-scans          | give either paths or --job, not both
        ingest no/such/folder                    | no/such/folder does not exist
        ingest --languages fra+! input-scans     | --languages fra+!: give names such as fra+eng, or auto
        extract no/such.pdf                      | no/such.pdf does not exist
        transcribe pom.xml --format docx         | --format docx: give text, json, alto, hocr or pdf
        why x --crop f.png                       | --crop needs an entry
        organisations resolve --in no/such.jsonl | no/such.jsonl cannot be read
        jobs validate no/such                    | no/such is no folder
        no-such-command                          | see: undersigned --help
        """)
    void wrongUseIsToldInALineThatSaysWhatToGive(String line, String told) {
        StringWriter said = new StringWriter();
        int exit = Cli.commands(Undersigned.class).setErr(new PrintWriter(said)).execute(line.split(" +"));

        assertThat(said.toString()).contains(told).doesNotContain("Exception", "should not have happened");
        assertThat(exit).isEqualTo(Exit.WRONG_USE);
    }

    @Test
    void aResultThatCannotBeWrittenIsWrongUse() {
        StringWriter said = new StringWriter();
        int exit = Cli.commands(Undersigned.class)
                .setErr(new PrintWriter(said))
                .execute("extract", "input-scans/empty-delivery.pdf", "--out", "no/such/folder/out.jsonl");

        assertThat(said.toString()).contains("no/such/folder/out.jsonl cannot be written: there is no such folder");
        assertThat(exit).isEqualTo(Exit.WRONG_USE);
    }

    @Test
    void missingLanguageDataIsAWorldThatIsNotFitWithAdvice() {
        StringWriter said = new StringWriter();
        int exit = Cli.commands(Undersigned.class)
                .setErr(new PrintWriter(said))
                .execute("transcribe", "input-scans/08-scuole-senza-frontiere-it.jpg", "--languages", "xxx");

        assertThat(said.toString())
                .startsWith("There is no language data for xxx; install the package tesseract-ocr-xxx, or put");
        assertThat(exit).isEqualTo(Exit.WORLD_UNFIT);
    }
}
