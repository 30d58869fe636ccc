package org.undersigned.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Signature blocks: each signatory on two to four lines of its own, as name, title, organisation. */
final class Stacks {
    private static final int TALLEST = 4;
    private static final double MOST = .7;

    private final List<TextLine> lines;
    private final Shapes shapes;

    private enum Type {
        PERSON,
        ROLE,
        COUNTRY,
        ORGANISATION,
        OTHER
    }

    Stacks(List<TextLine> lines, Shapes shapes) {
        this.lines = lines;
        this.shapes = shapes;
    }

    /** The lines of each block, where the region is made of blocks. */
    Optional<List<List<Integer>>> of(int from, int to) {
        if (to - from < 2) return Optional.empty();
        for (int i = from; i < to; i++)
            if (lines.get(i).isMarked() && lines.get(i).number().isPresent()) return Optional.empty();
        List<List<Integer>> byGaps = byGaps(from, to, false);
        if (areBlocks(byGaps)) return Optional.of(byGaps);
        List<List<Integer>> inGrid = byGaps(from, to, true);
        if (byGaps.size() > 1 && areBlocks(inGrid)) return Optional.of(inGrid);
        return byPersons(from, to).or(() -> byPeriod(from, to));
    }

    /** @param grid blocks stand side by side too: the top of the next column opens one */
    private List<List<Integer>> byGaps(int from, int to, boolean grid) {
        List<List<Integer>> blocks = new ArrayList<>();
        for (int i = from; i < to; i++) {
            if (blocks.isEmpty() || isGap(i, grid)) blocks.add(new ArrayList<>());
            blocks.get(blocks.size() - 1).add(i);
        }
        return blocks;
    }

    /** White space above; a line at the top of the next column only stands higher. */
    private boolean isGap(int i, boolean grid) {
        if (!lines.get(i).gapBefore()) return false;
        TextLine before = lines.get(i - 1);
        TextLine line = lines.get(i);
        if (before.page() != line.page() || before.box().isEmpty() || line.box().isEmpty() || grid) return true;
        return line.box().get().top() > before.box().get().top();
    }

    private boolean areBlocks(List<List<Integer>> blocks) {
        if (blocks.size() < 2) return false;
        long tall = blocks.stream()
                .filter(b -> b.size() >= 2 && b.size() <= TALLEST)
                .count();
        long fitting = blocks.stream().filter(this::isBlock).count();
        boolean sized = blocks.stream().allMatch(b -> b.size() <= TALLEST + 1);
        return sized && tall >= MOST * blocks.size() && fitting >= MOST * blocks.size();
    }

    /** One who signs, then only what belongs to that one. */
    private boolean isBlock(List<Integer> block) {
        if (block.size() < 2) return false;
        Type head = type(block.get(0));
        boolean persons = head == Type.PERSON;
        int details = 0;
        boolean behindRole = false;
        for (int i : block.subList(1, block.size())) {
            Type type = type(i);
            if (type == Type.PERSON && persons && !(behindRole && isOnlyShaped(i))) return false;
            behindRole |= type == Type.ROLE;
            if (!persons && type == Type.ORGANISATION) return false;
            if (type != Type.OTHER) details++;
        }
        Type second = type(block.get(1));
        boolean detailed = second == Type.PERSON || second == Type.ROLE || second == Type.COUNTRY;
        return persons || head != Type.COUNTRY && head != Type.ROLE && detailed && details > 0;
    }

    /** "Rivers Forever" below a title: an organisation that is built like a name. */
    private boolean isOnlyShaped(int i) {
        return shapes.of(lines.get(i).content()).person() == PersonNames.Likeness.SHAPE;
    }

    private Type type(int i) {
        String text = lines.get(i).content();
        Shape shape = shapes.of(text);
        if (shape.country()) return Type.COUNTRY;
        boolean bare = shapes.persons().likeness(text) != PersonNames.Likeness.NONE;
        if (bare && (shape.person() == PersonNames.Likeness.KNOWN || !shape.role())) return Type.PERSON;
        if (shape.role() && (!shape.organisation() || opensWithRole(text))) return Type.ROLE;
        if (shape.organisation() || shape.acronym()) return Type.ORGANISATION;
        return shape.role() ? Type.ROLE : Type.OTHER;
    }

    /** "Presidente, Centro Culturale": what stands before the first comma is a role and nothing else. */
    private boolean opensWithRole(String text) {
        String head = Shapes.head(text);
        return head.length() < text.length()
                && shapes.of(head).role()
                && !shapes.of(head).organisation();
    }

    /** Without gaps: a known person opens each block, and nothing else is one. */
    private Optional<List<List<Integer>>> byPersons(int from, int to) {
        List<List<Integer>> blocks = new ArrayList<>();
        for (int i = from; i < to; i++) {
            boolean opens = isWholePerson(i);
            if (opens || blocks.isEmpty()) blocks.add(new ArrayList<>());
            blocks.get(blocks.size() - 1).add(i);
        }
        boolean first = !blocks.isEmpty() && isWholePerson(blocks.get(0).get(0));
        boolean single = blocks.size() == 1 && to - from <= TALLEST && isBlock(blocks.get(0));
        return first && (single || areBlocks(blocks)) ? Optional.of(blocks) : Optional.empty();
    }

    private boolean isWholePerson(int i) {
        boolean role = i + 1 < lines.size() && type(i + 1) == Type.ROLE;
        return type(i) == Type.PERSON
                && (role || shapes.of(lines.get(i).content()).person() == PersonNames.Likeness.KNOWN);
    }

    /** Without gaps: the same kinds of lines return every two or three lines. */
    private Optional<List<List<Integer>>> byPeriod(int from, int to) {
        for (int period = 2; period <= 3; period++) {
            if ((to - from) % period != 0 || to - from < 2 * period + 2) continue;
            List<List<Integer>> blocks = new ArrayList<>();
            for (int i = from; i < to; i += period) {
                List<Integer> block = new ArrayList<>();
                for (int k = 0; k < period; k++) block.add(i + k);
                blocks.add(block);
            }
            if (blocks.stream().filter(this::isBlock).count() >= .9 * blocks.size()) return Optional.of(blocks);
        }
        return Optional.empty();
    }
}
