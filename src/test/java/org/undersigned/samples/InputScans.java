package org.undersigned.samples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * Writes input-scans/: each statement under src/test/samples/statements is set, printed and, where its header says so,
 * scanned and worn; three files that must be refused stand among them. Its truth goes to src/test/samples/truth.
 *
 * <p>The header's {@code press} decides the file: {@code text} a PDF with a text layer, {@code scan WEAR} a PDF of
 * images, {@code tiff WEAR} and {@code photo} the image itself, {@code docx}, {@code mixed WEAR} a PDF whose first page
 * is text and whose other pages are scans. To add a sample, write its source and run this from the project's folder:
 *
 * <pre>mvn -q test-compile exec:java -Dexec.classpathScope=test -Dexec.mainClass=org.undersigned.samples.InputScans</pre>
 *
 * The damage comes from a seed, so a second run writes the same bytes on the same JDK.
 */
public final class InputScans {
    static final Path FOLDER = Path.of("input-scans");

    private InputScans() {}

    public static void main(String[] arguments) throws IOException {
        write(FOLDER, Samples.TRUTH);
    }

    static void write(Path folder, Path truth) throws IOException {
        Files.createDirectories(folder);
        Files.createDirectories(truth);
        for (Map.Entry<String, byte[]> file : files().entrySet())
            Files.write(folder.resolve(file.getKey()), file.getValue());
        for (Sample sample : Samples.statements())
            Files.writeString(
                    truth.resolve(sample.id() + ".json"), Truth.of(sample).json());
    }

    /** Names and contents, the refused ones among them. */
    static Map<String, byte[]> files() throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        for (Sample sample : Samples.statements()) files.put(name(sample), print(sample));
        files.putAll(Refusals.files(Samples.statements().get(0)));
        return files;
    }

    static String name(Sample sample) {
        return sample.id()
                + switch (press(sample)[0]) {
                    case "docx" -> ".docx";
                    case "tiff" -> ".tif";
                    case "photo" -> ".jpg";
                    default -> ".pdf";
                };
    }

    static byte[] print(Sample sample) throws IOException {
        String[] press = press(sample);
        if (press[0].equals("docx")) return DocxPress.print(sample);
        try (PDDocument document = PdfPress.print(Typesetter.set(sample))) {
            // subsets are made on saving, and only what is saved can be drawn
            byte[] printed = PdfPress.bytes(document);
            return press[0].equals("text")
                    ? printed
                    : scan(printed, press, sample.id().hashCode());
        }
    }

    private static byte[] scan(byte[] printed, String[] press, long seed) throws IOException {
        Wear wear = press[0].equals("photo") ? Wear.PHOTO : Wear.valueOf(press[1].toUpperCase(Locale.ROOT));
        try (PDDocument document = org.apache.pdfbox.Loader.loadPDF(printed)) {
            var pages = wear.on(document, seed);
            return switch (press[0]) {
                case "scan" -> ScanPress.pdf(pages, wear);
                case "tiff" -> ScanPress.tiff(pages, wear);
                case "photo" -> ScanPress.jpeg(pages.get(0).colour(), wear.jpegQuality());
                case "mixed" -> mixed(document, pages.subList(1, pages.size()), wear);
                default -> throw new IllegalArgumentException("Unknown press " + press[0]);
            };
        }
    }

    private static byte[] mixed(PDDocument document, java.util.List<GreyImage> scanned, Wear wear) throws IOException {
        while (document.getNumberOfPages() > 1) document.removePage(1);
        for (GreyImage page : scanned) ScanPress.addPage(document, page, wear);
        return PdfPress.bytes(document);
    }

    private static String[] press(Sample sample) {
        return sample.get("press").split(" ");
    }
}
