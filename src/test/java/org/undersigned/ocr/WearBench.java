package org.undersigned.ocr;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.undersigned.samples.TextScore;
import org.undersigned.samples.WornScans;

/**
 * Reads statements with each kind of wear, nobody being told the language, and prints how much was read wrongly and what was done about it.
 *
 * <pre>mvn -q test-compile exec:java -Dexec.classpathScope=test -Dexec.mainClass=org.undersigned.ocr.WearBench -Dexec.args="6 16"</pre>
 *
 * The arguments are numbers of statements, the first being 1; names of kinds of wear among them take only these.
 */
final class WearBench {
    private WearBench() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        Path folder = Files.createDirectories(Path.of("target/wear"));
        List<String> kinds =
                List.of(args).stream().filter(WornScans.names()::contains).toList();
        List<Integer> numbers = List.of(args).stream()
                .filter(arg -> arg.matches("\\d+"))
                .map(Integer::valueOf)
                .toList();
        try (Transcriber transcriber = new Transcriber(OcrSettings.defaults().withWorkers(1))) {
            for (String kind : kinds.isEmpty() ? WornScans.names() : kinds)
                for (int number : numbers.isEmpty() ? List.of(6, 16) : numbers) read(transcriber, number, kind, folder);
        }
    }

    private static void read(Transcriber transcriber, int number, String kind, Path folder)
            throws InterruptedException {
        WornScans.WornScan scan = WornScans.of(number, kind);
        var record = Typeset.record(folder, kind + "-" + number + ".pdf", "application/pdf", scan.pdf());
        double before = CpuClock.seconds();
        Transcript transcript = transcriber.transcribe(record, List.of(), PageListener.SILENT);
        double spent = CpuClock.seconds() - before;
        String text = transcript.pages().stream().map(Page::text).collect(Collectors.joining("\n"));
        TextScore score = TextScore.of(scan.text(), text);
        System.out.printf(
                Locale.ROOT,
                "%-12s %2d  CER %6.2f %%  WER %6.2f %%  confidence %.3f  %5.2f CPU s a page  %s%n",
                kind,
                number,
                100 * score.characters(),
                100 * score.words(),
                transcript.confidence(),
                spent / transcript.pages().size(),
                transcript.pages().get(0).notes());
    }
}
