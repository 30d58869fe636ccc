package org.undersigned.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.undersigned.jobs.JobSettings;

/**
 * The audit log in the database. A chain cannot tell that its end was cut off, so the last entry's hash is also kept as a file in the
 * data folder: who changes one has to change both.
 */
@Component
public class StoredAudit implements Audit {
    private static final RowMapper<Entry> ENTRY = (row, i) -> new Entry(
            row.getLong("seq"),
            row.getString("at"),
            row.getString("actor"),
            row.getString("action"),
            row.getString("subject"),
            row.getString("detail"),
            row.getString("previous"),
            row.getString("hash"));

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final Path witness;

    StoredAudit(JdbcTemplate jdbc, TransactionTemplate transaction, JobSettings settings) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.witness = settings.data().resolve("audit-witness");
    }

    /** Entries wait for each other: a chain has no branches. */
    @Override
    public void enter(String actor, String action, String subject, String detail) {
        Entry entered = transaction.execute(status -> {
            jdbc.execute("lock table audit in exclusive mode");
            Optional<Entry> last = latest(1).stream().findFirst();
            Entry entry = Entry.after(
                    last.map(Entry::hash).orElse(NOTHING),
                    last.map(Entry::seq).orElse(0L) + 1,
                    Instant.now().toString(),
                    actor,
                    action,
                    subject,
                    detail);
            jdbc.update(
                    "insert into audit (seq, at, actor, action, subject, detail, previous, hash) values (?, ?, ?, ?, ?, ?, ?, ?)",
                    entry.seq(),
                    entry.at(),
                    entry.actor(),
                    entry.action(),
                    entry.subject(),
                    entry.detail(),
                    entry.previous(),
                    entry.hash());
            return entry;
        });
        bearWitness(entered);
    }

    @Override
    public List<Entry> latest(int most) {
        return jdbc.query("select * from audit order by seq desc limit ?", ENTRY, most);
    }

    @Override
    public List<Entry> all() {
        return jdbc.query("select * from audit order by seq", ENTRY);
    }

    /** What is wrong with the log, one line each. */
    public List<String> problems() {
        List<Entry> all = all();
        List<String> problems = new ArrayList<>(Audit.problems(all.iterator()));
        witnessed()
                .filter(last -> all.stream().noneMatch(entry -> last.equals(entry.seq() + " " + entry.hash())))
                .ifPresent(last -> problems.add("AUDIT entry " + seq(last) + " was written and is not in the log: "
                        + witness + " has seen it"));
        return problems;
    }

    /** Only ever of a later entry: neither two who enter at once nor a log that lost its end take it back. */
    private synchronized void bearWitness(Entry entry) {
        if (witnessed().filter(last -> seq(last) >= entry.seq()).isPresent()) return;
        try {
            Path folder = Files.createDirectories(witness.toAbsolutePath().getParent());
            Path part = Files.createTempFile(folder, witness.getFileName().toString(), ".part");
            Files.writeString(part, entry.seq() + " " + entry.hash());
            Files.move(part, witness, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(witness + " cannot be written: " + e.getMessage(), e);
        }
    }

    private static long seq(String witnessed) {
        return Long.parseLong(witnessed.substring(0, witnessed.indexOf(' ')));
    }

    private Optional<String> witnessed() {
        try {
            return Files.exists(witness) ? Optional.of(Files.readString(witness).strip()) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(witness + " cannot be read: " + e.getMessage(), e);
        }
    }
}
