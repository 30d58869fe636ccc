package org.undersigned.samples;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/**
 * A page of our own statements as somebody took it with a telephone: from the side, on a table, bent, in the light of one lamp, with the shadow of the hand.
 *
 * @param text what is printed, line by line
 * @param words what is printed, and where it is seen
 */
public record Photograph(byte[] jpeg, String text, List<Seen> words) {
    /** A word and where its middle is seen in the picture, as high as its type; lines count from 0, places are in pixels. */
    public record Seen(String text, int line, double x, double y, double heightPx) {}

    /** How carelessly it was taken. */
    public enum Care {
        CAREFUL(4, 1.5, .01, .25, 2.5, .8f),
        HASTY(9, 3, .025, .4, 4, .65f),
        CARELESS(15, 5, .05, .55, 6, .5f);

        private final double tilt;
        private final double roll;
        private final double bend;
        private final double shadow;
        private final double noise;
        private final float quality;

        Care(double tilt, double roll, double bend, double shadow, double noise, float quality) {
            this.tilt = tilt;
            this.roll = roll;
            this.bend = bend;
            this.shadow = shadow;
            this.noise = noise;
            this.quality = quality;
        }
    }

    private static final int WIDTH_PX = 2250;
    private static final int HEIGHT_PX = 3000;
    private static final int DPI = 240;
    private static final float INK = 35;
    private static final float PAPER = 225;

    public Photograph {
        words = List.copyOf(words);
    }

    /**
     * The same bytes for the same arguments on the same JDK.
     *
     * @param number of the statement, from 1
     * @param page of the statement, from 1
     */
    public static Photograph of(int number, int page, Care care, long seed) {
        Sample sample = Samples.statements().get(number - 1);
        List<SetPage> set = Typesetter.set(sample);
        Random random = new Random(seed * 1_000_003 + sample.id().hashCode());
        Pose pose = new Pose(care.tilt, care.roll, care.bend, WIDTH_PX, HEIGHT_PX, random);
        try (PDDocument document = PdfPress.print(set);
                PDDocument printed = Loader.loadPDF(PdfPress.bytes(document))) {
            GreyImage sheet = GreyImage.of(new PDFRenderer(printed).renderImageWithDPI(page - 1, DPI, ImageType.GRAY));
            GreyImage taken = taken(Decay.fade(INK, PAPER).on(sheet, random), pose, new Table(random));
            for (Decay step : List.of(lamp(care.shadow), hand(care.shadow), Decay.blur(.8), Decay.noise(care.noise)))
                taken = step.on(taken, random);
            SetPage seen = set.get(page - 1);
            return new Photograph(ScanPress.jpeg(taken.colour(), care.quality), text(seen), words(seen, pose));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static GreyImage taken(GreyImage sheet, Pose pose, Table table) {
        GreyImage taken = new GreyImage(WIDTH_PX, HEIGHT_PX);
        for (int y = 0; y < HEIGHT_PX; y++)
            for (int x = 0; x < WIDTH_PX; x++) {
                double[] at = pose.onSheet(x, y);
                boolean paper = at[0] >= 0 && at[1] >= 0 && at[0] < SetPage.WIDTH && at[1] < SetPage.HEIGHT;
                taken.pixels[y * WIDTH_PX + x] =
                        paper ? sheet.at(at[0] * DPI / 72, at[1] * DPI / 72, PAPER) : table.at(at[0], at[1]);
            }
        return taken;
    }

    /** Light that falls off from one corner on. */
    private static Decay lamp(double depth) {
        return (image, random) -> {
            double lampX = random.nextBoolean() ? 0 : 1;
            double lampY = random.nextDouble();
            return lit(image, (u, v) -> 1 - depth * .6 * Math.min(1, Math.hypot(u - lampX, v - lampY)));
        };
    }

    /** The shadow of the hand that holds the telephone, with a soft edge. */
    private static Decay hand(double depth) {
        return (image, random) -> {
            double handX = .2 + .6 * random.nextDouble();
            double handY = .7 + .3 * random.nextDouble();
            double size = .25 + .2 * random.nextDouble();
            return lit(image, (u, v) -> {
                double far = Math.hypot(u - handX, (v - handY) * .7) / size;
                return 1 - depth / (1 + Math.exp((far - 1) * 14));
            });
        };
    }

    private interface Light {
        double at(double u, double v);
    }

    private static GreyImage lit(GreyImage image, Light light) {
        GreyImage lit = new GreyImage(image.width, image.height);
        for (int y = 0; y < image.height; y++)
            for (int x = 0; x < image.width; x++) {
                int i = y * image.width + x;
                lit.pixels[i] =
                        (float) (image.pixels[i] * light.at((double) x / image.width, (double) y / image.height));
            }
        return lit;
    }

    private static String text(SetPage page) {
        return page.lines().stream().map(SetLine::text).collect(Collectors.joining("\n"));
    }

    private static List<Seen> words(SetPage page, Pose pose) {
        return IntStream.range(0, page.lines().size())
                .boxed()
                .flatMap(line -> page.lines().get(line).words().stream()
                        .map(word -> seen(line, page.lines().get(line), word, pose)))
                .toList();
    }

    private static Seen seen(int number, SetLine line, SetWord word, Pose pose) {
        double x = word.x() + word.width() / 2;
        // small letters reach up to half the size of the type
        double[] middle = pose.seen(x, line.baseline() - line.size() / 4);
        double[] foot = pose.seen(x, line.baseline());
        double[] head = pose.seen(x, line.baseline() - line.size());
        return new Seen(word.text(), number, middle[0], middle[1], Math.hypot(foot[0] - head[0], foot[1] - head[1]));
    }
}
