package org.undersigned.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.undersigned.intake.ArchivalRecord;
import org.undersigned.intake.Intake;
import org.undersigned.intake.RecordRefused;
import org.undersigned.ocr.OcrSettings;
import org.undersigned.ocr.Transcriber;
import org.undersigned.ocr.Transcript;
import org.undersigned.ocr.format.TranscriptFormat;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Reads one file to text or to pages, lines and words, without any service. */
@Command(
        name = "transcribe",
        mixinStandardHelpOptions = true,
        description = "one file through OCR only; needs no services")
final class TranscribeCommand implements Callable<Integer> {
    @Mixin
    private LanguagesOption languages = new LanguagesOption();

    @Parameters(paramLabel = "FILE", description = "the file")
    private Path file = Path.of("");

    @Option(
            names = "--format",
            paramLabel = "F",
            defaultValue = "text",
            description = "text, json, alto, hocr or pdf (default: ${DEFAULT-VALUE})")
    private String format = "text";

    @Option(names = "--out", paramLabel = "FILE", description = "write there instead of standard output")
    private Optional<Path> out = Optional.empty();

    @Override
    public Integer call() throws InterruptedException, IOException {
        if (!Files.exists(file)) throw new WrongUse(file + " does not exist");
        TranscriptFormat wanted = TranscriptFormat.find(format)
                .orElseThrow(() -> new WrongUse("--format " + format + ": give text, json, alto, hocr or pdf"));
        try (Transcriber transcriber = new Transcriber(OcrSettings.defaults())) {
            ArchivalRecord record = Intake.inPlace(Long.MAX_VALUE).accept(file);
            Transcript transcript = read(transcriber, record);
            try (OutputStream output = Output.bytesTo(out)) {
                wanted.write(transcript, record, output);
            }
            return transcript.pagesUnreadable() == 0 ? Exit.ALL_WELL : Exit.SOME_FAILED;
        } catch (RecordRefused refused) {
            System.err.println(refused.why() + ": " + refused.getMessage());
            return Exit.SOME_FAILED;
        }
    }

    private Transcript read(Transcriber transcriber, ArchivalRecord record) throws InterruptedException {
        try (PageWatch watch = new PageWatch(record.fileName())) {
            return transcriber.transcribe(record, languages.names(), watch);
        }
    }
}
