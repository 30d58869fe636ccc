package org.undersigned.samples;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Our own statements as scans of a known text, worn in three degrees: what readers of scans are measured on. */
public final class ScanSet {
    /** How worn the scans are. */
    public enum Degree {
        CLEAN(Wear.CLEAN),
        MILD(Wear.MILD),
        POOR(Wear.POOR);

        private final Wear wear;

        Degree(Wear wear) {
            this.wear = wear;
        }

        Wear wear() {
            return wear;
        }
    }

    /**
     * One statement as a scan.
     *
     * @param language as its header names it, "fr"
     * @param pdf images only
     * @param pages the same images, each as PNG
     * @param text what was printed, line by line
     */
    public record Scan(String name, String language, byte[] pdf, List<byte[]> pages, int dpi, String text) {
        public Scan {
            pages = List.copyOf(pages);
        }
    }

    private ScanSet() {}

    /** How many there are in each degree. */
    public static int size() {
        return Samples.statements().size();
    }

    /** The same bytes each time on the same JDK. */
    public static Scan scan(int number, Degree degree) {
        return scan(Samples.statements().get(number), degree);
    }

    /** Statements with lists in many scripts, or other sources that are not behind input-scans. */
    public static List<Scan> scans(String folder, Degree degree) {
        return Samples.in(folder).stream().map(sample -> scan(sample, degree)).toList();
    }

    private static Scan scan(Sample sample, Degree degree) {
        List<SetPage> set = Typesetter.set(sample);
        try (PDDocument document = PdfPress.print(set);
                PDDocument printed = Loader.loadPDF(PdfPress.bytes(document))) {
            List<GreyImage> worn = degree.wear.on(printed, sample.id().hashCode());
            List<byte[]> pages = new ArrayList<>();
            for (GreyImage page : worn) pages.add(png(page, degree.wear));
            byte[] pdf = ScanPress.pdf(worn, degree.wear);
            return new Scan(sample.id(), sample.language(), pdf, pages, degree.wear.dpi(), text(set));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every line of every sample as it is printed, words apart by one space. */
    public static List<String> printedLines() {
        return Samples.FOLDERS.stream()
                .flatMap(folder -> Samples.in(folder).stream())
                .flatMap(sample -> Typesetter.set(sample).stream())
                .flatMap(page -> page.lines().stream())
                .map(line -> line.text().replaceAll("[\\s\\u00A0]+", " ").strip())
                .filter(line -> !line.isEmpty())
                .distinct()
                .toList();
    }

    private static byte[] png(GreyImage page, Wear wear) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(wear.isBlackAndWhite() ? page.blackAndWhite(wear.threshold()) : page.grey(), "png", out);
        return out.toByteArray();
    }

    private static String text(List<SetPage> pages) {
        return pages.stream()
                .flatMap(page -> page.lines().stream())
                .map(SetLine::text)
                .collect(Collectors.joining("\n"));
    }
}
