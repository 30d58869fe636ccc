package org.undersigned.structure;

import java.util.List;
import java.util.Map;
import java.util.Optional;

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

    double score() {
        return evidence.values().stream().mapToDouble(Double::doubleValue).sum();
    }

    double rank() {
        return score() + PER_ENTRY * Math.pow(entries.size(), .7);
    }

    double of(String name) {
        return evidence.getOrDefault(name, 0.0);
    }
}
