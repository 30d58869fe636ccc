package org.undersigned.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

class RecountsIT extends RunsOverABox {
    /** A lot indexes another signature of an organisation that the end of a run has just counted. */
    @Test
    void whatIsAddedWhileItIsCountedIsCountedOnceMore() throws Exception {
        JdbcTemplate jdbc = context.getBean(JdbcTemplate.class);
        Recounts recounts = new Recounts(jdbc);
        recounts.again(List.of("o1", "o2"));
        List<CompletableFuture<Void>> lots = new ArrayList<>();
        List<String> counted = new ArrayList<>();

        context.getBean(TransactionTemplate.class)
                .executeWithoutResult(status -> recounts.drain(organisations -> {
                    counted.addAll(organisations);
                    lots.add(CompletableFuture.runAsync(() -> recounts.again(List.of("o2"))));
                    waitFor(jdbc, lots.get(0));
                }));
        lots.get(0).get(10, TimeUnit.SECONDS);

        assertThat(counted).containsExactlyInAnyOrder("o1", "o2");
        assertThat(jdbc.queryForList("select organisation from recount", String.class))
                .containsExactly("o2");
    }

    /** Until it is done, or waits for the count to end. */
    private static void waitFor(JdbcTemplate jdbc, CompletableFuture<Void> lot) {
        try {
            Workshop.until(() -> lot.isDone()
                    || !jdbc.queryForList("select 1 from pg_locks where not granted")
                            .isEmpty());
        } catch (InterruptedException stop) {
            throw new IllegalStateException(stop);
        }
    }
}
