package org.undersigned.structure;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A stretch of lines that may be a signatory list, with the evidence for and against it.
 *
 * @param from the first line
 * @param to behind the last line
 * @param heading the line or words that announce it
 */
record Candidate(
        int from,
        int to,
        List<Draft> entries,
        Optional<String> heading,
        Cue cue,
        String finder,
        Map<String, Double> evidence) {

    /** Long lists win over their own parts by this much per entry, less and less. */
    private static final double PER_ENTRY = .12;

    /** From so many on, size says little: a reading that finds twice as many in the same lines is not better for it. */
    private static final int MANY = 100;

    private static final double BEYOND = .3;

    /** With so many names of a better list in it, a list is the same one again. */
    private static final double REPEATED = .7;

    double score() {
        return evidence.values().stream().mapToDouble(Double::doubleValue).sum();
    }

    double rank() {
        int n = entries.size();
        double size = PER_ENTRY * Math.pow(Math.min(n, MANY), .7);
        return score() + size + (n > MANY ? BEYOND * Math.log((double) n / MANY) : 0);
    }

    boolean isInProse() {
        return finder.equals("run-on");
    }

    /** Whether both take the same ink; names in two sentences of one paragraph are lists beside each other. */
    boolean overlaps(Candidate other) {
        if (to <= other.from || other.to <= from) return false;
        boolean sentences = isInProse() && other.isInProse() && cue.isStrong() && other.cue.isStrong();
        return !sentences || !(isBefore(other) || other.isBefore(this));
    }

    /** Its last entry ends before the first one of the other begins, in a sentence before that. */
    private boolean isBefore(Candidate other) {
        if (other.heading.filter(words -> words.contains(entries.get(0).text())).isPresent()) return false;
        List<Draft.Span> spans = entries.get(entries.size() - 1).spans();
        Draft.Span last = spans.get(spans.size() - 1);
        Draft.Span first = other.entries.get(0).spans().get(0);
        return last.line() < first.line() || last.line() == first.line() && last.to() <= first.from();
    }

    /** Where its first entry begins on its line. */
    int firstInk() {
        return entries.get(0).spans().get(0).from();
    }

    /** Whether most of its entries are entries of the other. */
    boolean repeats(Candidate other) {
        Set<String> known =
                other.entries.stream().map(entry -> Wording.fold(entry.text())).collect(Collectors.toSet());
        long again = entries.stream()
                .filter(entry -> known.contains(Wording.fold(entry.text())))
                .count();
        return again >= REPEATED * entries.size();
    }

    double of(String name) {
        return evidence.getOrDefault(name, 0.0);
    }
}
