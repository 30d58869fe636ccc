package org.undersigned.samples;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** Scans of our own statements with one kind of wear each, to see what the reading makes of it. */
public final class WornScans {
    /** A PDF of images, and what is printed on them. */
    public record WornScan(byte[] pdf, String text) {}

    private record Kind(int dpi, float quality, List<Decay> damage) {}

    private static final Map<String, Kind> KINDS = kinds();

    private WornScans() {}

    private static Map<String, Kind> kinds() {
        Map<String, Kind> kinds = new LinkedHashMap<>();
        kinds.put(
                "shadow-300",
                kind(300, Decay.skew(1), Decay.blur(.8), Decay.fade(40, 235), Decay.shadow(.5), Decay.noise(5)));
        kinds.put("noise-150", kind(150, Decay.skew(.6), Decay.blur(.5), Decay.fade(40, 235), Decay.noise(12)));
        kinds.put("skew-4", kind(200, Decay.skew(-4), Decay.blur(.6), Decay.fade(30, 240), Decay.noise(3)));
        kinds.put(
                "stains",
                kind(200, Decay.skew(.4), Decay.blur(.6), Decay.fade(40, 235), Blemish.stains(6), Decay.noise(4)));
        kinds.put(
                "bleed",
                kind(
                        200,
                        Blemish.bleedThrough(.3),
                        Decay.blur(.8),
                        Decay.skew(.5),
                        Decay.fade(40, 235),
                        Decay.noise(4)));
        kinds.put(
                "photo",
                kind(
                        190,
                        Decay.skew(1.5),
                        Decay.fade(40, 235),
                        Decay.perspective(.12),
                        Decay.blur(.7),
                        Decay.shadow(.45),
                        Decay.noise(4)));
        kinds.put("faint", kind(200, Decay.skew(.5), Decay.blur(.6), Decay.fade(175, 235), Decay.noise(4)));
        kinds.put("fax-98", kind(204, Decay.skew(.5), Decay.blur(.6), Decay.noise(12), Blemish.fax()));
        kinds.put(
                "halftone",
                kind(
                        200,
                        Blemish.halftone(60, 200, .25f),
                        Decay.blur(.5),
                        Decay.skew(.5),
                        Decay.fade(30, 240),
                        Decay.noise(3)));
        kinds.put(
                "stamps",
                kind(200, Blemish.stamps(3), Decay.blur(.6), Decay.skew(.5), Decay.fade(30, 240), Decay.noise(3)));
        return kinds;
    }

    private static Kind kind(int dpi, Decay... damage) {
        return new Kind(dpi, .45f, List.of(damage));
    }

    public static List<String> names() {
        return List.copyOf(KINDS.keySet());
    }

    /** @param number of the statement, from 1 */
    public static WornScan of(int number, String name) {
        Sample sample = Samples.statements().get(number - 1);
        Kind kind = Objects.requireNonNull(KINDS.get(name), name);
        List<SetPage> set = Typesetter.set(sample);
        try (PDDocument document = PdfPress.print(set);
                PDDocument printed = Loader.loadPDF(PdfPress.bytes(document))) {
            String text = set.stream()
                    .flatMap(page -> page.lines().stream())
                    .map(SetLine::text)
                    .collect(Collectors.joining("\n"));
            return new WornScan(pdf(worn(printed, kind, new Random(number * 31L + name.hashCode())), kind), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<GreyImage> worn(PDDocument printed, Kind kind, Random random) throws IOException {
        List<GreyImage> pages = new ArrayList<>();
        for (int i = 0; i < printed.getNumberOfPages(); i++) {
            GreyImage page = GreyImage.of(new PDFRenderer(printed).renderImageWithDPI(i, kind.dpi(), ImageType.GRAY));
            for (Decay step : kind.damage()) page = step.on(page, random);
            pages.add(page);
        }
        return pages;
    }

    private static byte[] pdf(List<GreyImage> pages, Kind kind) throws IOException {
        try (PDDocument document = new PDDocument()) {
            for (GreyImage image : pages) {
                PDPage page =
                        new PDPage(new PDRectangle(image.width * 72f / kind.dpi(), image.height * 72f / kind.dpi()));
                document.addPage(page);
                try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                    content.drawImage(
                            JPEGFactory.createFromImage(document, image.grey(), kind.quality(), kind.dpi()),
                            0,
                            0,
                            page.getMediaBox().getWidth(),
                            page.getMediaBox().getHeight());
                }
            }
            return PdfPress.bytes(document);
        }
    }
}
