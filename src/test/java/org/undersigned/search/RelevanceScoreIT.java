package org.undersigned.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.undersigned.search.RelevanceSet.Score;

/** How good the first results are, as numbers that must not fall. */
class RelevanceScoreIT {
    private static final int FEWEST_QUESTIONS = 60;
    private static final double GAIN_FLOOR = 0.95;
    private static final double RECALL_FLOOR = 0.98;
    private static final int AT_ONCE = 500;

    @Test
    void whatIsMeantComesFirst() throws Exception {
        RelevanceSet set = new RelevanceSet();
        assertThat(set.questions).hasSizeGreaterThanOrEqualTo(FEWEST_QUESTIONS);
        assertThat(set.questions.keySet()).anyMatch(question -> question.contains("signed-by:"));
        List<Score> scores = new ArrayList<>();
        try (SearchServer server = SearchServer.open()) {
            fill(server.index(), set);
            StatementSearch search = server.search();
            for (Map.Entry<String, Set<String>> question : set.questions.entrySet())
                scores.add(score(search, question.getKey(), question.getValue()));
        }
        double gain = mean(scores, Score::gain);
        double recall = mean(scores, Score::recall);
        System.out.printf(Locale.ROOT, "%d questions: nDCG@10 %.3f, recall@20 %.3f%n", scores.size(), gain, recall);
        assertThat(gain).as("nDCG@10").isGreaterThanOrEqualTo(GAIN_FLOOR);
        assertThat(recall).as("recall@20").isGreaterThanOrEqualTo(RECALL_FLOOR);
    }

    @Test
    void aScoreFallsWithTheRankOfWhatIsMeant() {
        Set<String> meant = Set.of("a", "b");
        assertThat(Score.of(List.of("b", "a", "x"), meant)).isEqualTo(new Score(1, 1));
        assertThat(Score.of(List.of(), meant)).isEqualTo(new Score(0, 0));
        assertThat(Score.of(List.of("x", "a"), meant).recall()).isEqualTo(0.5);
        assertThat(Score.of(List.of("x", "a"), meant).gain()).isCloseTo(0.387, within(0.001));
    }

    private static Score score(StatementSearch search, String question, Set<String> meant) {
        List<String> came = search.search(SearchQuery.parse(question)).hits().stream()
                .map(hit -> Sample.name(hit.record()))
                .toList();
        Score score = Score.of(came, meant);
        if (score.gain() < 1 || score.recall() < 1)
            System.out.printf(Locale.ROOT, "%s: %s, meant %s, came %s%n", question, score, meant, came);
        return score;
    }

    private static void fill(StatementIndex index, RelevanceSet set) {
        index.ensure();
        List<StatementDocument> documents =
                set.statements.stream().map(Sample::document).toList();
        for (int from = 0; from < documents.size(); from += AT_ONCE)
            assertThat(index.index(
                            documents.subList(from, Math.min(documents.size(), from + AT_ONCE)), set.organisations))
                    .isEmpty();
        index.indexOrganisations(set.organisations);
    }

    private static double mean(List<Score> scores, ToDoubleFunction<Score> part) {
        return scores.stream().mapToDouble(part).average().orElse(0);
    }
}
