package org.undersigned.jobs;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What the index still says otherwise than the authority file. It is noted in the transaction of the change, so that neither a process
 * that dies nor an index that is away makes anybody forget it.
 */
@Component
public class Unwritten {
    enum What {
        STATEMENT,
        ORGANISATION,
        /** An organisation that new statements list: names that could not be told may now be its. */
        LEARNED
    }

    /** @param stamp when it was noted last */
    record Note(String id, UUID stamp) {}

    /**
     * What a decision is about.
     *
     * @param records SHA-256 of the records with mentions that were decided otherwise
     * @param organisations ids of those whose names, ids or signatures changed
     */
    public record About(Collection<String> records, Collection<String> organisations) {}

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final TransactionTemplate own;

    Unwritten(JdbcTemplate jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.own = new TransactionTemplate(transactions);
        this.own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Takes a decision about the authority file together with the note of what it is about. */
    public About decide(Supplier<About> decision) {
        return Objects.requireNonNull(transaction.execute(status -> {
            About about = decision.get();
            note(about);
            return about;
        }));
    }

    /** @return by which to strike it out */
    UUID note(About about) {
        UUID stamp = UUID.randomUUID();
        note(What.STATEMENT, about.records(), stamp);
        note(What.ORGANISATION, about.organisations(), stamp);
        return stamp;
    }

    void learned(Collection<String> organisations) {
        note(What.LEARNED, organisations, UUID.randomUUID());
    }

    /** In one order, so that two who note do not wait for each other. */
    private void note(What what, Collection<String> ids, UUID stamp) {
        List<Object[]> rows = new ArrayList<>();
        for (String id : new TreeSet<>(ids)) rows.add(new Object[] {what.name(), id, stamp});
        jdbc.batchUpdate(
                "insert into unwritten (what, id, stamp) values (?, ?, ?)"
                        + " on conflict (what, id) do update set stamp = excluded.stamp",
                rows);
    }

    boolean isEmpty() {
        return jdbc.queryForList("select 1 from unwritten limit 1").isEmpty();
    }

    long statements() {
        return jdbc.queryForList("select count(*) from unwritten where what = 'STATEMENT'", Long.class)
                .get(0);
    }

    /** Some of them, in the order of their ids. */
    List<Note> some(What what, String after, int most) {
        return jdbc.query(
                "select id, stamp from unwritten where what = ? and id > ? order by id limit ?",
                (row, i) -> new Note(row.getString("id"), row.getObject("stamp", UUID.class)),
                what.name(),
                after,
                most);
    }

    /** Those that nobody has noted again meanwhile; at once, for whoever notes must not wait until all is written. */
    void strike(What what, List<Note> notes) {
        List<Object[]> rows = notes.stream()
                .map(note -> new Object[] {what.name(), note.id(), note.stamp()})
                .toList();
        own.executeWithoutResult(
                status -> jdbc.batchUpdate("delete from unwritten where what = ? and id = ? and stamp = ?", rows));
    }

    /** The same in the caller's transaction: together with what the index has now. */
    void strike(UUID stamp) {
        jdbc.update("delete from unwritten where stamp = ?", stamp);
    }
}
