package org.undersigned.jobs;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.annotation.Primary;
import org.springframework.dao.DataAccessException;
import org.undersigned.ocr.OcrSettings;
import org.undersigned.ocr.Transcriber;

/** Programs that share a real PostgreSQL and a data folder; only the stages are replaced, and the time can be set. */
final class Workshop implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final EmbeddedPostgres postgres;
    private final Path data;
    private final List<ConfigurableApplicationContext> programs = new ArrayList<>();

    Workshop(Path data) throws IOException {
        this.data = data;
        this.postgres = EmbeddedPostgres.start();
    }

    ConfigurableApplicationContext open(String... settings) {
        List<String> all = new ArrayList<>(List.of(
                "--spring.datasource.url=" + postgres.getJdbcUrl("postgres", "postgres"),
                "--undersigned.elasticsearch.uris=http://localhost:1",
                "--undersigned.data=" + data,
                "--undersigned.jobs=" + data.resolve("jobs"),
                "--undersigned.worker=true"));
        all.addAll(Arrays.asList(settings));
        ConfigurableApplicationContext program = new SpringApplicationBuilder(Program.class)
                .web(WebApplicationType.NONE)
                .run(all.toArray(String[]::new));
        programs.add(program);
        return program;
    }

    static RunSummary await(Ledger ledger, long run) throws InterruptedException {
        until(() -> ledger.find(run).orElseThrow().state() != RunSummary.State.RUNNING);
        return ledger.find(run).orElseThrow();
    }

    static void until(BooleanSupplier reached) throws InterruptedException {
        Instant late = Instant.now().plus(PATIENCE);
        while (!isReached(reached)) {
            if (Instant.now().isAfter(late)) throw new AssertionError("not reached within " + PATIENCE);
            Thread.sleep(50);
        }
    }

    /** The database may be away just now. */
    private static boolean isReached(BooleanSupplier reached) {
        try {
            return reached.getAsBoolean();
        } catch (DataAccessException away) {
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        programs.forEach(ConfigurableApplicationContext::close);
        postgres.close();
    }

    /** Not a @Configuration: the whole program, which looks for those, must not find it. */
    @EnableAutoConfiguration
    @EnableConfigurationProperties({JobSettings.class, NoticeSettings.class, HistorySettings.class, BucketSettings.class
    })
    @Import({
        JobsConfiguration.class,
        IngestJobs.class,
        Workers.class,
        LotWorker.class,
        Launcher.class,
        Lease.class,
        FencedJobRepository.class,
        Runs.class,
        RunDefinitions.class,
        Turns.class,
        Manifest.class,
        Lots.class,
        PendingRecords.class,
        RecordReader.class,
        Ledger.class,
        Holdings.class,
        SeenFiles.class,
        InboxCopies.class,
        Inbox.class,
        Sources.class,
        Buckets.class,
        Schedules.class,
        Fires.class,
        Arrivals.class,
        Endings.class,
        Reports.class,
        Notices.class,
        Webhook.class,
        Recovery.class,
        History.class,
        Unwritten.class,
        RunMeters.class
    })
    static class Program {
        @Bean
        Work work() {
            return new NamedWork();
        }

        @Bean
        Deliveries.PageCount pageCount() {
            return record -> 1;
        }

        @Bean
        MailOpener.Opening mailOpening(ObjectProvider<Transcriber> transcriber) {
            return (mail, most) -> transcriber.getObject().unpack(mail, most);
        }

        @Bean
        @Lazy
        Transcriber transcriber() {
            return new Transcriber(OcrSettings.defaults());
        }

        @Bean
        @Primary
        SetClock setClock() {
            return new SetClock();
        }
    }

    /** Goes with the real time until it is set. */
    static final class SetClock extends Clock {
        private volatile Clock clock = Clock.systemUTC();

        void set(Instant now) {
            clock = Clock.fixed(now, clock.getZone());
        }

        @Override
        public ZoneId getZone() {
            return clock.getZone();
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return clock.withZone(zone);
        }

        @Override
        public Instant instant() {
            return clock.instant();
        }
    }
}
