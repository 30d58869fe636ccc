package org.undersigned.samples;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** How worn a scan is: at what resolution, with what damage, and how hard it was compressed. */
enum Wear {
    /** A good office scanner, black and white. */
    CLEAN(300, 0, List.of(Decay.blur(.6), Decay.skew(.1))),
    /** A copy, laid down a little askew. */
    MILD(200, .42f, List.of(Decay.skew(.8), Decay.blur(.6), Decay.fade(25, 240), Decay.noise(3))),
    /** A bound volume with a shadow, faded, noisy, compressed hard. */
    POOR(
            170,
            .34f,
            List.of(
                    Decay.skew(-1.4),
                    Decay.blur(.75),
                    Decay.fade(55, 225),
                    Decay.shadow(.4),
                    Decay.specks(250),
                    Decay.noise(6))),
    /** Sent by fax, then filed. */
    FAX(200, 0, List.of(Decay.skew(.5), Decay.blur(.7), Decay.specks(400), Decay.noise(18))),
    /** Taken with a telephone on a desk. */
    PHOTO(
            190,
            .5f,
            List.of(
                    Decay.skew(1.1),
                    Decay.fade(40, 235),
                    Decay.perspective(.09),
                    Decay.blur(.7),
                    Decay.shadow(.3),
                    Decay.noise(3)));

    private static final int INK = 140;

    private final int dpi;
    private final float jpegQuality;
    private final List<Decay> damage;

    Wear(int dpi, float jpegQuality, List<Decay> damage) {
        this.dpi = dpi;
        this.jpegQuality = jpegQuality;
        this.damage = damage;
    }

    int dpi() {
        return dpi;
    }

    float jpegQuality() {
        return jpegQuality;
    }

    boolean isBlackAndWhite() {
        return jpegQuality == 0;
    }

    int threshold() {
        return INK;
    }

    /** The pages of a document, worn. The same seed gives the same damage. */
    List<GreyImage> on(PDDocument document, long seed) throws IOException {
        Random random = new Random(seed);
        PDFRenderer renderer = new PDFRenderer(document);
        List<GreyImage> pages = new ArrayList<>();
        for (int i = 0; i < document.getNumberOfPages(); i++) {
            GreyImage page = GreyImage.of(renderer.renderImageWithDPI(i, dpi, ImageType.GRAY));
            for (Decay step : damage) page = step.on(page, random);
            pages.add(page);
        }
        return pages;
    }
}
