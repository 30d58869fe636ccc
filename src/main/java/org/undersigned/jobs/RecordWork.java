package org.undersigned.jobs;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.undersigned.intake.ArchivalRecord;
import org.undersigned.intake.Cause;
import org.undersigned.intake.RecordRefused;
import org.undersigned.jobs.Holdings.Holding;
import org.undersigned.organisations.AuthorityFile;
import org.undersigned.organisations.OrganisationRef;
import org.undersigned.organisations.Resolver;
import org.undersigned.search.RefusedStatement;
import org.undersigned.search.StatementDocument;
import org.undersigned.search.StatementIndex;
import org.undersigned.search.StatementPage;
import org.undersigned.signatories.Mention;

/** The stages as a lot's work: read one record after the other, then resolve and index some together. */
@Component
@WorkerOnly
class RecordWork implements Work {
    private static final Logger log = LoggerFactory.getLogger(RecordWork.class);

    /** Past this share of unreadable pages a statement would mislead more than it tells. */
    private static final double PAGES_THAT_MAY_BE_LOST = 0.1;

    private final Stages stages;
    private final AuthorityFile authority;
    private final Resolver resolver;
    private final StatementIndex index;
    private final Holdings holdings;
    private final KnownNames names;
    private final RunDefinitions definitions;
    private final Recounts recounts;
    private final Unwritten unwritten;
    private final Amendments amendments;
    private final PagesInWork pagesInWork;
    private final MeterRegistry meters;
    private final TransactionTemplate own;
    private final TransactionTemplate savepoint;

    RecordWork(
            Stages stages,
            AuthorityFile authority,
            Resolver resolver,
            StatementIndex index,
            Holdings holdings,
            KnownNames names,
            RunDefinitions definitions,
            Recounts recounts,
            Unwritten unwritten,
            Amendments amendments,
            PagesInWork pagesInWork,
            MeterRegistry meters,
            PlatformTransactionManager transactions) {
        this.stages = stages;
        this.authority = authority;
        this.resolver = resolver;
        this.index = index;
        this.holdings = holdings;
        this.names = names;
        this.definitions = definitions;
        this.recounts = recounts;
        this.unwritten = unwritten;
        this.amendments = amendments;
        this.pagesInWork = pagesInWork;
        this.meters = meters;
        this.own = new TransactionTemplate(transactions);
        this.own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.savepoint = new TransactionTemplate(transactions);
        this.savepoint.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    @Override
    public Set<String> current(JobDefinition definition, Collection<ArchivalRecord> records) {
        Map<String, Holding> held =
                holdings.find(records.stream().map(ArchivalRecord::sha256).toList());
        if (held.values().stream().allMatch(holding -> holding.indexedAs().isEmpty())) return Set.of();
        String identity = index.identity();
        return records.stream()
                .filter(record -> Optional.ofNullable(held.get(record.sha256()))
                        .filter(holding -> holding.indexedAs()
                                .equals(Optional.of(fingerprint(record, definition, identity, holding.files()))))
                        .isPresent())
                .map(ArchivalRecord::sha256)
                .collect(Collectors.toSet());
    }

    @Override
    public Done read(LotRecord record) throws InterruptedException {
        JobDefinition definition = definitions.of(record.run());
        try (PagesInWork.Count count = pagesInWork.count(record.run())) {
            Timer.Sample clock = Timer.start(meters);
            Reading reading = stages.read(
                    record.record(), definition.languages(), definition.fromStage(), definition.limits(), count);
            clock.stop(meters.timer("undersigned.reading", "ocr", String.valueOf(reading.pagesRead() > 0)));
            return done(record, reading);
        } catch (RecordRefused refused) {
            return nothingRead(record)
                    .troubled(Outcome.REFUSED, new Trouble(refused.why(), refused.page(), refused.getMessage()));
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError fault) {
            return nothingRead(record).troubled(Outcome.FAILED, internal(record, fault));
        }
    }

    private static Done nothingRead(LotRecord record) {
        return new Done(record, Outcome.FAILED, 0, 0, Optional.empty(), Optional.empty());
    }

    private static Done done(LotRecord record, Reading reading) {
        int pages = reading.statement().pages();
        Done done =
                new Done(record, Outcome.INDEXED, pages, reading.pagesRead(), Optional.empty(), Optional.of(reading));
        log.info(
                "record={} stage=signatories pages={} pagesRead={} lists={} confidence={}",
                record.record().sha256().substring(0, 12),
                pages,
                reading.pagesRead(),
                reading.lists().size(),
                reading.statement().confidence());
        return reading.lost().size() <= pages * PAGES_THAT_MAY_BE_LOST ? done : tooMuchLost(done, reading);
    }

    /** Where nothing could be read and the input is to blame, that is the cause; else the loss itself. */
    private static Done tooMuchLost(Done done, Reading reading) {
        Map.Entry<Integer, Cause> first = reading.lost().entrySet().iterator().next();
        boolean all = reading.lost().size() == done.pages();
        boolean bad = all && reading.lost().values().stream().allMatch(Cause::isOfTheInput);
        String detail = "%d of %d pages of %s could not be read; page %d %s"
                .formatted(
                        reading.lost().size(),
                        done.pages(),
                        done.record().record().fileName(),
                        first.getKey(),
                        first.getValue().advice());
        return done.troubled(
                bad ? Outcome.REFUSED : Outcome.FAILED,
                new Trouble(bad ? first.getValue() : Cause.PAGES_LOST, Optional.of(first.getKey()), detail));
    }

    /** The world's troubles are nobody's outcome: they go up to the lot. */
    private static Trouble internal(LotRecord record, Throwable fault) {
        if (fault instanceof RuntimeException thrown && Setback.isOfTheWorld(thrown)) throw thrown;
        log.error("record={} file={}", record.record().sha256(), record.record().fileName(), fault);
        return new Trouble(Cause.INTERNAL, Optional.empty(), record.record().fileName() + ": " + fault);
    }

    /**
     * Organisations are resolved in a transaction of their own: only one worker at a time may, and it must not make the
     * others wait for the index as well. When the rest fails, the same records will find the same organisations again; what
     * the index has of them is noted until then.
     */
    @Override
    public List<Done> write(List<Done> read) {
        Map<String, Holding> held = holdings.find(read.stream()
                .filter(done -> done.reading().isPresent())
                .map(done -> done.record().record().sha256())
                .toList());
        Map<Done, StatementDocument> documents = new LinkedHashMap<>();
        List<Done> ended = new ArrayList<>();
        List<String> before = named(held);
        UUID noted = Objects.requireNonNull(own.execute(status -> {
            for (Done done : read) {
                if (done.reading().isEmpty()) ended.add(done);
                else
                    try {
                        documents.put(done, document(done, done.reading().get(), held));
                    } catch (RuntimeException fault) {
                        ended.add(done.troubled(Outcome.FAILED, internal(done.record(), fault)));
                    }
            }
            return unwritten.note(new Unwritten.About(inIndex(held), before));
        }));
        ended.addAll(indexed(documents));
        recounts.add(documents.values(), before);
        unwritten.strike(noted);
        return ended;
    }

    private static List<String> inIndex(Map<String, Holding> held) {
        return held.entrySet().stream()
                .filter(known -> known.getValue().indexedAs().isPresent())
                .map(Map.Entry::getKey)
                .toList();
    }

    /** What the readings that are in the index name, and the new ones may not. */
    private List<String> named(Map<String, Holding> held) {
        return inIndex(held).stream()
                .flatMap(record -> authority.filings(record).values().stream())
                .flatMap(filing -> filing.organisation().stream())
                .map(OrganisationRef::id)
                .toList();
    }

    /** Together; where that meets a fault, one by one, so that it stays with its record. */
    private List<Done> indexed(Map<Done, StatementDocument> documents) {
        try {
            return index(documents);
        } catch (RuntimeException fault) {
            if (documents.size() > 1)
                return documents.entrySet().stream()
                        .flatMap(one -> indexed(Map.of(one.getKey(), one.getValue())).stream())
                        .toList();
            return documents.keySet().stream()
                    .map(done -> done.troubled(Outcome.FAILED, internal(done.record(), fault)))
                    .toList();
        }
    }

    /** What each organisation signed is counted, and what they may be is looked at again, when a run ends. */
    @Override
    public void closed() throws InterruptedException {
        // apart from the look: who waits for the counts to be done must not wait for one who waits for them
        own.executeWithoutResult(status -> recounts.drain(organisations -> {
            index.indexOrganisations(names.of(organisations));
            unwritten.learned(organisations);
        }));
        amendments.lookAgain();
    }

    /** In a savepoint: what a fault leaves half done does not stay. */
    private StatementDocument document(Done done, Reading reading, Map<String, Holding> held) {
        String sha256 = done.record().record().sha256();
        List<Mention> mentions = reading.lists().stream()
                .flatMap(list -> list.mentions().stream())
                .toList();
        return savepoint.execute(status -> StatementDocument.of(
                Objects.requireNonNull(held.get(sha256)).files(),
                reading.statement(),
                reading.lists(),
                resolver.resolve(sha256, mentions)));
    }

    private List<Done> index(Map<Done, StatementDocument> documents) {
        List<StatementDocument> statements = List.copyOf(documents.values());
        if (statements.isEmpty()) return List.of();
        Map<String, String> refused = index.index(statements, names.in(statements), pages(documents.keySet())).stream()
                .collect(Collectors.toMap(RefusedStatement::record, RefusedStatement::reason));
        Map<String, String> fingerprints = new HashMap<>();
        String identity = index.identity();
        documents.forEach((done, document) -> fingerprints.put(
                document.record(),
                fingerprint(done.record().record(), definitions.of(done.record().run()), identity, document.files())));
        fingerprints.keySet().removeAll(refused.keySet());
        holdings.indexedAs(fingerprints);
        return documents.keySet().stream()
                .map(done -> Optional.ofNullable(
                                refused.get(done.record().record().sha256()))
                        .map(reason -> refused(done, reason))
                        .orElse(done))
                .toList();
    }

    private static Map<String, List<StatementPage>> pages(Set<Done> read) {
        Map<String, List<StatementPage>> pages = new HashMap<>();
        for (Done done : read)
            done.reading().ifPresent(reading -> pages.put(reading.statement().record(), reading.pages()));
        return pages;
    }

    private static Done refused(Done done, String reason) {
        String detail = done.record().record().fileName() + ": " + reason;
        return done.troubled(Outcome.FAILED, new Trouble(Cause.INDEX_REFUSED, Optional.empty(), detail));
    }

    /** Of the document in the index: also of the names the file came under, and of the index that it is in. */
    private String fingerprint(ArchivalRecord record, JobDefinition definition, String identity, List<String> files) {
        return stages.fingerprint(record, definition.languages())
                .then("organisations", Resolver.VERSION)
                .then("search", identity, files)
                .value();
    }
}
