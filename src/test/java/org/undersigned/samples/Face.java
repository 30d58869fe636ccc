package org.undersigned.samples;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** The faces the samples are set in: DejaVu from the class path, so that no font of the machine is ever asked. */
enum Face {
    SERIF("DejaVuSerif"),
    SERIF_BOLD("DejaVuSerif-Bold"),
    NARROW("DejaVuSerifCondensed"),
    NARROW_BOLD("DejaVuSerifCondensed-Bold"),
    SANS("DejaVuSans"),
    SANS_BOLD("DejaVuSans-Bold"),
    MONO("DejaVuSansMono"),
    MONO_BOLD("DejaVuSansMono-Bold");

    private final String file;
    private final TrueTypeFont font;
    private final CmapLookup glyphs;

    Face(String file) {
        this.file = file;
        try {
            font = open();
            glyphs = font.getUnicodeCmapLookup();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the font " + file, e);
        }
    }

    static Face named(String name) {
        return valueOf(name.toUpperCase(java.util.Locale.ROOT));
    }

    Face bold() {
        return isBold() ? this : valueOf(name() + "_BOLD");
    }

    boolean isBold() {
        return name().endsWith("_BOLD");
    }

    /** A fresh font each time: PDFBox keeps state in the one that it embeds. Ligatures off, so that text stays text. */
    TrueTypeFont open() throws IOException {
        try (InputStream in = Face.class.getResourceAsStream("/net/sf/jasperreports/fonts/dejavu/" + file + ".ttf")) {
            if (in == null) throw new IOException("Font " + file + " is not on the class path");
            TrueTypeFont fresh = new TTFParser().parse(new RandomAccessReadBuffer(in.readAllBytes()));
            fresh.setEnableGsub(false);
            return fresh;
        }
    }

    boolean has(int codePoint) {
        return glyphs.getGlyphId(codePoint) != 0;
    }

    /** In points, at a size of one point. A character without a glyph, as in Chinese, takes a square. */
    double width(String text) {
        return text.codePoints().mapToDouble(this::advance).sum();
    }

    private double advance(int codePoint) {
        if (codePoint == '\u00AD') return 0;
        if (!has(codePoint)) return 1;
        try {
            return (double) font.getAdvanceWidth(glyphs.getGlyphId(codePoint)) / font.getUnitsPerEm();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot measure with " + file, e);
        }
    }
}
