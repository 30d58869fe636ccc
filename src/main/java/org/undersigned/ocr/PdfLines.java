package org.undersigned.ocr;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.apache.pdfbox.text.TextPosition;

/** Gathers words of a text layer into printed lines, with boxes in pixels of {@link #DPI}. */
final class PdfLines {
    /** Pages with a text layer have no pixels; theirs are counted at the resolution of a good scan. */
    static final int DPI = 300;

    private static final double PX_PER_POINT = DPI / 72.0;
    /** Share of the font size above and below the base line that a box takes in. */
    private static final double ASCENT = 0.75;

    private static final double DESCENT = 0.22;
    private static final int BOLD_WEIGHT = 600;

    private static final String OPENING = "([{";
    private static final String CLOSING = ")]}";

    /** No-break spaces and their like are spaces too. */
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");

    private final List<Line> lines = new ArrayList<>();
    private final List<Word> words = new ArrayList<>();
    private final Map<PDFont, Boolean> boldFonts = new IdentityHashMap<>();
    private boolean goesOn;
    private double sizes;
    private int letters;
    private int boldLetters;

    /** @param text what the glyphs say, in logical order; may hold spaces where the file has them as glyphs */
    void add(String text, List<TextPosition> glyphs) {
        List<List<TextPosition>> groups = groups(glyphs);
        String[] parts = SPACES.matcher(text).replaceAll(" ").strip().split(" ");
        if (groups.isEmpty()) return;
        if (parts.length != groups.size()) {
            addWord(String.join(" ", parts), glyphs);
            return;
        }
        List<String> found = Scripts.holdsRightToLeft(text) ? words(parts, groups) : List.of(parts);
        for (int i = 0; i < found.size(); i++) addWord(found.get(i), groups.get(i));
    }

    /** The words of the groups: glyphs come as the file writes them, from either end of the line; the words come from its beginning. */
    private static List<String> words(String[] parts, List<List<TextPosition>> groups) {
        List<String> rest = new ArrayList<>(Arrays.asList(parts));
        if (isReversed(parts, groups)) Collections.reverse(rest);
        List<String> inOrder = List.copyOf(rest);
        List<String> words = new ArrayList<>();
        for (List<TextPosition> group : groups) {
            String letters = letters(group);
            Optional<String> word =
                    rest.stream().filter(part -> letters(part).equals(letters)).findFirst();
            if (word.isEmpty()) return inOrder;
            rest.remove(word.get());
            words.add(isLatin(word.get()) ? facingInwards(word.get()) : word.get());
        }
        return words;
    }

    private static boolean isLatin(String word) {
        return word.codePoints().anyMatch(Character::isLetter) && !Scripts.holdsRightToLeft(word);
    }

    /** ")UPW(": the brackets of a word in Latin letters were turned round with the line of Arabic or Hebrew it stands in. */
    private static String facingInwards(String word) {
        char first = word.charAt(0);
        char last = word.charAt(word.length() - 1);
        StringBuilder turned = new StringBuilder(word);
        if (CLOSING.indexOf(first) >= 0) turned.setCharAt(0, OPENING.charAt(CLOSING.indexOf(first)));
        if (OPENING.indexOf(last) >= 0) turned.setCharAt(word.length() - 1, CLOSING.charAt(OPENING.indexOf(last)));
        return turned.toString();
    }

    private static String printed(List<TextPosition> glyphs) {
        return String.join("", glyphs.stream().map(TextPosition::getUnicode).toList());
    }

    private static boolean isReversed(String[] words, List<List<TextPosition>> groups) {
        List<String> written = groups.stream().map(PdfLines::letters).toList();
        int last = words.length - 1;
        long kept = IntStream.rangeClosed(0, last)
                .filter(i -> letters(words[i]).equals(written.get(i)))
                .count();
        long turned = IntStream.rangeClosed(0, last)
                .filter(i -> letters(words[i]).equals(written.get(last - i)))
                .count();
        if (kept != turned) return turned > kept;
        return groups.get(0).get(0).getX() < groups.get(last).get(0).getX();
    }

    private static String letters(List<TextPosition> glyphs) {
        return letters(printed(glyphs));
    }

    /** In no order, as glyphs stand from left to right; joined forms are their letters. */
    private static String letters(String word) {
        int[] letters = Normalizer.normalize(word, Normalizer.Form.NFKC)
                .codePoints()
                .sorted()
                .toArray();
        return new String(letters, 0, letters.length);
    }

    private static List<List<TextPosition>> groups(List<TextPosition> glyphs) {
        List<List<TextPosition>> groups = new ArrayList<>();
        boolean open = false;
        for (TextPosition glyph : glyphs) {
            boolean space = isSpace(glyph.getUnicode());
            if (!space && !open) groups.add(new ArrayList<>());
            if (!space) groups.get(groups.size() - 1).add(glyph);
            open = !space;
        }
        return groups;
    }

    /** Asked of every glyph several times, hence without the pattern. */
    static boolean isSpace(String text) {
        for (int i = 0; i < text.length(); i++) if (!isSpace(text.charAt(i))) return false;
        return !text.isEmpty();
    }

    private static boolean isSpace(char c) {
        return c <= ' ' ? c == ' ' || c >= '\t' && c <= '\r' : Character.isSpaceChar(c);
    }

    private void addWord(String text, List<TextPosition> glyphs) {
        Box box = Box.around(glyphs.stream().map(PdfLines::box).toList());
        if (startsAnew(box, text)) end();
        words.add(Word.of(text, box, 1));
        for (TextPosition glyph : glyphs) {
            letters++;
            sizes += sizePt(glyph);
            if (boldFonts.computeIfAbsent(glyph.getFont(), PdfLines::isBold)) boldLetters++;
        }
    }

    /** What comes next goes on with the row, in a cell further left. */
    void goOn() {
        goesOn = true;
    }

    /** PDFBox joins what stands at one height; a jump back to the left is another line there. */
    private boolean startsAnew(Box box, String text) {
        boolean row = goesOn;
        goesOn = false;
        if (words.isEmpty() || row) return false;
        Box last = words.get(words.size() - 1).box().orElseThrow();
        boolean rightToLeft = Scripts.isRightToLeft(text);
        return !rightToLeft && box.right() < last.left() - box.height();
    }

    void end() {
        if (words.isEmpty()) return;
        List<Word> ordered = Scripts.inReadingOrder(words);
        String text = Scripts.join(ordered);
        Box box =
                Box.around(words.stream().map(word -> word.box().orElseThrow()).toList());
        double size = Math.round(sizes / letters * 10) / 10.0;
        lines.add(new Line(text, Optional.of(box), 1, size, boldLetters * 2 > letters, ordered));
        words.clear();
        sizes = 0;
        letters = 0;
        boldLetters = 0;
    }

    List<Line> lines() {
        end();
        return List.copyOf(lines);
    }

    /** How often the page must be turned clockwise by 90 degrees until this glyph stands upright. */
    static int quarterTurns(TextPosition glyph) {
        return Math.floorMod(Math.round((glyph.getDir() - glyph.getRotation()) / 90), 4);
    }

    private static Box box(TextPosition glyph) {
        double up = sizePt(glyph) * ASCENT;
        double down = sizePt(glyph) * DESCENT;
        double x = glyph.getX();
        double y = glyph.getY();
        double width = glyph.getWidthDirAdj();
        return switch (quarterTurns(glyph)) {
            case 1 -> box(x - up, y - width, x + down, y);
            case 2 -> box(x - width, y - down, x, y + up);
            case 3 -> box(x - down, y, x + up, y + width);
            default -> box(x, y - up, x + width, y + down);
        };
    }

    private static Box box(double left, double top, double right, double bottom) {
        return new Box(px(left), px(top), Math.max(px(left), px(right)), Math.max(px(top), px(bottom)));
    }

    private static int px(double points) {
        return (int) Math.max(0, Math.round(points * PX_PER_POINT));
    }

    static double sizePt(TextPosition glyph) {
        double across = glyph.getTextMatrix().getShearX();
        double along = glyph.getTextMatrix().getScaleY();
        // nearly all text stands upright, and the root costs more than all else that is asked of a glyph
        return Math.max(1, across == 0 ? Math.abs(along) : Math.hypot(across, along));
    }

    private static boolean isBold(PDFont font) {
        String name = String.valueOf(font.getName()).toLowerCase(Locale.ROOT);
        if (name.contains("bold") || name.contains("black") || name.contains("heavy")) return true;
        PDFontDescriptor descriptor = font.getFontDescriptor();
        return descriptor != null && (descriptor.isForceBold() || descriptor.getFontWeight() >= BOLD_WEIGHT);
    }
}
