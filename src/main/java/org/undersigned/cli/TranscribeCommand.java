package org.undersigned.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.undersigned.intake.ArchivalRecord;
import org.undersigned.intake.Intake;
import org.undersigned.intake.RecordRefused;
import org.undersigned.ocr.Line;
import org.undersigned.ocr.OcrSettings;
import org.undersigned.ocr.Page;
import org.undersigned.ocr.PageListener;
import org.undersigned.ocr.Transcriber;
import org.undersigned.ocr.Transcript;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.json.JsonMapper;

/** Reads one file to text or to pages, lines and words, without any service. */
@Command(
        name = "transcribe",
        mixinStandardHelpOptions = true,
        description = "one file through OCR only; needs no services")
final class TranscribeCommand implements Callable<Integer> {
    /** What to write. */
    enum Format {
        text,
        json
    }

    @Mixin
    private LanguagesOption languages = new LanguagesOption();

    @Parameters(paramLabel = "FILE", description = "the file")
    private Path file = Path.of("");

    @Option(
            names = "--format",
            defaultValue = "text",
            description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE})")
    private Format format = Format.text;

    @Option(names = "--out", paramLabel = "FILE", description = "write there instead of standard output")
    private Optional<Path> out = Optional.empty();

    @Override
    public Integer call() throws InterruptedException {
        if (!Files.exists(file)) throw new WrongUse(file + " does not exist");
        try (Transcriber transcriber = new Transcriber(OcrSettings.defaults())) {
            ArchivalRecord record = Intake.inPlace(Long.MAX_VALUE).accept(file);
            Transcript transcript = transcriber.transcribe(record, languages.names(), PageListener.SILENT);
            try (Output output = Output.to(out)) {
                write(transcript, output);
            }
            return transcript.pagesUnreadable() == 0 ? Exit.ALL_WELL : Exit.SOME_FAILED;
        } catch (RecordRefused refused) {
            System.err.println(refused.why() + ": " + refused.getMessage());
            return Exit.SOME_FAILED;
        }
    }

    private void write(Transcript transcript, Output output) {
        if (format == Format.json) output.line(new JsonMapper().writeValueAsString(transcript));
        else for (Page page : transcript.pages()) for (Line line : page.lines()) output.line(line.text());
    }
}
