package org.undersigned.ocr;

import java.util.List;
import java.util.Optional;

/**
 * A photographed page as it would lie under the glass of a scanner: its lines level, its sides upright, paper around it in place of the table. Knows where
 * each of its places is seen in the photograph.
 */
final class FlatPage {
    /** As notes of pages tell it. */
    static final String NOTE = "photographed from the side, or bent; made flat to be read";

    /** Around a sheet that was photographed is a table as dark as this share of the paper. */
    private static final double TABLE = 0.8;

    private final Raster picture;
    private final Levelling levelling;
    private final Optional<Uprighting> uprighting;
    private final Raster raster;

    private FlatPage(Raster picture, Levelling levelling, Optional<Uprighting> uprighting, Raster raster) {
        this.picture = picture;
        this.levelling = levelling;
        this.uprighting = uprighting;
        this.raster = raster;
    }

    /** Nothing where the page lies flat already, as nearly all do, or on its side: to see that takes some hundredths of a second. */
    static Optional<FlatPage> of(Raster picture) {
        InkMap map = InkMap.of(picture);
        Optional<Levelling> found = Levelling.find(map);
        if (found.isEmpty()) return Optional.empty();
        Levelling levelling = found.get();
        if (!levelling.isBent() && !isOnATable(picture)) return Optional.empty();
        if (LineSlopes.runDown(map)) return Optional.empty();
        Raster level = levelling.level(picture);
        PaperEdges edges = PaperEdges.of(level);
        Optional<Uprighting> uprighting = edges.uprighting();
        if (!levelling.isBent() && uprighting.filter(Uprighting::isConverging).isEmpty()) return Optional.empty();
        edges.paintOverTheTable();
        Raster flat = uprighting.map(way -> way.upright(level)).orElse(level);
        return Optional.of(new FlatPage(picture, levelling, uprighting, flat.treatedLike(picture)));
    }

    /** Whether it is dark along both sides of the picture. */
    private static boolean isOnATable(Raster picture) {
        double paper = picture.paper() & 255;
        return light(picture, 0) < TABLE * paper && light(picture, picture.widthPx() - 1) < TABLE * paper;
    }

    private static double light(Raster picture, int x) {
        long sum = 0;
        for (int y = 0; y < picture.heightPx(); y++) sum += picture.grey()[y * picture.widthPx() + x] & 255;
        return sum / (double) picture.heightPx();
    }

    /** What is to be read. */
    Raster raster() {
        return raster;
    }

    /** Lines of the flat page, each word where the picture shows it. */
    List<Line> inPicture(List<Line> flat) {
        return flat.stream()
                .map(line -> line.inBoxesOf(line.words().stream()
                        .map(word -> word.at(inPicture(word.box().orElseThrow())))
                        .toList()))
                .toList();
    }

    /** As large as on the flat page, around the place of its middle: no box of a leaning page is turned. */
    Box inPicture(Box box) {
        double y = (box.top() + box.bottom()) / 2.0;
        double left = inLeaning(box.left(), y);
        double right = inLeaning(box.right(), y);
        int down = (int) Math.round(levelling.inPicture((left + right) / 2, y) - y);
        return box(left, box.top() + down, right, box.bottom() + down, picture);
    }

    private double inLeaning(double x, double y) {
        return uprighting.map(way -> way.inLeaning(x, y)).orElse(x);
    }

    /** The part of the flat page that shows all of this part of the picture. */
    Box onFlat(Box box) {
        double[][] corners = {
            onFlat(box.left(), box.top()),
            onFlat(box.right(), box.top()),
            onFlat(box.left(), box.bottom()),
            onFlat(box.right(), box.bottom())
        };
        return box(
                Math.min(corners[0][0], corners[2][0]),
                Math.min(corners[0][1], corners[1][1]),
                Math.max(corners[1][0], corners[3][0]),
                Math.max(corners[2][1], corners[3][1]),
                raster);
    }

    private double[] onFlat(double x, double y) {
        double level = levelling.onLevel(x, y);
        return new double[] {uprighting.map(way -> way.onUpright(x, level)).orElse(x), level};
    }

    private static Box box(double left, double top, double right, double bottom, Raster on) {
        int from = within(left, on.widthPx());
        int highest = within(top, on.heightPx());
        return new Box(
                from,
                highest,
                Math.max(from, within(right, on.widthPx())),
                Math.max(highest, within(bottom, on.heightPx())));
    }

    private static int within(double place, int limit) {
        return (int) Math.max(0, Math.min(limit, Math.round(place)));
    }
}
