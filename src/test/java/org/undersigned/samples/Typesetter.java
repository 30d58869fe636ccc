package org.undersigned.samples;

import java.util.ArrayList;
import java.util.List;

/** Sets a statement on pages: it decides where each word stands, so that print, scan and transcript agree. */
final class Typesetter {
    private static final double LEADING = 1.32;

    private final Sample sample;
    private final Galley galley;
    private final Face face;
    private final double size;
    private final double hang;
    private final boolean rightToLeft;

    private enum Place {
        START,
        CENTRE,
        END
    }

    private Typesetter(Sample sample) {
        this.sample = sample;
        rightToLeft = Script.isRightToLeft(sample.language());
        galley = new Galley(rightToLeft);
        face = Face.named(sample.find("font").orElse("serif"));
        hang = Double.parseDouble(sample.find("hang").orElse("14"));
        size = Double.parseDouble(sample.find("size").orElse("10.5"));
    }

    static List<SetPage> set(Sample sample) {
        Typesetter typesetter = new Typesetter(sample);
        typesetter.blocks();
        return new Furniture(sample, typesetter.face).on(typesetter.galley.pages());
    }

    private void blocks() {
        int columns = Integer.parseInt(sample.find("columns").orElse("1"));
        List<Block> blocks = sample.blocks();
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            List<Block> run = run(blocks, i);
            if (columns > 1 && i > 0 && isFirstAfterTitle(blocks, i)) {
                galley.space(12);
                galley.divide(columns);
            }
            if (block.kind() == Block.Kind.ROW) rows(run);
            else if (block.columns() > 1) spread(run);
            else set(block);
            if (block.kind() == Block.Kind.ROW || block.columns() > 1) i += run.size() - 1;
        }
    }

    private static boolean isFirstAfterTitle(List<Block> blocks, int i) {
        return blocks.get(i).kind() != Block.Kind.TITLE
                && blocks.subList(0, i).stream().allMatch(block -> block.kind() == Block.Kind.TITLE);
    }

    /** This block and those after it that are set together with it. */
    private static List<Block> run(List<Block> blocks, int from) {
        Block first = blocks.get(from);
        int to = from;
        while (to < blocks.size()
                && blocks.get(to).columns() == first.columns()
                && (blocks.get(to).kind() == first.kind()
                        || first.columns() > 1 && blocks.get(to).kind() == Block.Kind.GROUP)) to++;
        return blocks.subList(from, to);
    }

    private void set(Block block) {
        switch (block.kind()) {
            case TITLE -> paragraph(block.printed(), face.bold(), size * 1.4, Place.CENTRE, 0, 5);
            case HEADING -> paragraph(block.printed(), face.bold(), size * 1.15, Place.START, 0, 10);
            case PARAGRAPH -> paragraph(block.printed(), face, size, Place.START, 0, 7);
            case RIGHT -> paragraph(block.printed(), face, size, Place.END, 0, 8);
            case SLOGAN -> paragraph(block.printed(), face.bold(), size, Place.CENTRE, 0, 6);
            case LIST_HEADING -> paragraph(block.printed(), face.bold(), size, Place.START, 0, 12);
            case GROUP -> paragraph(block.printed(), face.bold(), size * .95, Place.START, 0, 8);
            case ITEM -> paragraph(block.printed(), face, size, Place.START, hang, 1.5);
            case SIGNATURE -> signature(block);
            case PAGE_BREAK -> galley.nextPage();
            case ROW -> throw new IllegalStateException("Rows are set together");
        }
    }

    private void paragraph(String text, Face in, double points, Place place, double hang, double before) {
        galley.space(before);
        galley.need(points * LEADING * (in.isBold() ? 3 : 1));
        List<List<String>> lines = LineBreaker.lines(text, in, points, galley.width(), hang);
        for (int i = 0; i < lines.size(); i++) {
            galley.need(points * LEADING);
            line(lines.get(i), in, points, place, i == 0 ? 0 : hang);
        }
    }

    private void line(List<String> words, Face in, double points, Place place, double indent) {
        double width = width(words, in, points);
        double free = galley.width() - width;
        double start =
                switch (place) {
                    case START -> rightToLeft ? free - indent : indent;
                    case CENTRE -> free / 2;
                    case END -> rightToLeft ? 0 : free;
                };
        galley.moveTo(galley.y() + points * LEADING);
        galley.add(new SetLine(
                galley.y(), points, in, false, placed(words, in, points, galley.left() + start, rightToLeft)));
    }

    private static double width(List<String> words, Face in, double points) {
        return in.width(Script.joined(String.join(" ", words))) * points;
    }

    /** The words in the order they are read, each where it stands. */
    static List<SetWord> placed(List<String> words, Face in, double points, double left, boolean rightToLeft) {
        SetWord[] placed = new SetWord[words.size()];
        double x = left;
        for (int index : Script.order(words, rightToLeft)) {
            double width = in.width(Script.joined(words.get(index))) * points;
            placed[index] = new SetWord(words.get(index), x, width);
            x += width + in.width(" ") * points;
        }
        return List.of(placed);
    }

    private void signature(Block block) {
        galley.space(16);
        galley.need(size * LEADING * block.lines().size());
        for (String text : block.lines()) paragraph(text, face, size, Place.START, 0, 0);
    }

    /** Blocks in columns of about equal length, down the first column, then down the next. */
    private void spread(List<Block> run) {
        int columns = run.get(0).columns();
        galley.space(8);
        double lowest = galley.y();
        galley.divide(columns);
        int perColumn = (run.size() + columns - 1) / columns;
        for (int i = 0; i < run.size(); i++) {
            if (i > 0 && i % perColumn == 0) galley.nextColumn();
            set(run.get(i));
            lowest = Math.max(lowest, galley.y());
        }
        galley.endColumns(lowest);
    }

    private void rows(List<Block> rows) {
        List<Double> widths = TableColumns.widths(rows, face, size, galley.width());
        boolean ruled = sample.find("ruled").isPresent();
        galley.space(10);
        for (Block row : rows) row(row.cells(), widths, ruled);
    }

    private void row(List<String> cells, List<Double> widths, boolean ruled) {
        List<List<List<String>>> wrapped = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++)
            wrapped.add(LineBreaker.lines(cells.get(i), face, size, widths.get(i) - TableColumns.PADDING, 0));
        int height = wrapped.stream().mapToInt(List::size).max().orElse(1);
        galley.need(height * size * LEADING + 6);
        double top = galley.y();
        for (int i = 0; i < height; i++) rowLine(wrapped, widths, i);
        galley.moveTo(galley.y() + 5);
        if (ruled) grid(widths, top, galley.y());
    }

    private void rowLine(List<List<List<String>>> cells, List<Double> widths, int number) {
        galley.moveTo(galley.y() + size * LEADING);
        List<SetWord> words = new ArrayList<>();
        double x = galley.left() + 3;
        for (int i = 0; i < cells.size(); i++) {
            if (number < cells.get(i).size())
                words.addAll(placed(cells.get(i).get(number), face, size, x, rightToLeft));
            x += widths.get(i);
        }
        galley.add(new SetLine(galley.y(), size, face, false, words));
    }

    private void grid(List<Double> widths, double top, double bottom) {
        double left = galley.left();
        double right = left + widths.stream().mapToDouble(Double::doubleValue).sum();
        galley.rule(left, top, right, top);
        galley.rule(left, bottom, right, bottom);
        double x = left;
        galley.rule(x, top, x, bottom);
        for (double width : widths) {
            x += width;
            galley.rule(x, top, x, bottom);
        }
    }
}
