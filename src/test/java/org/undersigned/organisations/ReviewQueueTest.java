package org.undersigned.organisations;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReviewQueueTest {
    private final InMemoryAuthority authority = new InMemoryAuthority();
    private final Resolver resolver = new Resolver(authority);
    private final ReviewQueue queue = new ReviewQueue(authority);

    @Test
    void asksFirstWhatSettlesMostSignaturesAndAsksNoMoreOnceJudged() {
        for (int i = 0; i < 3; i++) resolver.resolve(Ids.digest("a" + i), Entries.list("|Communist Party"));
        resolver.resolve(Ids.digest("b"), Entries.list("|Workers' Union", "GRU|Boatmen of the Great River||KE"));
        String id = authority.named("GRU").get(0).id();

        List<ReviewQueue.Question> questions = queue.top(10);
        assertThat(questions).extracting(q -> q.printed().best()).containsExactly("Communist Party", "Workers' Union");
        assertThat(questions.get(0).mentions()).hasSize(3);

        String form = questions.get(0).printed().form();
        authority.judge(
                new PersonalJudgement(form, id, Verdict.SAME, "ada", Instant.EPOCH, "their own archive says so"));
        assertThat(queue.top(10)).extracting(q -> q.printed().best()).containsExactly("Workers' Union");
        assertThat(authority.mentionsOf(id)).hasSize(4);
    }
}
