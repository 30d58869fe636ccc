package org.undersigned.jobs;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.undersigned.intake.ArchivalRecord;
import org.undersigned.jobs.Unwritten.Note;
import org.undersigned.jobs.Unwritten.What;
import org.undersigned.ocr.PageListener;
import org.undersigned.organisations.AuthorityFile;
import org.undersigned.organisations.Filing;
import org.undersigned.organisations.OrganisationRef;
import org.undersigned.organisations.Resolver;
import org.undersigned.organisations.SecondLook;
import org.undersigned.search.RefusedStatement;
import org.undersigned.search.StatementDocument;
import org.undersigned.search.StatementIndex;
import org.undersigned.signatories.Mention;

/** Carries what was decided about organisations into the index: the statements that it is about, and nothing else. */
@Component
@Lazy
public class Amendments {
    private static final Logger log = LoggerFactory.getLogger(Amendments.class);

    /** Written in one call. */
    private static final int TOGETHER = 50;

    private static final int COUNTED_TOGETHER = 500;

    /** No other number that this program locks by. */
    private static final long LOCK = 0x616D656E64L;

    private static final TransactionDefinition NEW =
            new DefaultTransactionDefinition(TransactionDefinition.PROPAGATION_REQUIRES_NEW);

    private final Holdings holdings;
    private final Runs runs;
    private final Stages stages;
    private final AuthorityFile authority;
    private final Resolver resolver;
    private final SecondLook secondLook;
    private final KnownNames names;
    private final StatementIndex index;
    private final Unwritten unwritten;
    private final JdbcTemplate jdbc;
    private final PlatformTransactionManager transactions;
    private final TransactionTemplate transaction;

    Amendments(
            Holdings holdings,
            Runs runs,
            Stages stages,
            AuthorityFile authority,
            Resolver resolver,
            KnownNames names,
            StatementIndex index,
            Unwritten unwritten,
            JdbcTemplate jdbc,
            PlatformTransactionManager transactions) {
        this.holdings = holdings;
        this.runs = runs;
        this.stages = stages;
        this.authority = authority;
        this.resolver = resolver;
        this.secondLook = new SecondLook(authority, resolver);
        this.names = names;
        this.index = index;
        this.unwritten = unwritten;
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.transaction = new TransactionTemplate(transactions, NEW);
    }

    /**
     * Writes all that is noted. One process at a time: of two that write the same statement, the one that looked first might
     * write last.
     *
     * @return how many statements were written
     */
    public int carry() throws InterruptedException {
        if (unwritten.isEmpty()) return 0;
        TransactionStatus lock = transactions.getTransaction(NEW);
        try {
            jdbc.query("select pg_advisory_xact_lock(?)", rows -> {}, LOCK);
            int written = statements();
            organisations();
            return written;
        } finally {
            transactions.rollback(lock); // it holds the lock and nothing else
        }
    }

    private int statements() throws InterruptedException {
        int written = 0;
        String last = "";
        for (List<Note> some = unwritten.some(What.STATEMENT, last, TOGETHER);
                !some.isEmpty();
                some = unwritten.some(What.STATEMENT, last, TOGETHER)) {
            List<StatementDocument> documents = new ArrayList<>();
            for (Note note : some)
                read(note.id(), reading -> transaction.execute(status -> document(note.id(), reading)))
                        .ifPresent(documents::add);
            written += write(documents);
            unwritten.strike(What.STATEMENT, some);
            last = some.get(some.size() - 1).id();
        }
        return written;
    }

    private void organisations() {
        String last = "";
        for (List<Note> some = unwritten.some(What.ORGANISATION, last, COUNTED_TOGETHER);
                !some.isEmpty();
                some = unwritten.some(What.ORGANISATION, last, COUNTED_TOGETHER)) {
            index.indexOrganisations(names.of(some.stream().map(Note::id).toList()));
            unwritten.strike(What.ORGANISATION, some);
            last = some.get(some.size() - 1).id();
        }
    }

    /**
     * Resolves what could not be told again, where new statements taught the archive what it means, and writes the statements in
     * which that changed something.
     */
    void lookAgain() throws InterruptedException {
        List<Note> learned = unwritten.some(What.LEARNED, "", Integer.MAX_VALUE);
        if (!learned.isEmpty())
            for (String record :
                    secondLook.records(learned.stream().map(Note::id).toList()))
                read(
                        record,
                        reading -> transaction.execute(status -> {
                            Map<String, Filing> before = authority.filings(record);
                            document(record, reading);
                            noteChange(record, before);
                            return true;
                        }));
        unwritten.strike(What.LEARNED, learned);
        carry();
    }

    private void noteChange(String record, Map<String, Filing> before) {
        Map<String, Filing> after = authority.filings(record);
        if (after.equals(before)) return;
        unwritten.note(new Unwritten.About(
                List.of(record),
                after.values().stream()
                        .filter(filing -> !filing.equals(before.get(filing.mention())))
                        .flatMap(filing -> filing.organisation().stream())
                        .map(OrganisationRef::id)
                        .toList()));
    }

    private int write(List<StatementDocument> documents) {
        if (documents.isEmpty()) return 0;
        // first, so that an index that is being built beside this one gets them too
        transaction.executeWithoutResult(status -> holdings.changed(
                documents.stream().map(StatementDocument::record).toList()));
        List<RefusedStatement> refused = index.index(documents, names.in(documents));
        refused.forEach(one -> log.error("record={} is not in the index: {}", one.record(), one.reason()));
        return documents.size() - refused.size();
    }

    /**
     * Done with what the stages kept of a record: nothing is read again that is still kept. None where the archive does not hold it, or
     * a fault of its own keeps it from being read: the others must not wait for it.
     */
    private <T> Optional<T> read(String record, Function<Reading, T> use) throws InterruptedException {
        try {
            Optional<ArchivalRecord> held = holdings.record(record);
            if (held.isEmpty()) return Optional.empty();
            List<String> languages = holdings.lastRun(record)
                    .map(run -> runs.definition(run).languages())
                    .orElse(List.of("auto"));
            return Optional.of(use.apply(stages.read(held.get(), languages, Optional.empty(), PageListener.SILENT)));
        } catch (RuntimeException fault) {
            if (Setback.isOfTheWorld(fault)) throw fault;
            log.error("record={} stays in the index as it is", record, fault);
            return Optional.empty();
        }
    }

    private StatementDocument document(String record, Reading reading) {
        List<Mention> mentions = reading.lists().stream()
                .flatMap(list -> list.mentions().stream())
                .toList();
        return StatementDocument.of(
                holdings.files(record), reading.statement(), reading.lists(), resolver.resolve(record, mentions));
    }
}
