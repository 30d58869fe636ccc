package org.undersigned.samples;

import java.util.ArrayList;
import java.util.List;

/** The pages while they are being filled: a pen that goes down the columns of a page and on to the next page. */
final class Galley {
    private static final double MARGIN = 62;
    private static final double TOP = 78;
    private static final double BOTTOM = SetPage.HEIGHT - 84;
    private static final double GUTTER = 22;

    private final boolean rightToLeft;
    private final List<List<SetLine>> lines = new ArrayList<>();
    private final List<List<SetPage.Rule>> rules = new ArrayList<>();
    private int columns = 1;
    private int column;
    private double columnTop = TOP;
    private double y = TOP;

    Galley(boolean rightToLeft) {
        this.rightToLeft = rightToLeft;
        nextPage();
    }

    void nextPage() {
        lines.add(new ArrayList<>());
        rules.add(new ArrayList<>());
        column = 0;
        columnTop = TOP;
        y = TOP;
    }

    /** From here down the page is divided into so many columns. */
    void divide(int number) {
        columns = number;
        column = 0;
        columnTop = y;
    }

    double left() {
        int fromLeft = rightToLeft ? columns - 1 - column : column;
        return MARGIN + fromLeft * (width() + GUTTER);
    }

    double width() {
        return (SetPage.WIDTH - 2 * MARGIN - (columns - 1) * GUTTER) / columns;
    }

    double y() {
        return y;
    }

    void moveTo(double newY) {
        y = newY;
    }

    /** No space at the head of a column. */
    void space(double points) {
        if (y > columnTop) y += points;
    }

    double room() {
        return BOTTOM - y;
    }

    void need(double height) {
        if (height <= room()) return;
        if (column + 1 < columns) nextColumn();
        else nextPage();
    }

    void nextColumn() {
        column++;
        y = columnTop;
    }

    void endColumns(double lowest) {
        columns = 1;
        column = 0;
        y = lowest;
    }

    void add(SetLine line) {
        lines.get(lines.size() - 1).add(line);
    }

    void rule(double x1, double y1, double x2, double y2) {
        rules.get(rules.size() - 1).add(new SetPage.Rule(x1, y1, x2, y2));
    }

    List<SetPage> pages() {
        List<SetPage> pages = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) pages.add(new SetPage(i + 1, lines.get(i), rules.get(i)));
        return pages;
    }
}
