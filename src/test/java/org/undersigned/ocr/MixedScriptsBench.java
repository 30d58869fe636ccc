package org.undersigned.ocr;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.undersigned.samples.ScanSet;
import org.undersigned.samples.ScanSet.Degree;
import org.undersigned.samples.ScanSet.Scan;
import org.undersigned.samples.TextScore;

/**
 * Reads scans of statements whose lists hold names in many languages and scripts, nobody being told which, and prints how much was read wrongly.
 *
 * <pre>mvn -q test-compile exec:java -Dexec.classpathScope=test -Dexec.mainClass=org.undersigned.ocr.MixedScriptsBench</pre>
 *
 * The folders of {@code src/test/samples} may be named as arguments; with one that ends in "unseen" only the figures are printed.
 */
final class MixedScriptsBench {
    private static final List<String> FOLDERS = List.of("mixed", "mixed-unseen");

    private MixedScriptsBench() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        Path folder = Files.createDirectories(Path.of("target/mixed"));
        try (Transcriber transcriber = new Transcriber(OcrSettings.defaults())) {
            for (String samples : args.length > 0 ? List.of(args) : FOLDERS)
                for (Degree degree : Degree.values())
                    for (Scan scan : ScanSet.scans(samples, degree)) read(transcriber, scan, samples, degree, folder);
        }
    }

    private static void read(Transcriber transcriber, Scan scan, String samples, Degree degree, Path folder)
            throws InterruptedException {
        var record = Typeset.record(folder, degree + "-" + scan.name() + ".pdf", "application/pdf", scan.pdf());
        double before = CpuClock.seconds();
        Transcript transcript = transcriber.transcribe(record, List.of(), PageListener.SILENT);
        double spent = CpuClock.seconds() - before;
        String text =
                String.join("\n", transcript.pages().stream().map(Page::text).toList());
        TextScore score = TextScore.of(scan.text(), text);
        System.out.printf(
                Locale.ROOT,
                "%-14s %-6s %-16s CER %5.2f %%  WER %5.1f %%  %.1f CPU s%n",
                samples,
                degree,
                scan.name(),
                100 * score.characters(),
                100 * score.words(),
                spent);
        if (samples.endsWith("unseen")) return;
        transcript.pages().forEach(page -> page.notes().forEach(note -> System.out.println("    " + note)));
        transcript.pages().stream().flatMap(page -> page.lines().stream()).forEach(MixedScriptsBench::print);
    }

    private static void print(Line line) {
        List<String> words = line.words().stream()
                .map(word -> word.text() + "/" + Math.round(100 * word.confidence()))
                .toList();
        System.out.printf(
                Locale.ROOT,
                "    %.2f %s %s%n",
                line.confidence(),
                line.confidence() < 0.7 ? line.box().orElseThrow() : "",
                String.join(" ", words));
    }
}
