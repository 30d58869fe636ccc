package org.undersigned.jobs;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.undersigned.intake.ArchivalRecord;
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

/** Carries what a person decided about organisations into the index: the statements that it is about, and nothing else. */
@Component
@Lazy
public class Amendments {
    private static final Logger log = LoggerFactory.getLogger(Amendments.class);

    /** Written in one call. */
    private static final int TOGETHER = 50;

    private final Holdings holdings;
    private final Runs runs;
    private final Stages stages;
    private final AuthorityFile authority;
    private final Resolver resolver;
    private final SecondLook secondLook;
    private final KnownNames names;
    private final StatementIndex index;
    private final TransactionTemplate transaction;

    Amendments(
            Holdings holdings,
            Runs runs,
            Stages stages,
            AuthorityFile authority,
            Resolver resolver,
            KnownNames names,
            StatementIndex index,
            PlatformTransactionManager transactions) {
        this.holdings = holdings;
        this.runs = runs;
        this.stages = stages;
        this.authority = authority;
        this.resolver = resolver;
        this.secondLook = new SecondLook(authority, resolver);
        this.names = names;
        this.index = index;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /**
     * @param records SHA-256 of the records with mentions that were decided otherwise
     * @param organisations ids of those whose names, ids or signatures changed
     * @return how many statements were written
     */
    public int index(Collection<String> records, Collection<String> organisations) throws InterruptedException {
        List<StatementDocument> documents = new ArrayList<>();
        int written = 0;
        for (String record : records) {
            document(record).ifPresent(documents::add);
            if (documents.size() >= TOGETHER) written += write(documents);
        }
        written += write(documents);
        index.indexOrganisations(names.of(organisations));
        return written;
    }

    /**
     * Resolves what could not be told again, where new statements taught the archive what it means, and writes the statements in
     * which that changed something.
     *
     * @param learned ids of the organisations that new statements list
     */
    void lookAgain(Collection<String> learned) throws InterruptedException {
        Set<String> organisations = new TreeSet<>();
        List<StatementDocument> changed = new ArrayList<>();
        for (String record : secondLook.records(learned)) {
            Map<String, Filing> before = authority.filings(record);
            Optional<StatementDocument> document = document(record);
            Map<String, Filing> after = authority.filings(record);
            if (document.isEmpty() || after.equals(before)) continue;
            changed.add(document.get());
            after.values().stream()
                    .filter(filing -> !filing.equals(before.get(filing.mention())))
                    .flatMap(filing -> filing.organisation().stream())
                    .map(OrganisationRef::id)
                    .forEach(organisations::add);
            if (changed.size() >= TOGETHER) write(changed);
        }
        write(changed);
        if (!organisations.isEmpty()) index.indexOrganisations(names.of(organisations));
    }

    private int write(List<StatementDocument> documents) {
        if (documents.isEmpty()) return 0;
        // first, so that an index that is being built beside this one gets them too
        transaction.executeWithoutResult(status -> holdings.changed(
                documents.stream().map(StatementDocument::record).toList()));
        List<RefusedStatement> refused = index.index(documents, names.in(documents));
        refused.forEach(one -> log.error("record={} is not in the index: {}", one.record(), one.reason()));
        int written = documents.size() - refused.size();
        documents.clear();
        return written;
    }

    /** None where the archive does not hold it, or a fault of its own keeps it from being read: the others must not wait for it. */
    private Optional<StatementDocument> document(String record) throws InterruptedException {
        try {
            Optional<ArchivalRecord> held = holdings.record(record);
            return held.isEmpty() ? Optional.empty() : Optional.of(document(held.get()));
        } catch (RuntimeException fault) {
            if (Setback.isOfTheWorld(fault)) throw fault;
            log.error("record={} stays in the index as it is", record, fault);
            return Optional.empty();
        }
    }

    /** From what the stages kept: nothing is read again that is still kept. */
    private StatementDocument document(ArchivalRecord record) throws InterruptedException {
        List<String> languages = holdings.lastRun(record.sha256())
                .map(run -> runs.definition(run).languages())
                .orElse(List.of("auto"));
        Reading reading = stages.read(record, languages, Optional.empty(), PageListener.SILENT);
        List<Mention> mentions = reading.lists().stream()
                .flatMap(list -> list.mentions().stream())
                .toList();
        return transaction.execute(status -> StatementDocument.of(
                holdings.files(record.sha256()),
                reading.statement(),
                reading.lists(),
                resolver.resolve(record.sha256(), mentions)));
    }
}
