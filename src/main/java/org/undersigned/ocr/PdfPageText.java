package org.undersigned.ocr;

import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.contentstream.operator.DrawObject;
import org.apache.pdfbox.contentstream.operator.MissingOperandException;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorName;
import org.apache.pdfbox.contentstream.operator.OperatorProcessor;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import org.jspecify.annotations.Nullable;

/**
 * PDFBox's text stripper, in the order of the content stream: programs write columns one after the other and tables row by row, which no
 * geometry could tell apart. Counts images and drawings on the way.
 */
final class PdfPageText extends PDFTextStripper {
    private final PdfLines lines = new PdfLines();
    private final PdfSidewaysText sideways = new PdfSidewaysText();
    private final List<Rectangle2D> images = new ArrayList<>();
    /** A map of a town has some million; forms that draw themselves have no end. */
    private static final int MAX_OPERATORS = 20_000_000;

    /** Points by which a letter may start outside the page and still be seen. */
    private static final double OVERHANG = 1;

    /** In heights of a letter: a letter so near to the end of the one before it is the next of its line. */
    private static final double NEXT_LETTER = 1;

    private final BitSet beginnings = new BitSet();
    private int article;
    private final PDRectangle shown;
    private double penX = Double.NaN;
    private double penY = Double.NaN;
    private int operators;
    private int glyphs;
    private int seen;
    private int unknown;
    private int invisible;
    private final int[] glyphsByTurn = new int[4];
    private int paths;
    private int largestDpi;
    private long largestPixels;
    private double largestArea;
    private PdfGlance.@Nullable PlacedImage image;

    private PdfPageText(PDRectangle shown) {
        this.shown = shown;
        setSortByPosition(false);
        setSuppressDuplicateOverlappingText(true);
        setAddMoreFormatting(false);
        addOperator(new NotingDraw());
    }

    static PdfGlance glance(PDDocument document, int number) throws IOException {
        PDPage page = document.getPage(number - 1);
        PdfPageText stripper = new PdfPageText(page.getCropBox());
        stripper.setStartPage(number);
        stripper.setEndPage(number);
        stripper.writeText(document, Writer.nullWriter());
        double area = page.getCropBox().getWidth() * (double) page.getCropBox().getHeight();
        return new PdfGlance(
                stripper.lines.lines(),
                stripper.glyphs,
                stripper.unknown,
                stripper.invisible,
                Coverage.of(stripper.images, page.getCropBox()) / Math.max(area, 1),
                stripper.largestDpi,
                stripper.largestPixels,
                stripper.paths,
                stripper.quarterTurns(),
                stripper.images.size() == 1 ? Optional.ofNullable(stripper.image) : Optional.empty());
    }

    @Override
    protected void showGlyph(Matrix matrix, PDFont font, int code, Vector displacement) throws IOException {
        if (isCutOff(matrix, displacement)) return;
        int before = seen;
        super.showGlyph(matrix, font, code, displacement);
        if (seen > before) return;
        // a glyph whose letter is not known never reaches processTextPosition
        glyphs++;
        unknown++;
    }

    /**
     * Printers' marks and what editors cut away stay in the file, outside the part of the page that is shown. A line that begins inside and runs over
     * the edge was meant to be read, though no paper shows its end.
     */
    private boolean isCutOff(Matrix glyph, Vector width) {
        float x = glyph.getTranslateX();
        float y = glyph.getTranslateY();
        if (!isShown(x - shown.getLowerLeftX(), y - shown.getLowerLeftY()) && !goesOn(x, y, glyph)) return true;
        penX = x + width.getX() * glyph.getScaleX();
        penY = y + width.getX() * glyph.getShearY();
        return false;
    }

    private boolean goesOn(double x, double y, Matrix glyph) {
        return Math.hypot(x - penX, y - penY) <= NEXT_LETTER * glyph.getScalingFactorX();
    }

    private boolean isShown(double x, double y) {
        return x >= -OVERHANG
                && y >= -OVERHANG
                && x <= shown.getWidth() + OVERHANG
                && y <= shown.getHeight() + OVERHANG;
    }

    @Override
    protected void processTextPosition(TextPosition position) {
        seen++;
        String text = position.getUnicode();
        if (!PdfLines.isSpace(text)) {
            glyphs++;
            glyphsByTurn[PdfLines.quarterTurns(position)]++;
            if (isUnknown(text.codePointAt(0))) unknown++;
            if (getGraphicsState().getTextState().getRenderingMode() == RenderingMode.NEITHER) invisible++;
        }
        if (PdfLines.quarterTurns(position) == 0) super.processTextPosition(position);
        else sideways.add(position);
    }

    private int quarterTurns() {
        for (int turns = 1; turns < glyphsByTurn.length; turns++) if (glyphsByTurn[turns] * 2 > glyphs) return turns;
        return 0;
    }

    private static boolean isUnknown(int letter) {
        return letter == 0xFFFD || Character.getType(letter) == Character.PRIVATE_USE || Character.isISOControl(letter);
    }

    /** Cells that are read from right to left are written one by one, and are one line still. */
    @Override
    protected void writePage() throws IOException {
        List<List<TextPosition>> written = List.copyOf(charactersByArticle);
        charactersByArticle.clear();
        beginnings.clear();
        for (List<TextPosition> article : written) {
            beginnings.set(charactersByArticle.size());
            charactersByArticle.addAll(RightToLeftCells.parted(article));
        }
        article = 0;
        super.writePage();
    }

    @Override
    protected void startArticle(boolean leftToRight) {
        if (beginnings.get(article++)) lines.end();
        else lines.goOn();
    }

    @Override
    protected void writeString(String text, List<TextPosition> positions) {
        lines.add(text, positions);
    }

    @Override
    protected void writeLineSeparator() {
        lines.end();
    }

    @Override
    protected void endPage(PDPage page) {
        lines.end();
        sideways.end(lines);
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        if (++operators > MAX_OPERATORS) throw new IOException("more than " + MAX_OPERATORS + " drawing operators");
        switch (operator.getName()) {
            case OperatorName.FILL_NON_ZERO,
                    OperatorName.FILL_EVEN_ODD,
                    OperatorName.LEGACY_FILL_NON_ZERO,
                    OperatorName.STROKE_PATH,
                    OperatorName.CLOSE_AND_STROKE,
                    OperatorName.FILL_NON_ZERO_AND_STROKE,
                    OperatorName.CURVE_TO -> paths++;
            case OperatorName.BEGIN_INLINE_IMAGE -> noteImage(operator.getImageParameters());
            default -> {}
        }
        super.processOperator(operator, operands);
    }

    private void noteImage(COSDictionary image) {
        int width = image.getInt(COSName.WIDTH, COSName.W, 0);
        int height = image.getInt(COSName.HEIGHT, COSName.H, 0);
        Matrix place = getGraphicsState().getCurrentTransformationMatrix();
        Rectangle2D box = place.createAffineTransform()
                .createTransformedShape(new Rectangle2D.Double(0, 0, 1, 1))
                .getBounds2D();
        images.add(box);
        largestPixels = Math.max(largestPixels, (long) width * height);
        double area = box.getWidth() * box.getHeight();
        if (area <= largestArea) return;
        largestArea = area;
        double inches = Math.hypot(place.getScaleX(), place.getShearY()) / 72;
        largestDpi = inches > 0 ? (int) Math.round(width / inches) : 0;
    }

    private void place(COSStream stream) {
        Matrix matrix = getGraphicsState().getCurrentTransformationMatrix();
        boolean upright =
                matrix.getShearX() == 0 && matrix.getShearY() == 0 && matrix.getScaleX() > 0 && matrix.getScaleY() > 0;
        image = new PdfGlance.PlacedImage(stream, upright, images.get(images.size() - 1));
    }

    /** Like the text stripper's own "Do", but sees images too. */
    private final class NotingDraw extends OperatorProcessor {
        private final DrawObject forms = new DrawObject(PdfPageText.this);

        NotingDraw() {
            super(PdfPageText.this);
        }

        @Override
        public void process(Operator operator, List<COSBase> operands) throws IOException {
            if (operands.isEmpty()) throw new MissingOperandException(operator, operands);
            if (operands.get(0) instanceof COSName name && getResources().isImageXObject(name)) {
                COSBase xobjects = getResources().getCOSObject().getDictionaryObject(COSName.XOBJECT);
                if (xobjects instanceof COSDictionary all && all.getDictionaryObject(name) instanceof COSStream found) {
                    noteImage(found);
                    place(found);
                }
            } else forms.process(operator, operands);
        }

        @Override
        public String getName() {
            return OperatorName.DRAW_OBJECT;
        }
    }
}
