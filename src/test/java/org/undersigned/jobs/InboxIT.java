package org.undersigned.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.util.FileSystemUtils;

/** What becomes of the copies of files that are handed in. */
class InboxIT extends RunsOverABox {
    @AfterEach
    void empty() throws IOException {
        FileSystemUtils.deleteRecursively(inbox());
    }

    @Test
    void aCopyGoesOnceItsContentIsInTheStoreAndIsReadFromThereByAReRun() throws Exception {
        long run = handIn("good-a.txt", "what it says");
        await(run);
        sweepAfter(Duration.ofHours(1));
        assertThat(copies()).as("fresh").hasSize(1);

        sweepAfter(Duration.ofDays(2));

        assertThat(copies()).isEmpty();
        Rerun again = new Rerun(run, false, Optional.empty(), Optional.empty(), Optional.of(Stage.STRUCTURE));
        RunSummary summary = await(runs.launch(again, ledger.files(again)));
        assertThat(summary.indexed()).isEqualTo(1);
        assertThat(summary.failures()).isEmpty();
    }

    @Test
    void whatTheStoreDoesNotHaveStaysForAsLongAsARunSpeaksOfIt() throws Exception {
        long run = handIn("empty.pdf", "");
        assertThat(await(run).refused()).isEqualTo(1);

        sweepAfter(Duration.ofDays(2));
        assertThat(copies()).hasSize(1);

        context.getBean(JdbcTemplate.class).update("delete from run where id = ?", run);
        sweepAfter(Duration.ofDays(2));
        assertThat(copies()).isEmpty();
    }

    @Test
    void aCopyThatTheStoreHasLostStays() throws Exception {
        await(handIn("good-b.txt", "what another says"));
        String sha256 = context.getBean(JdbcTemplate.class)
                .queryForList("select sha256 from seen_file where path like '%/inbox/%/good-b.txt'", String.class)
                .get(0);
        Files.delete(data.resolve("store").resolve(sha256.substring(0, 2)).resolve(sha256));

        sweepAfter(Duration.ofDays(2));

        assertThat(copies()).hasSize(1);
    }

    @Test
    void aFolderThatSomebodyMadeInThereIsLeftAlone() throws Exception {
        Path other = Files.createDirectories(inbox().resolve("mine"));
        Files.writeString(other.resolve("a.txt"), "not handed in");

        sweepAfter(Duration.ofDays(2));

        assertThat(other.resolve("a.txt")).exists();
    }

    private long handIn(String name, String content) throws IOException {
        return context.getBean(Inbox.class)
                .receive(name, new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)))
                .run()
                .orElseThrow();
    }

    private static void sweepAfter(Duration time) throws IOException {
        context.getBean(InboxCopies.class).sweep(Instant.now().plus(time));
    }

    private static List<Path> copies() throws IOException {
        if (!Files.exists(inbox())) return List.of();
        try (Stream<Path> copies = Files.list(inbox())) {
            return copies.toList();
        }
    }

    private static Path inbox() {
        return data.resolve("inbox");
    }
}
