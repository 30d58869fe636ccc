package org.undersigned.ocr;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.undersigned.ocr.BenchReport.Row;
import org.undersigned.ocr.format.TranscriptFormat;
import org.undersigned.samples.ScanSet;
import org.undersigned.samples.ScanSet.Degree;
import org.undersigned.samples.ScanSet.Scan;
import org.undersigned.samples.TextScore;

/**
 * Reads our own scans beside {@code ocrmypdf} and the plain {@code tesseract} command, the same pages one after the other in the same run, and writes
 * the table and the picture of the README. The others are told the languages, we are not.
 *
 * <pre>mvn -q test-compile exec:java -Dexec.classpathScope=test -Dexec.mainClass=org.undersigned.ocr.OcrBench</pre>
 *
 * Two numbers as arguments take only those statements, the first being 1: what is known of the others stays in the table, so that the whole can be
 * done in parts.
 */
public final class OcrBench {
    private static final Path FOLDER = Path.of("target/bench");

    private interface Reader {
        String read(Scan scan, Path folder) throws IOException, InterruptedException;
    }

    private final LanguageData data;
    private final Set<String> installed;

    private OcrBench() throws IOException, InterruptedException {
        data = new LanguageData(java.util.Optional.empty(), UnpackedFiles.of(ChildCommand.version()));
        installed = new TreeSet<>(OutsideTool.run(FOLDER, "tesseract", "--list-langs")
                .lines()
                .skip(1)
                .map(String::strip)
                .toList());
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        Files.createDirectories(FOLDER);
        int first = args.length > 1 ? Integer.parseInt(args[0]) : 1;
        int last = args.length > 1 ? Integer.parseInt(args[1]) : ScanSet.size();
        BenchReport.write(new OcrBench().rows(first, Math.min(last, ScanSet.size())));
    }

    private List<Row> rows(int first, int last) throws IOException, InterruptedException {
        List<Row> rows = new ArrayList<>();
        try (Transcriber transcriber = new Transcriber(OcrSettings.defaults().withWorkers(2))) {
            for (Degree degree : Degree.values())
                for (int number = first; number <= last; number++) {
                    Scan scan = ScanSet.scan(number - 1, degree);
                    Path folder = write(scan, degree);
                    rows.add(row("undersigned", degree, scan, folder, (page, at) -> ours(transcriber, page, at)));
                    rows.add(row("ocrmypdf", degree, scan, folder, this::ocrmypdf));
                    rows.add(row("tesseract", degree, scan, folder, this::tesseract));
                }
        }
        return rows;
    }

    private static Path write(Scan scan, Degree degree) throws IOException {
        Path folder = FOLDER.resolve(degree.name().toLowerCase(Locale.ROOT)).resolve(scan.name());
        Files.createDirectories(folder);
        Files.write(folder.resolve("scan.pdf"), scan.pdf());
        Files.writeString(folder.resolve("printed.txt"), scan.text());
        List<String> images = new ArrayList<>();
        for (int i = 0; i < scan.pages().size(); i++) {
            String name = "page" + (i + 1) + ".png";
            Files.write(folder.resolve(name), scan.pages().get(i));
            images.add(name);
        }
        Files.write(folder.resolve("pages.txt"), images);
        return folder;
    }

    private static Row row(String reader, Degree degree, Scan scan, Path folder, Reader how)
            throws IOException, InterruptedException {
        double cpu = CpuClock.seconds();
        long start = System.nanoTime();
        String text = how.read(scan, folder);
        double wall = (System.nanoTime() - start) / 1e9;
        double spent = CpuClock.seconds() - cpu;
        Files.writeString(folder.resolve(reader + ".read.txt"), text);
        TextScore score = TextScore.of(scan.text(), text);
        Row row = new Row(reader, degree, scan.name(), scan.pages().size(), score, spent, wall);
        System.out.println(row);
        return row;
    }

    private static String ours(Transcriber transcriber, Scan scan, Path folder)
            throws IOException, InterruptedException {
        var record = Typeset.record(folder, "scan.pdf", "application/pdf", scan.pdf());
        Transcript transcript = transcriber.transcribe(record, List.of(), PageListener.SILENT);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        TranscriptFormat.TEXT.write(transcript, record, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private String ocrmypdf(Scan scan, Path folder) throws IOException, InterruptedException {
        String text = "ocrmypdf.txt";
        OutsideTool.run(
                folder, "ocrmypdf", "-q", "-j", "2", "-l", languages(scan), "--sidecar", text, "scan.pdf", "o.pdf");
        return Files.readString(folder.resolve(text));
    }

    private String tesseract(Scan scan, Path folder) throws IOException, InterruptedException {
        String dpi = String.valueOf(scan.dpi());
        OutsideTool.run(folder, "tesseract", "pages.txt", "tesseract", "-l", languages(scan), "--dpi", dpi);
        return Files.readString(folder.resolve("tesseract.txt"));
    }

    /** Those that we would read such a page with, as far as the others have data for them. */
    private String languages(Scan scan) {
        Languages languages = new Languages(data);
        List<String> set =
                languages.set(languages.named(List.of(scan.language())).get(0));
        return String.join("+", set.stream().filter(installed::contains).toList());
    }
}
