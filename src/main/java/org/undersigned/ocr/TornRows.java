package org.undersigned.ocr;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Finds numbered lists that Tesseract took for two columns, the numbers and the names. Their rows are torn apart, and numbers read without their
 * names are read badly: such a list is better read again as one block.
 */
final class TornRows {
    /** A column of numbers is narrow: "99." is two times as wide as high. */
    private static final double NARROW = 3.2;

    /** Between a number and its name there is at most this much space, in heights of a line; between two columns there is more. */
    private static final double NEAR = 4;

    /** "(100)" is the longest number of a list. */
    private static final int MARK = 5;

    /** Fewer rows than this may be chance. */
    private static final int ROWS = 3;

    /** The dot went with the name, the number did not. */
    private static final Pattern ORPHAN_DOT = Pattern.compile("^[.,·-]\\s*\\p{Lu}");

    private record Row(Box number, Box name) {
        Box box() {
            return number.union(name);
        }
    }

    private TornRows() {}

    /** The places of torn lists. */
    static List<Box> in(List<Line> lines) {
        List<List<Row>> lists = new ArrayList<>();
        for (Line line : lines) row(line, lines).ifPresent(row -> add(row, lists));
        return lists.stream()
                .filter(list -> list.size() >= ROWS)
                .map(list -> Box.around(list.stream().map(Row::box).toList()))
                .toList();
    }

    /** Rows whose numbers stand under each other are one list. */
    private static void add(Row row, List<List<Row>> lists) {
        for (List<Row> list : lists) {
            Box last = list.get(list.size() - 1).number();
            if (Math.abs(last.right() - row.number().right()) < 3 * last.height()) {
                list.add(row);
                return;
            }
        }
        lists.add(new ArrayList<>(List.of(row)));
    }

    private static Optional<Row> row(Line line, List<Line> lines) {
        Box number = line.box().orElseThrow();
        if (ORPHAN_DOT.matcher(line.text()).find()) return Optional.of(new Row(beside(number), number));
        if (line.text().length() > MARK || number.width() > NARROW * number.height()) return Optional.empty();
        return lines.stream()
                .map(other -> other.box().orElseThrow())
                .filter(name -> name.left() >= number.right() - number.height() / 3
                        && name.left() - number.right() < NEAR * number.height()
                        && name.sameRow(number) > 0.5
                        && name.width() > number.width())
                .findFirst()
                .map(name -> new Row(number, name));
    }

    /** Where the number must be, though nothing was read there. */
    private static Box beside(Box name) {
        return new Box(Math.max(0, name.left() - 3 * name.height()), name.top(), name.left(), name.bottom());
    }
}
