package org.undersigned.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import org.undersigned.intake.Store;
import org.undersigned.samples.MailPress;

/** Runs over a bucket of a real S3 server, on a real PostgreSQL. */
class BucketRunsIT {
    @TempDir
    private static Path folder;

    private static BucketServer server;
    private static Workshop workshop;
    private static ConfigurableApplicationContext context;

    private String bucket = "";
    private Runs runs;
    private Ledger ledger;

    @BeforeAll
    static void start() throws Exception {
        server = BucketServer.start(folder);
        workshop = new Workshop(folder.resolve("data"));
        context = workshop.open(server.settings());
    }

    @AfterAll
    static void stop() throws Exception {
        workshop.close();
        server.close();
    }

    @BeforeEach
    void create(TestInfo test) {
        bucket = "box-" + Math.abs(test.getDisplayName().hashCode());
        server.create(bucket);
        runs = context.getBean(Runs.class);
        ledger = context.getBean(Ledger.class);
        NamedWork.TIMES.clear();
    }

    @Test
    void whatIsBeneathTheAddressIsTakenInUnderItsAddress() throws Exception {
        put("in/a.txt", "a");
        put("in/deeper/b ü+%.txt", "b");
        put("in/deeper/.hidden.txt", "hidden");
        put("in/folder/", "");
        put("inside-not.txt", "not");

        RunSummary run = ingest(address("in"));

        assertThat(run.equation())
                .isEqualTo("2 found = 2 indexed + 0 unchanged + 0 refused + 0 failed + 0 quarantined");
        assertThat(NamedWork.TIMES).containsOnlyKeys("a.txt", "b ü+%.txt");
        assertThat(ledger.files(all(run)))
                .containsExactlyInAnyOrder(address("in/a.txt"), address("in/deeper/b ü+%.txt"));
        assertThat(leftOnTheWay()).isEmpty();
    }

    @Test
    void whatKeptItsTagIsNotFetchedAgainAndWhatChangedIs() throws Exception {
        put("a.txt", "first a of the second test");
        put("b.txt", "first b of the second test");
        ingest(address(""));
        put("b.txt", "second b, longer than the first");
        NamedWork.TIMES.clear();

        RunSummary again = ingest(address(""));

        assertThat(again.unchanged()).isEqualTo(1);
        assertThat(again.indexed()).isEqualTo(1);
        assertThat(NamedWork.TIMES).containsOnlyKeys("b.txt");
    }

    /** A server tells a thousand keys at once. */
    @Test
    void moreThanOnePageOfAListIsRead() {
        IntStream.range(0, 1_010).parallel().forEach(i -> put("many/%04d.txt".formatted(i), "x"));

        assertThat(context.getBean(Buckets.class).files(address("many/"), Include.of(List.of())))
                .hasSize(1_010)
                .extracting(Found::name)
                .isSorted()
                .last()
                .isEqualTo(address("many/1009.txt"));
    }

    @Test
    void refusalsAreToldByTheirAddress() throws Exception {
        put("empty.pdf", "");
        put("program.exe", "MZ\0\1\2\3");

        RunSummary run = ingest(address(""));
        RunSummary gone = ingest(address("gone.pdf"));

        assertThat(run.failures())
                .extracting(failure -> failure.file() + " " + failure.cause())
                .containsExactlyInAnyOrder(
                        address("empty.pdf") + " EMPTY", address("program.exe") + " UNSUPPORTED_TYPE");
        assertThat(gone.failures())
                .extracting(failure -> failure.file() + " " + failure.cause())
                .containsExactly(address("gone.pdf") + " UNREADABLE");
    }

    @Test
    void patternsChooseAmongTheKeys() throws Exception {
        put("x/one.txt", "pattern one");
        put("x/two.text", "pattern two");

        RunSummary run = await(runs.launch(job(address("x"), List.of("*.txt")), Optional.empty()));

        assertThat(run.found()).isEqualTo(1);
        assertThat(ledger.files(all(run))).containsExactly(address("x/one.txt"));
        assertThat(await(runs.launch(job(address("x"), List.of("*.pdf")), Optional.empty()))
                        .found())
                .as("a folder in which nothing fits is no file that is gone")
                .isZero();
    }

    @Test
    void aMailInABucketIsOpenedAndOnePartOfItReadAgain() throws Exception {
        MailPress mail =
                new MailPress("bucket mail", "bucket mail").enclose("a.txt", "text/plain", bytes("in a bucket"));
        server.put(bucket, "post/m.eml", mail.bytes());

        RunSummary run = ingest(address("post/"));
        Rerun part = new Rerun(
                Long.parseLong(run.run()),
                false,
                Optional.empty(),
                Optional.empty(),
                Optional.of(Stage.OCR),
                Optional.of("a.txt"));
        NamedWork.TIMES.clear();
        RunSummary again = await(runs.launch(part, ledger.files(part)));

        assertThat(run.indexed()).isEqualTo(2);
        assertThat(again.equation())
                .isEqualTo("1 found = 1 indexed + 0 unchanged + 0 refused + 0 failed + 0 quarantined");
        assertThat(NamedWork.TIMES).containsOnlyKeys("m.eml/a.txt");
    }

    @Test
    void aBucketThatIsNotThereStopsTheRunAndSaysWhatToDo() throws Exception {
        RunSummary run = ingest("s3://no-such-bucket/");

        assertThat(run.state()).isEqualTo(RunSummary.State.STOPPED);
        assertThat(run.detail().orElse("")).contains("s3://no-such-bucket/", "there is no such bucket");
    }

    @Test
    void aServerThatDoesNotAnswerIsWaitedFor() {
        BucketSettings nowhere = new BucketSettings("http://localhost:1", "us-east-1", "test", "test", true);
        Buckets away = new Buckets(nowhere, context.getBean(Store.class));

        Throwable thrown = catchThrowable(() -> away.files(address(""), Include.of(List.of())));

        assertThat(Setback.of(thrown).kind()).isEqualTo(Setback.Kind.PASSING);
        assertThat(Setback.of(thrown).reason()).contains(address(""), "http://localhost:1");
    }

    @Test
    void aWatchedBucketGivesWhatIsNew() throws Exception {
        put("old.txt", "old in a watched bucket");
        ingest(address(""));
        put("new.txt", "new in a watched bucket");
        JobDefinition watched = new JobDefinition(
                "watched-" + bucket,
                List.of(address("")),
                List.of("auto"),
                Optional.empty(),
                List.of(),
                false,
                Limits.NONE,
                JobDefinition.ATTEMPTS,
                0,
                JobDefinition.Overlap.ALLOW,
                Optional.empty(),
                Optional.of(Duration.ofSeconds(30)),
                Optional.empty());
        context.getBean(Schedules.class).plan(watched);
        Arrivals arrivals = context.getBean(Arrivals.class);
        Instant now = Instant.now();

        assertThat(arrivals.settled(watched, now)).isEmpty();
        assertThat(arrivals.settled(watched, now.plusSeconds(31))).containsExactly(address("new.txt"));
    }

    private static List<Path> leftOnTheWay() throws IOException {
        try (Stream<Path> left = Files.list(folder.resolve("data/store/incoming"))) {
            return left.toList();
        }
    }

    private RunSummary ingest(String address) throws InterruptedException {
        return await(runs.launch(job(address, List.of()), Optional.empty()));
    }

    private RunSummary await(long run) throws InterruptedException {
        return Workshop.await(ledger, run);
    }

    private static JobDefinition job(String address, List<String> include) {
        return new JobDefinition(
                "bucket",
                List.of(address),
                List.of("auto"),
                Optional.empty(),
                include,
                false,
                Limits.NONE,
                JobDefinition.ATTEMPTS,
                0,
                JobDefinition.Overlap.ALLOW,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static Rerun all(RunSummary run) {
        return new Rerun(Long.parseLong(run.run()), false, Optional.empty(), Optional.empty(), Optional.empty());
    }

    private String address(String key) {
        return "s3://" + bucket + "/" + key;
    }

    private void put(String key, String text) {
        server.put(bucket, key, bytes(text));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
