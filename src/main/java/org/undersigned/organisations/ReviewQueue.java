package org.undersigned.organisations;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a person should look at first: printed forms that could not be told, by expected gain. One judgement settles every mention
 * that is printed so.
 */
public final class ReviewQueue {
    private static final int LOOKED_THROUGH = 100_000;

    private final AuthorityFile authority;

    public ReviewQueue(AuthorityFile authority) {
        this.authority = authority;
    }

    /**
     * One question.
     *
     * @param mentions all that are printed so
     * @param candidates organisations that it may be, best first
     * @param gain signatures that a judgement settles, times how far from certain they are
     */
    public record Question(
            PrintedName printed, List<Filing> mentions, List<Resolution.Candidate> candidates, double gain) {
        public Question {
            mentions = List.copyOf(mentions);
            candidates = List.copyOf(candidates);
        }

        static Question about(List<Filing> mentions) {
            Filing best = mentions.stream()
                    .max(Comparator.comparingDouble(Filing::score))
                    .orElseThrow();
            double gain =
                    mentions.stream().mapToDouble(filing -> 1 - filing.score()).sum();
            return new Question(best.printed(), mentions, best.considered(), gain);
        }
    }

    /** Highest gain first; equal ones in the order of their printed form. */
    public List<Question> top(int limit) {
        Map<String, List<Filing>> byForm = new LinkedHashMap<>();
        for (Filing filing : authority.unsure(LOOKED_THROUGH))
            byForm.computeIfAbsent(filing.printed().form(), form -> new ArrayList<>())
                    .add(filing);
        return byForm.values().stream()
                .map(Question::about)
                .sorted(Comparator.comparingDouble(Question::gain)
                        .reversed()
                        .thenComparing(question -> question.printed().form()))
                .limit(limit)
                .toList();
    }
}
