package org.undersigned.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.undersigned.Undersigned;

/**
 * Several JVMs read real statements into the real services, and meanwhile all goes wrong that can: whatever it was, every
 * record ends with one outcome, and index, database and store agree. {@code -Dchaos.rounds} and {@code -Dchaos.seed} give
 * more of it, and the same again; {@code -Dchaos.only=TERMINATE -Dchaos.one-scan-in=3} one kind over much OCR.
 */
class ChaosIT {
    private static final int ROUNDS = Integer.getInteger("chaos.rounds", 1);
    private static final long SEED = Long.getLong("chaos.seed", System.nanoTime());
    private static final int DOCUMENTS = Integer.getInteger("chaos.documents", 60);

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    /** A lease ends after four missed heartbeats of three seconds, plus one in which that is noticed. */
    private static final Duration RECOVERY = Duration.ofSeconds(30);

    private static final Duration GRACE = Duration.ofSeconds(10);
    private static final Duration PAST_THE_LEASE = Duration.ofSeconds(20);
    private static final Duration INDEX_AWAY = Duration.ofSeconds(20);

    /** In the long form one in twenty is a scan, so that who is told to leave has OCR in hand. */
    private static final int ONE_SCAN_IN = Integer.getInteger("chaos.one-scan-in", ROUNDS == 1 ? 0 : 20);

    /** Of what may happen only this, for looking at it more closely. */
    private static final Optional<Mischief> ONLY =
            Optional.ofNullable(System.getProperty("chaos.only")).map(Mischief::valueOf);

    /** Two threads with a handful each. */
    private static final int IN_HAND = 2 * 50;

    @TempDir
    static Path data;

    private static ConfigurableApplicationContext observer;
    private static final List<WorkerJvm> workers = new ArrayList<>();
    private static final List<WorkerJvm> all = new ArrayList<>();

    private final Random random = new Random(SEED);

    /** What took work out of somebody's hands, over all rounds. */
    private int interruptions;

    /** What may happen; each returns when it is over. */
    private enum Mischief {
        KILL,
        FREEZE,
        TERMINATE,
        DATABASE_RESTARTS,
        INDEX_AWAY
    }

    @BeforeAll
    static void start() throws Exception {
        observer = new SpringApplicationBuilder(Undersigned.class)
                .web(WebApplicationType.NONE)
                .run("--undersigned.data=" + data, "--undersigned.worker=false");
        for (int i = 0; i < 2; i++) join();
    }

    @AfterAll
    static void stop() throws Exception {
        for (WorkerJvm jvm : all) jvm.close();
        observer.close();
    }

    private static void join() throws IOException {
        WorkerJvm jvm = workers.isEmpty() ? WorkerJvm.start(data, "serve") : WorkerJvm.start(data, "worker");
        workers.add(jvm);
        all.add(jvm);
    }

    @Test
    void whateverHappensEveryRecordEndsOnce() throws Exception {
        System.out.println("chaos.seed=" + SEED);
        List<Mischief> known = ONLY.map(List::of).orElse(List.of(Mischief.values()));
        for (int round = 0; round < ROUNDS; round++) {
            List<Mischief> these = ROUNDS == 1 && ONLY.isEmpty()
                    ? List.of(Mischief.KILL, Mischief.DATABASE_RESTARTS)
                    : List.of(pick(known));
            play(round, these);
        }
    }

    private void play(int round, List<Mischief> these) throws Exception {
        Path box = data.resolve("box-" + round);
        new StatementMill(random.nextInt()).scanning(ONE_SCAN_IN).fill(box, DOCUMENTS);
        long run = runs().launch(
                        new JobDefinition("chaos", List.of(box.toString()), List.of("eng"), Optional.empty()),
                        Optional.empty());
        for (int i = 0; i < these.size(); i++) {
            int when = DOCUMENTS * i / these.size() + random.nextInt(DOCUMENTS / (2 * these.size())) + 1;
            until(() -> done(run) >= when || isOver(run));
            System.out.println("round " + round + ": " + these.get(i) + " after " + done(run) + " records");
            Instant began = Instant.now();
            happen(these.get(i), run);
            System.out.println(
                    "  over after " + Duration.between(began, Instant.now()).toMillis() + " ms");
            if (these.get(i) != Mischief.TERMINATE) interruptions++;
        }
        until(() -> isOver(run));
        RunSummary ended = observer.getBean(Ledger.class).find(run).orElseThrow();
        System.out.println("  " + ended.state() + ": " + ended.equation() + ", " + ended.seconds() + " s");
        if (ended.notIndexed() > 0) explain(ended);
        assertThat(ended.state()).isEqualTo(RunSummary.State.COMPLETED);
        assertThat(ended.found()).isEqualTo(DOCUMENTS);
        assertThat(ended.indexed()).isEqualTo(DOCUMENTS);
        assertThat(observer.getBean(Verification.class).verify().problems()).isEmpty();
        assertThat(observer.getBean(Verification.class).verify().statementsInIndex())
                .isEqualTo((long) (round + 1) * DOCUMENTS);
        assertThat(readTwice()).isLessThanOrEqualTo(IN_HAND * interruptions);
    }

    private static void explain(RunSummary ended) throws IOException {
        ended.failures().stream().limit(3).forEach(failure -> System.out.println("  " + failure));
        for (WorkerJvm jvm : all) jvm.troubles().forEach(line -> System.out.println("    " + line));
    }

    private void happen(Mischief mischief, long run) throws Exception {
        WorkerJvm victim = pick(workers);
        switch (mischief) {
            case KILL -> {
                victim.kill();
                Instant died = Instant.now();
                until(() -> !holds(victim));
                assertThat(Duration.between(died, Instant.now())).isLessThan(RECOVERY);
                replace(victim);
            }
            case FREEZE -> {
                victim.signal("STOP");
                Thread.sleep(PAST_THE_LEASE.toMillis());
                victim.signal("CONT");
            }
            case TERMINATE -> {
                assertThat(victim.leaves(GRACE)).isTrue();
                replace(victim);
            }
            case DATABASE_RESTARTS -> signal("INT", postgres());
            case INDEX_AWAY -> {
                long elasticsearch = pid(data.resolve("embedded/elasticsearch/pid"));
                signal("STOP", elasticsearch);
                Thread.sleep(INDEX_AWAY.toMillis());
                signal("CONT", elasticsearch);
            }
        }
    }

    private static void replace(WorkerJvm gone) throws IOException {
        workers.remove(gone);
        join();
    }

    /** Whether a task is still in the name of a worker. */
    private static boolean holds(WorkerJvm worker) {
        return jdbc()
                .queryForList(
                        "select picked_by from scheduled_tasks where picked and picked_by is not null", String.class)
                .stream()
                .anyMatch(worker::is);
    }

    /** How often a record was read although it had been before, by all that ever worked. */
    private static long readTwice() throws IOException {
        List<String> read = new ArrayList<>();
        for (WorkerJvm jvm : all) jvm.read().forEach(read::add);
        Map<String, Long> times =
                read.stream().collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        return read.size() - times.size();
    }

    private static boolean isOver(long run) {
        return summary(run).state() != RunSummary.State.RUNNING;
    }

    private static int done(long run) {
        return summary(run).done();
    }

    private static RunSummary summary(long run) {
        return observer.getBean(Ledger.class).progress(run).orElseThrow();
    }

    private static Runs runs() {
        return observer.getBean(Runs.class);
    }

    private static JdbcTemplate jdbc() {
        return observer.getBean(JdbcTemplate.class);
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    private static void signal(String name, long pid) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + name, String.valueOf(pid)).start().waitFor();
    }

    private static long postgres() throws IOException {
        try (Stream<Path> files =
                Files.find(data.resolve("embedded/postgresql"), 3, (path, is) -> path.endsWith("postmaster.pid"))) {
            return pid(files.findFirst().orElseThrow());
        }
    }

    private static long pid(Path file) throws IOException {
        return Long.parseLong(Files.readAllLines(file).get(0).strip());
    }

    /** The database may be away just now. */
    private static void until(BooleanSupplier reached) throws InterruptedException {
        Instant late = Instant.now().plus(PATIENCE);
        while (true) {
            try {
                if (reached.getAsBoolean()) return;
            } catch (DataAccessException away) {
                System.out.println("  database: " + away.getClass().getSimpleName());
            }
            if (Instant.now().isAfter(late)) throw new AssertionError("not reached within " + PATIENCE);
            Thread.sleep(100);
        }
    }
}
