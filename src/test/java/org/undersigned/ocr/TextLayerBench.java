package org.undersigned.ocr;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.undersigned.intake.ArchivalRecord;
import org.undersigned.intake.Intake;

/**
 * Pages with a text layer a second, from the bytes of the PDF to the pages of a transcript, decoder process included. Begun with {@code taskset -c 0},
 * all of it has one core.
 *
 * <pre>taskset -c 0 java -cp target/test-classes:target/classes:$(cat target/classpath) org.undersigned.ocr.TextLayerBench FOLDER</pre>
 */
public final class TextLayerBench {
    private static final int PAGES = 1_000;
    private static final int ROUNDS = 5;

    private TextLayerBench() {}

    /** Arguments: a folder for the documents, and how many times each is read. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path folder = Path.of(arguments[0]);
        int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : ROUNDS;
        Path large = LargePdf.printed(folder, PAGES);
        Path dense = LargePdf.dense(folder, PAGES);
        List<Path> single;
        try (var files = Files.list(folder.resolve("printed"))) {
            single = files.sorted().limit(PAGES / 2).toList();
        }
        try (Transcriber transcriber = new Transcriber(OcrSettings.defaults())) {
            for (int round = 1; round <= rounds; round++) {
                measure(transcriber, round, "one document of many pages", List.of(large));
                measure(transcriber, round, "documents of one page", single);
                measure(transcriber, round, "one document of full pages", List.of(dense));
            }
        }
    }

    private static void measure(Transcriber transcriber, int round, String what, List<Path> files)
            throws InterruptedException {
        Intake intake = Intake.inPlace(Long.MAX_VALUE);
        double all = CpuClock.seconds();
        double main = CpuClock.own();
        long start = System.nanoTime();
        int pages = 0;
        for (Path file : files) pages += read(transcriber, intake.accept(file));
        double wall = (System.nanoTime() - start) / 1e9;
        double cpu = CpuClock.seconds() - all;
        System.out.printf(
                Locale.ROOT,
                "round %d, %s: %d pages, %.2f CPU s (%.2f in the main process), %.2f s, %.0f pages a CPU second%n",
                round,
                what,
                pages,
                cpu,
                CpuClock.own() - main,
                wall,
                pages / cpu);
    }

    private static int read(Transcriber transcriber, ArchivalRecord record) throws InterruptedException {
        Transcript transcript = transcriber.transcribe(record, List.of(), PageListener.SILENT);
        if (transcript.origin() != Origin.TEXT_LAYER || transcript.pagesUnreadable() > 0)
            throw new IllegalStateException(record.fileName() + " was not read from its text layer");
        return transcript.pages().size();
    }
}
