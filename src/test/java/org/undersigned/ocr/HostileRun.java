package org.undersigned.ocr;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.undersigned.intake.ArchivalRecord;
import org.undersigned.intake.Intake;
import org.undersigned.intake.RecordRefused;
import org.undersigned.samples.HostileFiles;

/**
 * Takes hostile files through intake and OCR and prints what became of each: its name, REFUSED or READ, the causes, milliseconds. A program of its own, so
 * that what it leaves in its temporary folder can be seen, and so that it can be brought down.
 */
public final class HostileRun {
    static final Duration PAGE_LIMIT = Duration.ofSeconds(20);
    static final Duration RECORD_LIMIT = Duration.ofSeconds(60);
    /** The longest that a record of three pages, the longest among the samples, may take; opening it has a limit of its own. */
    static final Duration LONGEST = RECORD_LIMIT.plus(PAGE_LIMIT).plusSeconds(3 * 10 + 10);

    private static final long MAX_BYTES = 512L << 20;
    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    private HostileRun() {}

    static OcrSettings settings() {
        OcrSettings usual = OcrSettings.defaults();
        return new OcrSettings(
                List.of("eng"),
                Optional.empty(),
                2,
                PAGE_LIMIT,
                Duration.ofSeconds(10),
                RECORD_LIMIT,
                usual.maxPages(),
                usual.maxPagePixels(),
                usual.childMemoryMb(),
                Optional.empty());
    }

    /** @param args a folder for the files, their number, the seed */
    public static void main(String[] args) throws IOException, InterruptedException {
        List<Path> files = HostileFiles.write(Path.of(args[0]), Integer.parseInt(args[1]), Long.parseLong(args[2]));
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try (Transcriber transcriber = new Transcriber(settings())) {
            Intake intake = Intake.inPlace(MAX_BYTES);
            for (Path file : files) threads.execute(() -> print(file, intake, transcriber));
            threads.shutdown();
            if (!threads.awaitTermination(1, TimeUnit.HOURS)) throw new IllegalStateException("not done in an hour");
        }
    }

    private static void print(Path file, Intake intake, Transcriber transcriber) {
        long start = System.nanoTime();
        String end = end(file, intake, transcriber);
        long millis = (System.nanoTime() - start) / 1_000_000;
        OUT.println(String.format(Locale.ROOT, "%s\t%s\t%d", file.getFileName(), end, millis));
    }

    private static String end(Path file, Intake intake, Transcriber transcriber) {
        try {
            ArchivalRecord record = intake.accept(file);
            Transcript transcript = transcriber.transcribe(record, List.of(), PageListener.SILENT);
            return "READ\t" + transcript.pages().size() + " pages " + lost(transcript);
        } catch (RecordRefused refused) {
            return "REFUSED\t" + refused.why();
        } catch (InterruptedException | RuntimeException | Error unexpected) {
            return "FELL\t" + unexpected;
        } finally {
            if (!Files.exists(file)) OUT.println(file.getFileName() + "\tFELL\tthe file is gone\t0");
        }
    }

    private static String lost(Transcript transcript) {
        return transcript.pages().stream()
                .flatMap(page -> page.unreadable().stream())
                .map(Enum::name)
                .collect(Collectors.joining("+"));
    }
}
