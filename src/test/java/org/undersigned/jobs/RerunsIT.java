package org.undersigned.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** What a re-run goes through again, on a real PostgreSQL. */
class RerunsIT extends RunsOverABox {
    @Test
    void ofFailuresItTouchesTheseAndNothingElse() throws Exception {
        deliver(IntStream.range(0, 1_000)
                .mapToObj(i -> (i % 100 == 7 ? "fault-%d.txt" : "good-%d.txt").formatted(i))
                .toArray(String[]::new));
        deliver("refused.txt");
        RunSummary first = ingest("box");
        Rerun failures = failures(first);
        NamedWork.TIMES.clear();

        RunSummary again = Workshop.await(ledger, runs.launch(failures, ledger.files(failures)));

        assertThat(first.found()).isEqualTo(1_001);
        assertThat(NamedWork.TIMES.keySet())
                .hasSize(11)
                .allMatch(name -> name.startsWith("fault") || name.equals("refused.txt"));
        assertThat(again.found()).isEqualTo(11);
        assertThat(ledger.find(Long.parseLong(first.run())).orElseThrow().failures())
                .hasSize(11);
    }

    @Test
    void aPatternChoosesItsFiles() throws Exception {
        deliver("good-fr.txt", "good-en.txt");
        long run = Long.parseLong(ingest("box").run());

        List<String> files = ledger.files(
                new Rerun(run, false, Optional.empty(), Optional.empty(), Optional.empty(), Optional.of("*-fr.*")));

        assertThat(files).containsExactly(path("good-fr.txt"));
    }

    @Test
    void sinceADayEachFileIsThereOnceAsItsNewestRunLeftItUnderTheNewestRunOfItsJob() throws Exception {
        Instant before = Instant.now();
        deliver("fault-a.txt", "refused-b.txt");
        ingest("one");
        Files.delete(box.resolve("refused-b.txt"));
        deliver("refused-c.txt", "good.txt");
        RunSummary newest = ingest("one");
        RunSummary other = ingest("other");

        Map<Rerun, List<String>> failed = ledger.filesSince(before, failures(newest));

        long one = Long.parseLong(newest.run());
        long two = Long.parseLong(other.run());
        assertThat(failed.keySet()).extracting(Rerun::run).containsExactly(one, two);
        assertThat(failed.get(failures(newest))).containsExactly(path("refused-b.txt"));
        assertThat(failed.get(failures(other))).containsExactly(path("fault-a.txt"), path("refused-c.txt"));
    }

    @Test
    void whatRanBeforeTheDayIsLeftAlone() throws Exception {
        deliver("fault-old.txt");
        RunSummary old = ingest("old");
        Instant yesterday = Instant.now().minus(Duration.ofDays(1));
        context.getBean(JdbcTemplate.class)
                .update(
                        "update run set started = ? where id = ?",
                        Timestamp.from(yesterday.minusSeconds(1)),
                        Long.parseLong(old.run()));

        assertThat(ledger.filesSince(yesterday, failures(old)))
                .noneSatisfy((rerun, files) -> assertThat(files).contains(path("fault-old.txt")));
        assertThat(ledger.filesSince(yesterday.minusSeconds(2), failures(old)))
                .containsEntry(failures(old), List.of(path("fault-old.txt")));
    }

    private static Rerun failures(RunSummary of) {
        return new Rerun(Long.parseLong(of.run()), true, Optional.empty(), Optional.empty(), Optional.empty());
    }

    private String path(String name) {
        return box.resolve(name).toString();
    }
}
