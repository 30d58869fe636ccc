package org.undersigned.structure;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The signatory lists of a text: what they hold, and what the lines around them say of them. */
final class ChosenLists {
    /** "Still open for signature" stands so near, in lines. */
    private static final int NEAR = 3;

    /** Fewer letters do not tell a language. */
    private static final int SHORTEST_TEXT = 60;

    private final List<TextLine> lines;
    private final List<Candidate> chosen;
    private final Declared declared;
    private final OpenEnd openEnd;

    ChosenLists(List<TextLine> lines, List<Candidate> chosen, Declared declared, OpenEnd openEnd) {
        this.lines = lines;
        this.chosen = chosen;
        this.declared = declared;
        this.openEnd = openEnd;
    }

    List<Candidate> chosen() {
        return chosen;
    }

    /** Where the first list begins, or the end of the text. */
    int firstLine() {
        return chosen.isEmpty() ? lines.size() : chosen.get(0).from();
    }

    /** First line and line behind the last of each list. */
    List<int[]> spans() {
        return chosen.stream().map(c -> new int[] {c.from(), c.to()}).toList();
    }

    List<SignatoryRegion> regions() {
        return chosen.stream().map(this::region).toList();
    }

    private SignatoryRegion region(Candidate candidate) {
        Optional<Integer> total =
                candidate.heading().flatMap(declared::inHeading).or(() -> declaredAbove(candidate));
        ListRole role = candidate.cue() == Cue.TAKING_PART ? ListRole.PARTICIPANTS : ListRole.SIGNATORIES;
        List<RawEntry> entries =
                candidate.entries().stream().map(d -> Ink.entry(lines, d)).toList();
        return new SignatoryRegion(role, candidate.heading(), total, entries, candidate.evidence());
    }

    /** "We, the undersigned 47 organisations": anywhere above the list. */
    private Optional<Integer> declaredAbove(Candidate candidate) {
        for (int i = candidate.from() - 1; i >= 0; i--) {
            Optional<Integer> total = declared.inBody(lines.get(i).content());
            if (total.isPresent()) return total;
        }
        return Optional.empty();
    }

    Optional<LocalDate> signaturesDate() {
        return chosen.stream()
                .flatMap(c -> c.heading().stream())
                .flatMap(heading -> DateReader.signaturesDate(heading).stream())
                .findFirst();
    }

    /** Said in the heading of a list, or in the lines around it. */
    boolean isOpen() {
        return chosen.stream().anyMatch(this::isOpen);
    }

    private boolean isOpen(Candidate candidate) {
        int from = Math.max(0, candidate.from() - NEAR);
        int to = Math.min(lines.size(), candidate.to() + NEAR + 1);
        return candidate.heading().filter(openEnd::isSaid).isPresent()
                || lines.subList(from, to).stream().anyMatch(line -> openEnd.isSaid(line.content()));
    }

    /** What is in no list, to tell the language by; everything where there is little else. */
    String textAround() {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < lines.size(); i++)
            if (!isListed(i)) out.append(lines.get(i).text()).append('\n');
        return out.length() > SHORTEST_TEXT ? out.toString() : TextLine.joined(lines);
    }

    private boolean isListed(int line) {
        return chosen.stream().anyMatch(c -> line >= c.from() && line < c.to());
    }
}
