package org.undersigned.jobs;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.LongConsumer;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.undersigned.intake.ArchivalRecord;
import org.undersigned.ocr.PageListener;
import org.undersigned.organisations.Resolver;
import org.undersigned.search.IndexRebuild;
import org.undersigned.search.RefusedStatement;
import org.undersigned.search.StatementDocument;
import org.undersigned.search.StatementIndex;
import org.undersigned.search.StatementPage;
import org.undersigned.signatories.Mention;

/**
 * Rebuilds the index from what the stages kept, beside the one in use. Searches go on, runs too: what they index meanwhile is
 * brought over before and after the swap. Killed, it goes on where it was.
 */
@Component
@Lazy
public class Reindex {
    private static final Logger log = LoggerFactory.getLogger(Reindex.class);
    private static final int AT_ONCE = 100;

    /** No other number that this program locks by. */
    private static final long LOCK = 0x756e646578L;

    /** A record's time is set a moment before its transaction ends, and a bulk request that is retried makes that moment long. */
    private static final Duration LONGEST_COMMIT = Duration.ofMinutes(5);

    /** After the swap, what a worker sent to the old index at the last moment is committed within this time. */
    private static final Duration LAST_LOOKS = Duration.ofSeconds(20);

    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(2);

    private final DataSource dataSource;
    private final Holdings holdings;
    private final Ledger ledger;
    private final Runs runs;
    private final Stages stages;
    private final Resolver resolver;
    private final KnownNames names;
    private final IndexRebuild rebuild;

    Reindex(
            DataSource dataSource,
            Holdings holdings,
            Ledger ledger,
            Runs runs,
            Stages stages,
            Resolver resolver,
            KnownNames names,
            IndexRebuild rebuild) {
        this.dataSource = dataSource;
        this.holdings = holdings;
        this.ledger = ledger;
        this.runs = runs;
        this.stages = stages;
        this.resolver = resolver;
        this.names = names;
        this.rebuild = rebuild;
    }

    /** Two rebuilds at once would write into each other. */
    public static final class AlreadyUnderWay extends RuntimeException {
        AlreadyUnderWay() {
            super("another reindex is under way; it needs no second one");
        }
    }

    /**
     * What was done.
     *
     * @param statements written now; what runs index meanwhile is brought over and not counted
     * @param resumed an earlier rebuild was gone on with
     * @param problems statements that are not in the new index, one line each
     */
    public record Report(long statements, boolean resumed, double seconds, List<String> problems) {}

    /**
     * @param progress is told how many statements were looked at
     * @throws AlreadyUnderWay where another process does it
     */
    public Report rebuild(LongConsumer progress) throws InterruptedException, SQLException {
        try (Connection held = dataSource.getConnection();
                Statement lock = held.createStatement()) {
            ResultSet got = lock.executeQuery("select pg_try_advisory_lock(" + LOCK + ")");
            got.next();
            if (!got.getBoolean(1)) throw new AlreadyUnderWay();
            try {
                return new Rebuild(progress).go();
            } finally {
                lock.execute("select pg_advisory_unlock(" + LOCK + ")");
            }
        }
    }

    /** One going-through. */
    private final class Rebuild {
        private final LongConsumer progress;
        private final Instant begun = holdings.now();
        private final Map<String, Instant> broughtOver = new HashMap<>();
        private final List<String> problems = new ArrayList<>();
        private final Set<String> named = new TreeSet<>();
        private long looked;
        private long written;

        Rebuild(LongConsumer progress) {
            this.progress = progress;
        }

        Report go() throws InterruptedException {
            boolean resumed = rebuild.begin();
            StatementIndex beside = rebuild.beside();
            for (List<String> page = holdings.indexed("", AT_ONCE);
                    !page.isEmpty();
                    page = holdings.indexed(page.get(page.size() - 1), AT_ONCE)) {
                written += write(rebuild.missing(page), beside);
                looked += page.size();
                progress.accept(looked);
            }
            bringOver(beside);
            named.clear();
            names.forEachPage(beside::indexOrganisations);
            bringOver(beside);
            rebuild.swap();
            lookAgain();
            Duration took = Duration.between(begun, holdings.now());
            log.info("reindexed statements={} resumed={} problems={}", written, resumed, problems.size());
            return new Report(written, resumed, took.toMillis() / 1000.0, List.copyOf(problems));
        }

        /** The index in use is now the new one, and has the old one's aliases: the same name leads to it. */
        private void lookAgain() throws InterruptedException {
            StatementIndex inUse = rebuild.inUse();
            bringOver(inUse);
            Instant until = holdings.now().plus(LAST_LOOKS);
            while (!ledger.unfinished().isEmpty() && holdings.now().isBefore(until)) {
                Thread.sleep(BETWEEN_LOOKS.toMillis());
                bringOver(inUse);
            }
            // runs that ended before the swap counted them in the old index
            inUse.indexOrganisations(names.of(named));
            inUse.refresh();
        }

        private void bringOver(StatementIndex index) throws InterruptedException {
            Map<String, Instant> changed = holdings.indexedSince(begun.minus(LONGEST_COMMIT));
            changed.entrySet().removeIf(entry -> entry.getValue().equals(broughtOver.get(entry.getKey())));
            List<String> records = List.copyOf(changed.keySet());
            for (int from = 0; from < records.size(); from += AT_ONCE)
                write(records.subList(from, Math.min(records.size(), from + AT_ONCE)), index);
            broughtOver.putAll(changed);
        }

        private int write(List<String> records, StatementIndex index) throws InterruptedException {
            List<StatementDocument> documents = new ArrayList<>();
            Map<String, List<StatementPage>> pages = new HashMap<>();
            for (String sha256 : records) {
                Optional<ArchivalRecord> record = holdings.record(sha256);
                Optional<Reading> reading = record.isEmpty() ? Optional.empty() : read(record.get());
                if (reading.isEmpty()) continue;
                StatementDocument document = document(record.get(), reading.get());
                documents.add(document);
                Recounts.named(document).forEach(named::add);
                pages.put(sha256, reading.get().pages());
            }
            for (RefusedStatement refused : index.index(documents, names.in(documents), pages))
                problems.add(refused.record() + " is refused by the index: " + refused.reason());
            return documents.size();
        }

        /** As the last run read it. What was deleted from the stage cache is read again, OCR and all. */
        private Optional<Reading> read(ArchivalRecord record) throws InterruptedException {
            List<String> languages = holdings.lastRun(record.sha256())
                    .map(run -> runs.definition(run).languages())
                    .orElse(List.of("auto"));
            try {
                return Optional.of(stages.read(record, languages, Optional.empty(), PageListener.SILENT));
            } catch (RuntimeException fault) {
                if (Setback.isOfTheWorld(fault)) throw fault;
                problems.add(record.sha256() + " could not be read again: " + fault.getMessage());
                return Optional.empty();
            }
        }

        private StatementDocument document(ArchivalRecord record, Reading reading) {
            List<Mention> mentions = reading.lists().stream()
                    .flatMap(list -> list.mentions().stream())
                    .toList();
            return StatementDocument.of(
                    holdings.files(record.sha256()),
                    reading.statement(),
                    reading.lists(),
                    resolver.resolve(record.sha256(), mentions));
        }
    }
}
