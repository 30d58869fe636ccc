package org.undersigned.structure;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Headings inside a list that only their type tells: bold, over entries that are not. */
final class StyledGroups {
    /** At most this share of the lines are headings. */
    private static final double MOST = .4;

    private static final int LONGEST = 8;

    /** Lines of one block begin so near to each other, in pixels. */
    private static final int NEAR = 12;

    private final List<TextLine> lines;
    private final Shapes shapes;

    StyledGroups(List<TextLine> lines, Shapes shapes) {
        this.lines = lines;
        this.shapes = shapes;
    }

    /** The lines among these that are headings, as one look sets them apart; none where the look says nothing. */
    List<Integer> of(int from, int to) {
        List<Integer> styled = indexes(from, to).filter(this::isSet).toList();
        boolean few = !styled.isEmpty() && styled.size() <= MOST * (to - from);
        boolean single = areApart(styled) && !styled.contains(to - 1);
        long persons = styled.stream().filter(this::isPerson).count();
        return few && single && persons * 2 <= styled.size() && opensBlock(styled, from) ? styled : List.of();
    }

    /** Whether there are several groups here, and all below the last of their headings is one block of names. */
    boolean closeInBlock(int from, int to) {
        List<Integer> headings = of(from, to);
        if (headings.size() < 2) return false;
        int first = headings.get(headings.size() - 1) + 1;
        return lines.subList(first, to).stream().allMatch(line -> isLike(lines.get(first), line));
    }

    private boolean isLike(TextLine first, TextLine line) {
        String text = line.content();
        return !line.gapBefore()
                && line.page() == first.page()
                && Math.abs(line.indentPx() - first.indentPx()) < NEAR
                && line.fontSizePt() == first.fontSizePt()
                && shapes.of(text).clauseWords() == 0
                && !Shapes.endsSentence(text);
    }

    private static boolean areApart(List<Integer> styled) {
        return IntStream.range(1, styled.size()).allMatch(k -> styled.get(k) > styled.get(k - 1) + 1);
    }

    /** One bold name among others is a name; a heading stands at the beginning, or there are several. */
    private static boolean opensBlock(List<Integer> styled, int from) {
        return styled.get(0) == from || styled.size() > 1;
    }

    private static Stream<Integer> indexes(int from, int to) {
        return IntStream.range(from, to).boxed();
    }

    /** Set apart from the line below. */
    private boolean isSet(int i) {
        if (i + 1 >= lines.size()) return false;
        TextLine line = lines.get(i);
        TextLine below = lines.get(i + 1);
        boolean bold = line.bold() && !below.bold();
        return bold
                && !line.isMarked()
                && !Acronyms.isAcronym(line.content())
                && Wording.of(line.content()).size() <= LONGEST;
    }

    private boolean isPerson(int i) {
        return shapes.of(lines.get(i).content()).person() != PersonNames.Likeness.NONE;
    }
}
