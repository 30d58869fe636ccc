package org.undersigned.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.undersigned.intake.Store;

/** Two servers on one PostgreSQL, with clocks that are set. */
class SchedulesIT {
    /** Gone, so that every alarm rings at once, and finds out by the set clock whether it is time. */
    private static final Instant NOON = Instant.parse("2025-11-24T12:00:00Z");

    private static final Duration DAY = Duration.ofDays(1);

    private static Workshop workshop;
    private static Path data;
    private static ConfigurableApplicationContext one;
    private static ConfigurableApplicationContext other;

    @BeforeAll
    static void start(@TempDir Path folder) throws IOException {
        data = folder;
        Files.createDirectories(data.resolve("jobs"));
        workshop = new Workshop(data);
        one = workshop.open("--undersigned.scheduler=true");
        other = workshop.open("--undersigned.scheduler=true");
    }

    @AfterAll
    static void stop() throws IOException {
        workshop.close();
    }

    @BeforeEach
    void prepare() throws IOException {
        for (String table : List.of("arrival", "job", "run", "scheduled_tasks")) jdbc().update("delete from " + table);
        Files.createDirectories(data.resolve("box"));
        for (String job : List.of("nightly", "inbox"))
            Files.deleteIfExists(data.resolve("jobs").resolve(job + ".yml"));
    }

    @Test
    void eachTimeFiresOnceHoweverManyServersThereAre() throws Exception {
        nightly();
        setClocks(NOON.plus(DAY));

        Workshop.until(() -> runs("nightly") > 0);
        fires(one).fire("nightly");
        fires(other).fire("nightly");

        assertThat(runs("nightly")).isEqualTo(1);
        assertThat(nextFire("nightly")).isEqualTo(Instant.parse("2025-11-26T02:00:00Z"));
    }

    @Test
    void whatWasMissedRunsOnceAndTheNextTimeIsCountedFromNow() throws Exception {
        nightly();
        setClocks(NOON.plus(DAY.multipliedBy(10)));

        fires(one).fire("nightly");
        fires(one).fire("nightly");

        assertThat(runs("nightly")).isEqualTo(1);
        assertThat(nextFire("nightly")).isEqualTo(Instant.parse("2025-12-05T02:00:00Z"));
    }

    @Test
    void aTimeThatComesWhileTheRunBeforeIsInWorkIsRefusedOnceAndTheNextOneIsSet() throws Exception {
        nightly();
        setClocks(NOON.plus(DAY));
        jdbc().update("insert into run (job, state, definition) values ('nightly', 'STOPPING', '{}')");

        Optional<Instant> next = fires(one).fire("nightly");

        assertThat(next).contains(Instant.parse("2025-11-26T02:00:00Z"));
        assertThat(nextFire("nightly")).isEqualTo(Instant.parse("2025-11-26T02:00:00Z"));
        assertThat(runs("nightly")).isEqualTo(1);
    }

    @Test
    void aPausedJobFiresNothingAndWhatItMissedStaysMissed() throws Exception {
        nightly();
        schedules().pause("nightly");
        setClocks(NOON.plus(DAY));
        fires(one).fire("nightly");
        schedules().resume("nightly");

        fires(one).fire("nightly");

        assertThat(runs("nightly")).isZero();
        assertThat(nextFire("nightly")).isEqualTo(Instant.parse("2025-11-26T02:00:00Z"));
    }

    @Test
    void anotherScheduleInTheFileIsAnotherTime() throws Exception {
        nightly();
        write("nightly", "source: box\nschedule:\n  cron: 0 18 * * *\n  zone: UTC\n");

        schedules().plan();

        assertThat(nextFire("nightly")).isEqualTo(Instant.parse("2025-11-24T18:00:00Z"));
    }

    @Test
    void aFileThatIsGoneTakesItsAlarmAlong() throws Exception {
        nightly();
        Files.delete(data.resolve("jobs/nightly.yml"));

        schedules().plan();

        assertThat(schedules().states()).isEmpty();
        assertThat(jdbc().queryForList("select 1 from scheduled_tasks where task_name = 'fire'"))
                .isEmpty();
    }

    @Test
    void aJobThatIsPausedIsSoAlsoAfterItsFileWasAway() throws Exception {
        nightly();
        schedules().pause("nightly");
        Path file = data.resolve("jobs/nightly.yml");
        String text = Files.readString(file);
        Files.delete(file);
        schedules().plan();
        assertThat(jdbc().queryForList("select 1 from scheduled_tasks where task_name = 'fire'"))
                .isEmpty();

        Files.writeString(file, text);
        schedules().plan();

        assertThat(nextFire("nightly")).isEqualTo(Instant.parse("2025-11-25T02:00:00Z"));
        setClocks(NOON.plus(DAY));
        fires(one).fire("nightly");
        assertThat(runs("nightly")).isZero();
    }

    @Test
    void aWatchedFolderBeginsARunOnlyOverWhatIsNewAndHasSettled() throws Exception {
        Path inbox = Files.createDirectories(data.resolve("inbox"));
        setClocks(NOON);
        write("inbox", "source: inbox\nwatch: 30s\n");
        schedules().plan();

        look(NOON.plusSeconds(20));
        Files.writeString(inbox.resolve("good-a.txt"), "half of it");
        look(NOON.plusSeconds(40));
        Files.writeString(inbox.resolve("good-a.txt"), "the whole of it");
        Files.setLastModifiedTime(inbox.resolve("good-a.txt"), FileTime.from(NOON));
        look(NOON.plusSeconds(60));
        look(NOON.plusSeconds(80));
        int tooEarly = runs("inbox");
        look(NOON.plusSeconds(100));
        Workshop.until(() -> jdbc().queryForList("select 1 from run where job = 'inbox' and state = 'COMPLETED'")
                        .size()
                == 1);
        look(NOON.plusSeconds(200));
        look(NOON.plusSeconds(300));

        assertThat(tooEarly).isZero();
        assertThat(runs("inbox")).isEqualTo(1);
        assertThat(jdbc().queryForList("select found from run where job = 'inbox'", Integer.class))
                .containsExactly(1);
    }

    @Test
    void anOldRunIsForgottenWithAllThatWasWrittenDownAboutIt() throws Exception {
        Path box = Files.createDirectories(data.resolve("box"));
        Files.writeString(box.resolve("good.txt"), "old");
        long run = one.getBean(Runs.class)
                .launch(
                        new JobDefinition("box", List.of(box.toString()), List.of("auto"), Optional.empty()),
                        Optional.empty());
        Workshop.until(() -> Arrays.stream(Report.values())
                .allMatch(report -> Files.exists(data.resolve("runs/" + run).resolve(report.fileName()))));
        setClocks(Instant.now().plus(DAY.multipliedBy(1_000)));

        one.getBean(History.class).forget();

        assertThat(jdbc().queryForList("select id from run")).isEmpty();
        assertThat(jdbc().queryForList("select 1 from batch_step_execution")).isEmpty();
        assertThat(data.resolve("runs/" + run)).doesNotExist();
        assertThat(jdbc().queryForList("select 1 from holding")).isNotEmpty();
    }

    @Test
    void whatAKilledProgramLeftOnItsWayIntoTheStoreIsSwept() throws Exception {
        Path left = one.getBean(Store.class).incoming("left.pdf");
        Files.writeString(left, "half of it");
        setClocks(Instant.now().plus(DAY.multipliedBy(2)));

        one.getBean(History.class).forget();

        assertThat(left).doesNotExist();
    }

    @Test
    void theDashboardShowsWhatTheServerTells() throws Exception {
        PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        one.getBean(RunMeters.class).bindTo(registry);
        registry.timer("undersigned.reading", "ocr", "true").record(DAY); // comes with the first record
        String told = registry.scrape();

        Matcher shown = Pattern.compile("undersigned_\\w+").matcher(Files.readString(Path.of("src/docs/grafana.json")));

        assertThat(shown.results().map(MatchResult::group).distinct())
                .hasSizeGreaterThan(8)
                .allSatisfy(name -> assertThat(told).contains(name));
    }

    private static void nightly() throws IOException {
        setClocks(NOON);
        write("nightly", "source: box\nschedule:\n  cron: 0 3 * * *\n  zone: Europe/Paris\n");
        schedules().plan();
    }

    private static void look(Instant now) throws IOException {
        setClocks(now);
        fires(one).fire("inbox");
    }

    private static void write(String job, String text) throws IOException {
        Files.writeString(data.resolve("jobs").resolve(job + ".yml"), text);
    }

    private static void setClocks(Instant now) {
        one.getBean(Workshop.SetClock.class).set(now);
        other.getBean(Workshop.SetClock.class).set(now);
    }

    private static Fires fires(ConfigurableApplicationContext server) {
        return server.getBean(Fires.class);
    }

    private static Schedules schedules() {
        return one.getBean(Schedules.class);
    }

    private static JdbcTemplate jdbc() {
        return one.getBean(JdbcTemplate.class);
    }

    private static int runs(String job) {
        return jdbc().queryForList("select 1 from run where job = ?", job).size();
    }

    private static Instant nextFire(String job) {
        return schedules().nextFire(job).orElseThrow();
    }
}
